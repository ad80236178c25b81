import { describe, expect, it } from 'vitest';
import type { ClaimGroup } from '../../src/state/claim-lines.ts';
import { noteCard, sourceCard, studyCard } from '../../src/state/reference-cards.ts';
import { tell } from '../../src/state/telling.ts';
import { plainWords, type Word, type Words } from '../../src/state/words.ts';
import { loadShippedGraph } from './shipped.ts';

const loaded = loadShippedGraph();
const { model } = loaded;
const { sources, studies, notes } = model.dataset;
const telling = tell(loaded, 'abstracts');

const idsIn = (groups: readonly ClaimGroup[]): string[] =>
  groups
    .flatMap(({ lines }) => lines)
    .map(({ claim }) => (typeof claim !== 'string' && 'id' in claim ? claim.id : ''))
    .sort();
const claimsWith = (has: (piece: (typeof model.claims)[number]['evidence'][number]['evidence']) => boolean): string[] =>
  model.claims
    .filter(({ evidence }) => evidence.some((piece) => has(piece.evidence)))
    .map(({ claim }) => claim.id)
    .sort();
const hrefsIn = (lines: readonly { words: Words }[]): string[] =>
  lines
    .flatMap(({ words }) => words)
    .flatMap((word) => (typeof word !== 'string' && 'href' in word ? [word.href] : []));
const lineOf = (lines: readonly { label: Word; words: Words }[], label: string): string =>
  plainWords(lines.find((line) => plainWords([line.label]) === label)?.words ?? []);

describe('the card of a source', () => {
  it.each(sources.map(({ id }) => id))(
    '%s lists every claim that was read in it or rests on it, and no other',
    (id) => {
      const card = sourceCard(telling, id);
      expect(idsIn(card.readIn)).toEqual(claimsWith(({ readIn }) => readIn?.source === id));
      expect(idsIn(card.resting)).toEqual(claimsWith(({ cited }) => (cited ?? []).some(({ source }) => source === id)));
      expect(card.studies).toHaveLength(studies.filter((study) => study.sources.includes(id)).length);
    },
  );

  it('links identifiers that the data has, and no others', () => {
    for (const source of sources) {
      const ids = [source.doi, source.pmid, source.pmcid].filter((one) => one !== undefined);
      const hrefs = hrefsIn(sourceCard(telling, source.id).lines);
      expect(hrefs, source.id).toHaveLength(ids.length);
      for (const id of ids) expect(hrefs.join(' '), source.id).toContain(id);
    }
  });

  it('says how far it was checked, and marks what nobody verified', () => {
    const { lines } = sourceCard(telling, 'ref-10');
    expect(lineOf(lines, 'Checked')).toMatch(/^abstract read \(for \d+ pieces? of evidence\)/);
    expect(lineOf(sourceCard(telling, 'review').lines, 'Title')).toMatch(/\(not verified\)$/);
    expect(sourceCard(telling, 'review').heading).not.toContain('Baleva');
  });

  it('that the chosen sources leave out says so, and names what rests on it without a finding', () => {
    const card = sourceCard(telling, 'takehara-2013');
    expect(card.notShown).toMatch(/with later evidence/);
    expect(sourceCard(tell(loaded, 'later'), 'takehara-2013').notShown).toBeNull();
    const unlisted = sourceCard(telling, 'kajii-2011')
      .readIn.flatMap(({ lines }) => lines)
      .filter(({ hidden }) => hidden === 'not shown with the chosen sources');
    expect(unlisted.length).toBeGreaterThan(0);
    for (const { claim } of unlisted) expect(plainWords([claim])).not.toContain('not reported');
  });

  it('says what was found there, where it speaks against the claim', () => {
    const lines = sourceCard(tell(loaded, 'later'), 'takehara-2013').readIn.flatMap((group) => group.lines);
    expect(lines.map(({ said }) => said)).toContain('here: no effect');
  });
});

describe('the card of a study', () => {
  it.each(studies.map(({ id }) => id))('%s lists every claim with evidence that reports it', (id) => {
    expect(idsIn(studyCard(telling, id).resting)).toEqual(claimsWith(({ study }) => study === id));
  });

  it('names its reports, its design, and studies that may share its patients', () => {
    const { lines } = studyCard(telling, 'nacci-2007');
    expect(lineOf(lines, 'Reported in')).toContain('[10]');
    expect(lineOf(lines, 'Design')).toContain('pilot study');
    expect(lineOf(lines, 'May share patients with')).toContain('Levy et al. 2004');
  });
});

describe('the card of a note', () => {
  it('gives its text, its places and all claims that it touches', () => {
    expect(notes.length).toBeGreaterThan(20);
    for (const note of notes) {
      const card = noteCard(telling, note.id);
      expect(plainWords(card.text)).toBe(note.text);
      expect(card.places, note.id).toHaveLength(note.passages?.length ?? 0);
      expect(idsIn(card.claims), note.id).toEqual([...note.claims].sort());
    }
  });
});
