import { describe, expect, it } from 'vitest';
import type { AuditQuestion } from '../../src/core/audit/audit-question-list.ts';
import { type AuditReportJson, auditReportShape } from '../../src/core/audit/audit-report-shape.ts';
import { auditReport } from '../../src/core/audit/audit-report.ts';
import { matrixOf } from '../../src/core/audit/matrix.ts';
import { assessAll } from '../../src/core/model/assessment.ts';
import { defaultPathQuery } from '../../src/core/queries/path-query.ts';
import { findPaths } from '../../src/core/queries/paths.ts';
import type { Reach } from '../../src/core/schema/axes.ts';
import { model } from './shipped-graph.ts';

/** The audit as other programs read it. */
function audit(reach: Reach): AuditReportJson {
  const assessments = assessAll(model, reach);
  const { paths } = findPaths(model, assessments, { ...defaultPathQuery, from: ['ivig'], to: ['skin-fibrosis'] });
  const audited = { model, assessments, matrix: matrixOf(model, assessments), ways: paths };
  const report = auditReport(audited, reach, { from: ['ivig'], to: ['skin-fibrosis'], complete: true });
  return auditReportShape.parse(JSON.parse(JSON.stringify(report)));
}

const [review, abstracts, later] = [audit('review'), audit('abstracts'), audit('later')];
const claimsOf = (question: AuditQuestion, report = abstracts): string[] =>
  report.questions.find(({ id }) => id === question)?.findings.flatMap(({ claims }) => claims) ?? [];
const rowOf = (claim: string, report = abstracts) => {
  const row = report.matrix.rows.find((one) => one.claim === claim);
  if (!row) throw new Error(`${claim} has no row`);
  return row;
};

/** What a reader of the review finds by hand, and why. */
describe('the audit of the shipped graph', () => {
  it('has animal evidence alone for what one mouse study measured: collagen twice, two cytokines of splenocytes, and IFNγ, which stayed', () => {
    expect(claimsOf('animal-only')).toEqual([
      'ivig-decreases-collagen-deposition',
      'ivig-decreases-collagen-1-expression',
      'ivig-decreases-tgfb1-secretion-in-splenocytes',
      'ivig-decreases-il4-secretion-in-splenocytes',
      'ivig-no-change-ifng-abundance',
    ]);
  });

  it('has human evidence alone for what had no effect in patients: the skin, PM-Scl antibodies, and what had been tried before', () => {
    const humans = abstracts.questions.find(({ id }) => id === 'human-only')!.findings;
    expect(humans.flatMap(({ claims, reason }) => (reason.includes('without effect') ? claims : []))).toEqual([
      'ivig-improves-skin-lesions',
      'colchicine-improves-skin-lesions',
      'd-penicillamine-improves-skin-lesions',
      'ivig-no-change-pm-scl-antibodies-abundance',
      'earlier-treatment-improves-joint-involvement',
      'methotrexate-improves-ssc',
      'cyclophosphamide-improves-ssc',
      'conventional-therapy-improves-dcssc',
    ]);
  });

  it('has three more claims of animals with the later mouse study, and none that was human becomes animal', () => {
    const added = claimsOf('animal-only', later).filter((id) => !claimsOf('animal-only').includes(id));
    expect(added).toEqual(['ivig-decreases-collagen', 'ivig-decreases-mcp1', 'ivig-decreases-tgfb1-expression']);
    for (const claim of added) expect(rowOf(claim, later).cells.map(({ column }) => column)).toEqual(['animal']);
  });

  it('has no claim that was measured in humans and in animals: the review never tells the same thing of both', () => {
    expect(abstracts.matrix.rows.filter(({ verdict }) => verdict === 'human-and-animal')).toEqual([]);
  });

  it('finds the effect on the mRSS conflicting once the later trial is seen, and says that the trial decides it', () => {
    expect(rowOf('ivig-decreases-mrss').verdict).toBe('human-only');
    const row = rowOf('ivig-decreases-mrss', later);
    expect(row.verdict).toBe('conflicting');
    expect(row.dependsOn.studies).toEqual([{ study: 'takehara-2013', verdict: 'human-only' }]);
  });

  it('counts patients of the mRSS as a most, since two reports may share them', () => {
    const [cell] = rowOf('ivig-decreases-mrss').cells;
    // 15 of 2004, 7 of 2007, 1 of 2005.
    expect(cell).toMatchObject({
      column: 'human-clinical',
      context: 'focus',
      subjects: { sum: 23, unknown: [], mayShare: [['levy-2004', 'nacci-2007']] },
    });
  });

  it('lists where prose and table differ: “localized”, “Disuse”, one patient or more, six of seven reports', () => {
    const told = abstracts.questions.find(({ id }) => id === 'disagreement')!.findings.map(({ reason }) => reason);
    for (const words of [/“localized”/, /“Disuse SSc”/, /the table counts one/, /the table has six/, /MMP-1 was too low/])
      expect(told.filter((reason) => words.test(reason)), String(words)).toHaveLength(1);
  });

  it('tells apart what comes from another disease: morphea, the child with ITP, and all that Amemiya et al. say of myopathies', () => {
    expect(claimsOf('other-disease')).toEqual([
      'ivig-studied-to-treat-morphea',
      'ivig-improves-satellite-infection',
      'ivig-increases-igg-abundance',
      'ivig-increases-platelet-count',
      'ivig-binds-tgfb',
      'ivig-decreases-tgfb1-expression-in-muscle',
      'ivig-decreases-tgfb1-abundance-in-muscle',
    ]);
  });

  it('counts the fibroblasts of “scleroderma” as a disease that is not stated: the word is wider than SSc', () => {
    for (const { column, context } of rowOf('ivig-decreases-tgfb-abundance-in-fibroblasts').cells)
      expect([column, context]).toEqual(['human-laboratory', 'not-stated']);
  });

  it('finds the three steps on T cells worded as facts inside a list of explanations', () => {
    const worded = abstracts.questions
      .find(({ id }) => id === 'overstated')
      ?.findings.filter(({ reason }) => reason.startsWith('worded as a fact'));
    expect(worded?.flatMap(({ claims }) => claims)).toEqual([
      'ivig-decreases-t-cells-activity-or-abundance',
      't-cells-increases-tgfb-synthesis-in-fibroblasts',
      'ivig-decreases-tgfb-synthesis-in-fibroblasts',
    ]);
  });

  it('finds the mouse study told twice with two doses, and takes no two statements for one that is told twice', () => {
    const told = claimsOf('told-twice');
    expect(told).toEqual(
      expect.arrayContaining(['ivig-decreases-collagen-deposition', 'ivig-decreases-collagen-1-expression']),
    );
    // Two licences, against infections in CLL and after transplantation; fifteen patients by form, and by months of treatment.
    expect(told).not.toContain('ivig-prevents-infections');
    const levy = abstracts.questions
      .find(({ id }) => id === 'told-twice')!
      .findings.filter(({ reason }) => reason.startsWith('Levy et al. 2004'));
    expect(levy).toEqual([]);
  });

  it('quotes as the words of the text only what is recorded as such', () => {
    const words = new Map(model.claims.flatMap(({ evidence }) => evidence).map(({ evidence }) => [evidence.id, evidence.named]));
    const told = abstracts.questions.find(({ id }) => id === 'told-twice')!.findings;
    const quoted = told.flatMap(({ evidence, reason }) => {
      const [, said] = /word: (.*?)(?:; |$)/.exec(reason) ?? [];
      return said === undefined ? [] : said.match(/“[^”]+”/g)!.map((word) => ({ word: word.slice(1, -1), evidence }));
    });
    expect(quoted.length).toBeGreaterThan(8);
    for (const { word, evidence } of quoted) expect(evidence.map((id) => words.get(id))).toContain(word);
  });

  it('counts those in whom it was measured: the HAQ in eight of fifteen, D-penicillamine in one of three', () => {
    const studies = (id: string) => abstracts.matrix.rows.find(({ claim }) => claim === id)!.cells[0]!.studies;
    expect(studies('ivig-improves-haq')).toMatchObject([{ study: 'levy-2004', n: 8 }, { study: 'nacci-2007', n: 7 }]);
    expect(studies('d-penicillamine-improves-skin-lesions')).toMatchObject([{ study: 'levy-2000', n: 1 }]);
    expect(studies('ivig-no-change-pm-scl-antibodies-abundance'), 'in how many is not said: how many there were').toMatchObject([{ n: 3 }]);
  });

  it('has the same patients perhaps counted twice wherever the reports of 2004 and 2007 tell of one thing, results or not', () => {
    expect(claimsOf('shared-patients')).toEqual([
      'ivig-studied-to-treat-ssc',
      'ivig-decreases-mrss',
      'ivig-improves-haq',
      'ivig-evaluated-on-mrss',
      'ivig-evaluated-on-haq',
    ]);
  });

  it('names both treatments that were given beside IVIG', () => {
    expect(claimsOf('co-treatment')).toEqual(
      expect.arrayContaining(['ivig-improves-ssc-dermatomyositis-overlap', 'ivig-improves-dcssc']),
    );
  });

  it('has six ways without one measured step: complement, Fas, two by antibodies and T cells, and the fibroblasts', () => {
    const ways = abstracts.questions
      .find(({ id }) => id === 'unmeasured')
      ?.findings.filter(({ reason }) => reason.startsWith('no step'));
    expect(ways?.map(({ claims }) => claims[0]).sort()).toEqual([
      'ivig-binds-tgfb',
      'ivig-changes-fibroblast-phenotype',
      'ivig-contains-anti-fas-antibodies',
      'ivig-contains-antifibroblast-antibodies',
      'ivig-decreases-complement-cascade-activity',
      'ivig-decreases-t-cells-activity-or-abundance',
    ]);
  });
});

describe('the steps that need a study in humans with systemic sclerosis', () => {
  const { pathways, toShow } = abstracts.pathways;
  const seen = (words: string): string | undefined => /; it was seen in (.+?)(?:;|$)/.exec(words)?.[1];

  it('are all steps of all ways: no step was measured in patients who are said to have it', () => {
    const steps = new Set(pathways.flatMap(({ steps: chain }) => chain.map(({ claims }) => claims[0])));
    expect(toShow.map(({ claim }) => claim).sort()).toEqual([...steps].sort());
  });

  it('were seen in muscle of inflammatory myopathies, or in fibroblasts of “scleroderma”, where they were seen in humans', () => {
    expect(toShow.flatMap(({ claim, words }) => (seen(words) === undefined ? [] : [[claim, seen(words)]]))).toEqual([
      ['ivig-decreases-alpha-sma-abundance-in-fibroblasts', 'scleroderma, a wider term'],
      ['ivig-decreases-procollagen-1-abundance-in-fibroblasts', 'scleroderma, a wider term'],
      ['ivig-decreases-tgfb-abundance-in-fibroblasts', 'scleroderma, a wider term'],
      ['ivig-decreases-tgfb1-abundance-in-muscle', 'inflammatory myopathies'],
      ['ivig-increases-mmp1-abundance-in-fibroblasts', 'scleroderma, a wider term'],
    ]);
  });
});

describe('harms', () => {
  it('are told by one report, with the death that only its abstract names in the same row', () => {
    const [row] = abstracts.harms.told;
    expect(abstracts.harms.told).toHaveLength(1);
    expect(row?.study).toBe('levy-2000');
    expect(row?.events.filter(({ beyond }) => beyond).map(({ event }) => event)).toEqual(['sepsis', 'renal-failure', 'death']);
    for (const { n } of row?.events ?? []) expect(n).toEqual({ finding: 1, measured: 3, of: 3 });
    expect(review.harms.told[0]?.events.map(({ event }) => event)).toEqual(['side-effects', 'renal-damage', 'sepsis']);
  });

  it('are not spoken of in the other reports on patients', () => {
    expect(abstracts.harms.silent).toEqual([
      'bodemer-1990',
      'wollina-1998',
      'levy-2004',
      'nacci-2007',
      'asano-2005',
      'szekanecz-2009',
      'imbach-1981',
    ]);
  });
});

describe('the clinical reports', () => {
  const study = (id: string, report = abstracts) => report.studies.find((one) => one.study === id);

  it('say how many patients each outcome was measured in: HAQ in 8 of 15', () => {
    const levy = study('levy-2004');
    expect(levy?.n).toBe(15);
    expect(levy?.outcomes.find(({ claim }) => claim === 'ivig-improves-haq')).toMatchObject({ measured: 8, direction: 'as-claimed' });
  });

  it('name what was examined and never reported', () => {
    expect(study('nacci-2007')?.notReported).toEqual([
      'ivig-evaluated-on-ritchie-index',
      'ivig-evaluated-on-joint-tenderness',
      'ivig-evaluated-on-joint-swelling',
      'ivig-evaluated-on-joint-deformities',
    ]);
  });

  it('flag cohorts that may overlap, and hold the later trial that missed its endpoint when it is admitted', () => {
    expect(study('levy-2004')?.mayShareWith).toEqual(['nacci-2007']);
    expect(study('takehara-2013')).toBeUndefined();
    expect(study('takehara-2013', later)).toMatchObject({ n: 63, comparators: ['placebo', 'not-stated'], designs: ['randomised-trial'] });
    expect(study('koczanowski-2024', later)?.review).toBe(true);
  });

  it('compare IVIG with nothing, each of the review: what names no treatment says nothing of that', () => {
    const told = abstracts.studies.map(({ study: id, comparators }) => [id, ...comparators]);
    expect(told.filter(([, ...others]) => others.join() !== 'none')).toEqual([]);
    expect(study('poelman-2015', later)?.comparators).toEqual(['not-stated']);
  });

  it('find in fibroblasts what is no outcome in a patient: the report of 2005', () => {
    const cells = study('asano-2005')?.outcomes.filter(({ classes }) => !classes.includes('human-clinical'));
    expect(cells?.map(({ claim, classes }) => [claim, ...classes])).toEqual(
      ['procollagen-1', 'tgfb', 'alpha-sma', 'mmp1'].map((id) => [
        `ivig-${id === 'mmp1' ? 'increases' : 'decreases'}-${id}-abundance-in-fibroblasts`,
        'human-laboratory',
      ]),
    );
  });
});
