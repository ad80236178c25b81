import { beforeAll, describe, expect, it } from 'vitest';
import { auditQuestions } from '../../src/core/audit/audit-question-list.ts';
import { inkedFirst, matrixView } from '../../src/state/evidence-matrix.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { groupings, matrixAxes } from '../../src/state/matrix-wishes.ts';
import { pieceLines } from '../../src/state/piece-lines.ts';
import { defaultSession } from '../../src/state/session.ts';
import { tell, type Telling } from '../../src/state/telling.ts';
import { plainWords } from '../../src/state/words.ts';
import { deriveAll, loadShippedGraph } from './shipped.ts';
import { wholeMatrix } from './whole-matrix.ts';

let loaded: Loaded;
let telling: Telling;
beforeAll(() => {
  loaded = loadShippedGraph();
  telling = tell(loaded, 'abstracts');
});
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const waysAsked = () => deriveAll(loaded)(defaultSession).answered.answer!.paths;

describe('the matrix', () => {
  it('has the rows in full ink first, and loses none', () => {
    const view = wholeMatrix(telling);
    const faded = new Set(idsOf(view.rows.slice(0, 3)));
    const rows = inkedFirst(view, faded).groups.flatMap((group) => group.rows);
    expect(rows).toEqual([...view.rows.slice(3), ...view.rows.slice(0, 3)]);
    const sorted = wholeMatrix(telling, { sort: { column: 'claim', descending: false } });
    expect(inkedFirst(sorted, faded)).toBe(sorted);
  });

  it('finds words wherever they stand, with Greek letters spelt either way', () => {
    const greek = idsOf(wholeMatrix(telling, { filter: 'TGFβ1' }).rows);
    expect(greek.length).toBeGreaterThan(0);
    expect(idsOf(wholeMatrix(telling, { filter: 'tgf-beta1' }).rows)).toEqual(greek);
    expect(wholeMatrix(telling, { filter: 'no such words at all' }).rows).toEqual([]);
  });

  it('sorts both ways by every column and loses no row', () => {
    const { rows } = wholeMatrix(telling);
    for (const column of ['claim', 'animal', 'verdict', 'references'] as const) {
      const up = idsOf(wholeMatrix(telling, { sort: { column, descending: false } }).rows);
      const down = idsOf(wholeMatrix(telling, { sort: { column, descending: true } }).rows);
      expect(new Set(up)).toEqual(new Set(idsOf(rows)));
      expect(up).not.toEqual(down);
    }
    const [first] = wholeMatrix(telling, { sort: { column: 'animal', descending: false } }).rows;
    expect(first!.cells.animal).toHaveLength(1);
  });

  it('counts studies, not sentences, and says of how many patients', () => {
    const mrss = wholeMatrix(telling).rows.find(({ id }) => id === 'ivig-decreases-mrss')!;
    expect(mrss.cells['human-clinical']).toEqual([
      {
        class: 'human-clinical',
        parts: [{ words: '3', studies: 3, against: false, mark: false }],
        subjects: 'at most 23 patients',
        evidence: expect.any(Array) as string[],
      },
    ]);
  });

  it('says without which study a verdict would be another', () => {
    const later = wholeMatrix(tell(loaded, 'later')).rows.find(({ id }) => id === 'ivig-decreases-mrss')!;
    expect(later.depends).toEqual([expect.stringMatching(/^without Takehara et al\. 2013.*: human only$/)]);
    const mice = wholeMatrix(telling).rows.find(({ id }) => id === 'ivig-decreases-collagen-deposition')!;
    expect(mice.depends).toEqual(['without Blank et al., tight-skin mice: no verdict']);
  });

  it('tells a finding of no effect apart, and leaves empty what was not measured', () => {
    const ifng = wholeMatrix(telling).rows.find(({ id }) => id === 'ivig-no-change-ifng-abundance')!;
    expect(ifng.cells.animal?.[0]?.parts).toEqual([{ words: '1 no effect', studies: 1, against: true, mark: false }]);
    expect(Object.keys(ifng.cells)).toEqual(['animal']);
  });

  it('puts every listed claim into groups, whatever they are by, and no claim is lost', () => {
    const all = new Set(idsOf(wholeMatrix(telling).rows));
    for (const group of groupings.ids)
      for (const axis of matrixAxes.ids)
        expect(new Set(idsOf(wholeMatrix(telling, { group, axis }, waysAsked()).rows))).toEqual(all);
  });

  it('groups by the ways of the question, each with its steps in order', () => {
    const { groups } = wholeMatrix(telling, { group: 'way' }, waysAsked());
    const [first] = waysAsked();
    expect(groups[0]?.title).toMatch(/^Way 1: IVIG → /);
    expect(idsOf(groups[0]!.rows)).toEqual(first!.steps.flatMap(({ claims }) => claims));
    expect(groups.at(-1)?.title).toBe('On no way of the question');
  });

  it('shows what a question of the audit finds, each with its reason, and counts every question', () => {
    for (const asked of auditQuestions.ids) {
      const { rows, questions } = wholeMatrix(telling, { asked }, waysAsked());
      expect(questions.find(({ id }) => id === asked)?.n, asked).toBe(rows.length);
      for (const { reasons } of rows) expect(reasons.length).toBeGreaterThan(0);
    }
  });

  it('counts the rows for which there is no room', () => {
    const look = { axis: 'class', group: 'subject', asked: null, filter: '', sort: null, most: 10 } as const;
    const { groups, more } = matrixView(telling, null, look);
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(10);
    expect(more).toBe(wholeMatrix(telling).rows.length - 10);
  });

  it('says how its pieces add up to the data', () => {
    const [sum = '', hidden] = wholeMatrix(telling).sums;
    const [inCells, all, ...columns] = [...sum.matchAll(/\d+/g)].map(Number);
    expect(columns.reduce((total, n) => total + n, 0)).toBe(inCells);
    expect(all).toBe(loaded.counts.evidence);
    expect(hidden).toBe(`${all! - inCells!} rest on sources that are not shown.`);
  });

  it('tells the pieces behind a cell with study, design, numbers and place', () => {
    const pieces = pieceLines(telling, 'ivig-decreases-collagen-deposition', ['ivig-decreases-collagen-deposition.1']);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.lines.map(({ label }) => plainWords([label]))).toEqual(
      expect.arrayContaining(['Study', 'Design', 'Where it says so']),
    );
  });
});
