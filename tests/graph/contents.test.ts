import { describe, expect, it } from 'vitest';
import { assessAll } from '../../src/core/model/assessment.ts';
import { resolveName } from '../../src/core/model/names.ts';
import { listClaims } from '../../src/core/queries/claim-list.ts';
import type { Evidence } from '../../src/core/schema/shapes.ts';
import { dataset, model, pieces, read } from './shipped-graph.ts';

const claims = listClaims(model, 'abstracts');
const readAt = (paragraph: number, sentence: number) =>
  pieces.filter(({ evidence }) => {
    const place = evidence.readIn?.passage?.place;
    return place && 'section' in place && place.section === 'body' && place.paragraph === paragraph && place.sentence === sentence;
  });

describe('the shipped graph', () => {
  it('is clean: nothing set aside, not one warning', () => {
    expect(read.issues).toEqual([]);
    expect(read.shown).toEqual(read.read);
  });

  it('has the size of what an independent reading found, or more', () => {
    expect(read.shown.entities).toBeGreaterThanOrEqual(108);
    expect(read.shown.claims).toBeGreaterThanOrEqual(134);
    expect(read.shown.evidence).toBeGreaterThanOrEqual(179);
  });

  it('says who read each piece and when', () => {
    for (const { evidence } of pieces) {
      expect(evidence.curated.by, evidence.id).toMatch(/\S/);
      expect(evidence.curated.date, evidence.id).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('has ids in kebab-case, and evidence numbered under its claim', () => {
    const { entities, sources, studies, notes } = dataset;
    for (const { id } of [...entities, ...dataset.claims, ...sources, ...studies, ...notes])
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const claim of dataset.claims)
      expect(claim.evidence.map(({ id }) => id)).toEqual(claim.evidence.map((_, at) => `${claim.id}.${at + 1}`));
  });

  it('uses every entity, every study and every source', () => {
    const evidence = pieces.map((piece) => piece.evidence);
    const named = new Set([
      ...dataset.claims.flatMap(({ subject, object, where }) => [subject, object, where]),
      ...evidence.flatMap(({ context, groups }) => [
        context?.disease,
        context?.model,
        context?.tissue,
        ...(context?.coTreatments ?? []),
        ...(groups ?? []).map(({ form }) => form),
      ]),
    ]);
    expect(dataset.entities.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
    const studies = new Set(evidence.map(({ study }) => study));
    expect(dataset.studies.filter(({ id }) => !studies.has(id)).map(({ id }) => id)).toEqual([]);
    const sources = new Set(evidence.flatMap(({ readIn, cited }) => [readIn?.source, ...(cited ?? []).map(({ source }) => source)]));
    expect(dataset.sources.filter(({ id }) => !sources.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('what the review speaks of', () => {
  it.each([
    ['IVIG', 'treatment'],
    ['TGF-beta 1', 'molecule'],
    ['IL-4', 'molecule'],
    ['IFN-gamma', 'molecule'],
    ['Fas', 'molecule'],
    ['type I collagen', 'molecule'],
    ['MMP1', 'molecule'],
    ['α-smooth muscle actin', 'molecule'],
    ['Fc receptors', 'molecule'],
    ['complement', 'pathway'],
  ])('%s is an entity, and claims speak of it', (name, kind) => {
    const entity = resolveName(dataset.entities, name).found;
    expect(entity?.kind).toBe(kind);
    expect(dataset.claims.some(({ subject, object }) => subject === entity?.id || object === entity?.id)).toBe(true);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('item %i of the rationale is a claim about IVIG or a part of it', (item) => {
    const found = readAt(2, item + 1);
    expect(found.length).toBeGreaterThan(0);
    for (const { claim, evidence } of found) {
      expect(evidence).toMatchObject({ modality: 'asserted', by: 'review-authors' });
      const parts = dataset.claims.filter(({ predicate }) => predicate === 'contains').map(({ object }) => object);
      if (claim.predicate !== 'located-on' && claim.predicate !== 'subtype-of')
        expect(['ivig', ...parts], claim.id).toContain(claim.subject);
    }
  });

  it.each([1, 2, 3, 4, 5, 6])('licensed use %i is said by the regulator, and has no verdict of evidence', (item) => {
    const found = readAt(3, item + 1).filter(({ claim }) => model.claim(claim.id).role === 'indication');
    expect(found.length).toBeGreaterThan(0);
    for (const { claim, evidence } of found) {
      expect(evidence.by).toBe('regulator');
      expect(evidence.context?.period, 'as of when').toMatch(/2011/);
      expect(claims.find(({ id }) => id === claim.id)?.verdict).toBeNull();
    }
  });

  it('has nine findings of no effect or more', () => {
    expect(claims.filter(({ verdict }) => verdict === 'no-effect').length).toBeGreaterThanOrEqual(9);
  });

  it('has three adverse events, and what an abstract adds to them', () => {
    const events = (reach: 'review' | 'abstracts') =>
      listClaims(model, reach)
        .filter(({ role }) => role === 'adverse-event')
        .map(({ object }) => object)
        .sort();
    expect(events('review')).toEqual(['renal-damage', 'sepsis', 'side-effects']);
    expect(events('abstracts')).toEqual(['death', 'renal-damage', 'renal-failure', 'sepsis', 'side-effects']);
  });

  it.each(Array.from({ length: 17 }, (_, at) => String(at + 1)))('reference [%s] is a source that evidence cites', (marker) => {
    const source = dataset.sources.find((one) => one.marker === marker);
    expect(source).toMatchObject({ role: 'cited', citedBy: 'review' });
    expect(pieces.some(({ evidence }) => evidence.cited?.some((reference) => reference.source === source?.id))).toBe(true);
  });
});

/** Evidence of one study, by how it is told. */
const ofStudy = (study: string): Evidence[] => pieces.map(({ evidence }) => evidence).filter((one) => one.study === study);
const inWords = (evidence: readonly Evidence[]): string => JSON.stringify(evidence);

describe('the seven clinical reports', () => {
  it.each([
    ['bodemer-1990', 1, { dose: '2 g/kg/month', duration: '10 months' }],
    ['wollina-1998', 1, undefined],
    ['levy-2000', 3, { dose: '2 g/kg/month' }],
    ['levy-2004', 15, { dose: '2 g/kg/month' }],
    ['nacci-2007', 7, { dose: '2 g/kg/month', duration: '6 months' }],
    ['asano-2005', 1, { dose: '400 mg/kg' }],
    ['szekanecz-2009', 1, { duration: '12 months' }],
  ])('%s: %i patients, %j', (study, patients, regimen) => {
    const evidence = ofStudy(study).filter(({ exposed, system }) => exposed === 'patient' && system === 'in-vivo');
    expect(evidence.length).toBeGreaterThan(0);
    for (const { id, n } of evidence) expect(n?.of ?? 0, id).toBeLessThanOrEqual(patients);
    expect(evidence.some(({ n }) => n?.of === patients)).toBe(true);
    if (regimen) expect(evidence.some((one) => Object.entries(regimen).every(([key, value]) => one.regimen?.[key as 'dose'] === value))).toBe(true);
    else expect(evidence.every((one) => one.regimen === undefined)).toBe(true);
  });

  it.each([
    ['levy-2004', ['21 %', '44 %', '11', '8']],
    ['nacci-2007', ['"finding":6,"measured":7', '4 days']],
    ['asano-2005', ['60', '5 days']],
    ['levy-2000', ['month 3', 'colchicine']],
  ])('%s keeps its numbers and circumstances: %j', (study, told) => {
    const words = inWords(ofStudy(study)) + JSON.stringify(dataset.claims.filter(({ evidence }) => evidence.some((one) => one.study === study)));
    for (const one of told) expect(words).toContain(one);
  });

  it('name what was given beside IVIG', () => {
    expect(inWords(ofStudy('bodemer-1990'))).toContain('"coTreatments":["prednisone"]');
    expect(inWords(ofStudy('szekanecz-2009'))).toContain('"coTreatments":["plasmapheresis"]');
  });

  it('never read as controlled: everybody was treated', () => {
    for (const claim of claims)
      if (claim.role === 'outcome' && claim.class === 'human-clinical')
        expect(claim.sentence, claim.id).not.toMatch(/IVIG (improved|lowered|raised|changed)/);
  });
});

describe('later evidence', () => {
  const mrss = (reach: 'review' | 'abstracts' | 'later') => assessAll(model, reach).get('ivig-decreases-mrss');

  it('is four studies, kept apart from the review', () => {
    const later = dataset.sources.filter(({ role }) => role === 'later').map(({ id }) => id);
    expect(later.sort()).toEqual(['kajii-2011', 'koczanowski-2024', 'poelman-2015', 'takehara-2013']);
    for (const { evidence } of pieces)
      if (later.includes(evidence.readIn?.source ?? '')) expect(evidence.readIn).toMatchObject({ text: 'not-held' });
  });

  it('makes the fall of the mRSS conflicting, and the default says so', () => {
    expect(mrss('review')?.verdict).toBe('human-only');
    expect(mrss('abstracts')).toMatchObject({ verdict: 'human-only', wider: { verdict: 'conflicting', changes: true } });
    expect(mrss('later')?.verdict).toBe('conflicting');
  });

  it('has the figures of the randomised trial', () => {
    const trial = inWords(ofStudy('takehara-2013'));
    for (const figure of ['63', '3.3', '4.2', '4.6', '0.0040', 'randomised-trial', 'placebo', 'no-effect'])
      expect(trial).toContain(figure);
  });
});
