import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { matrixOf } from '../../src/core/audit/matrix.ts';
import { auditReport } from '../../src/core/audit/audit-report.ts';
import { columnOf } from '../../src/core/audit/audit-columns.ts';
import {
  disagree,
  type Disagreements,
  disagreementsFile,
  disagreementsFileIn,
  fitDisagreements,
  joinDisagreements,
  ownClasses,
  pieceOf,
  readDisagreements,
  type Saying,
  takenBack,
} from '../../src/state/disagreements.ts';
import { disagreementsView, ownMarks } from '../../src/state/disagreements-view.ts';
import { noLens } from '../../src/state/lenses.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { defaultSession } from '../../src/state/session.ts';
import { harmsView } from '../../src/state/harms-view.ts';
import { studiesView } from '../../src/state/studies-view.ts';
import { harmsTable, matrixTable, studiesTable, waysTable } from '../../src/state/take-away.ts';
import { tell, type Telling } from '../../src/state/telling.ts';
import { waysView } from '../../src/state/ways-view.ts';
import { deriveAll, loadShippedGraph } from './shipped.ts';
import { wholeMatrix } from './whole-matrix.ts';

const date = '2026-01-02';
const piece = 'ivig-decreases-collagen-deposition.1';
let loaded: Loaded;
let ids: readonly string[];
beforeAll(() => {
  loaded = loadShippedGraph();
  ids = loaded.model.dataset.claims.flatMap(({ evidence }) => evidence.map(({ id }) => id));
});
const saidOf = () => ({ model: loaded.model, digest: loaded.digest, date });
const say = (saying: Partial<Saying>, said: Disagreements = []) =>
  disagree(said, { piece, class: 'hypothesis', note: '', reason: 'The mice were not blinded.', ...saying }, saidOf());
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
/** Sayings of pieces of the shipped graph; those that cannot be said change nothing. */
const anySaid = fc
  .array(fc.record({ at: fc.nat(), class: fc.constantFrom(null, ...ownClasses.ids), note: anyText, reason: anyText }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((sayings) =>
    sayings.reduce<Disagreements>(
      (said, { at, ...saying }) => disagree(said, { piece: ids[at % ids.length]!, ...saying }, saidOf()).list,
      [],
    ),
  );

function auditOf({ model, assessments }: Telling) {
  return JSON.stringify(
    auditReport({ model, assessments, matrix: matrixOf(model, assessments), ways: [] }, 'later', null),
  );
}

describe('what a reader says of a piece of evidence', () => {
  it('needs a reason, and says something: another class or a note', () => {
    expect(say({ reason: ' \n' })).toEqual({ list: [], problems: [expect.stringContaining('without a reason')] });
    expect(say({ class: null }).problems).toEqual([expect.stringContaining('Choose another class')]);
    // The class that the data have is no other class.
    expect(say({ class: 'animal' }).problems).toHaveLength(1);
    expect(say({ class: 'animal', note: 'Nine mice.' }).list[0]).toMatchObject({ class: null, note: 'Nine mice.' });
    // Characters that cannot be seen are spelt out, and count as they are kept.
    expect(say({ reason: '\u202e'.repeat(400) }).problems).toEqual([expect.stringContaining('2000 characters')]);
    expect(say({ piece: 'nothing' }).problems).toEqual(['This piece of evidence is not in these data.']);
  });

  it('stands beside the curator’s value, which it names, with what it was said of', () => {
    const { list } = say({});
    expect(list).toMatchObject([
      {
        class: 'hypothesis',
        saidOf: { sha256: loaded.digest, class: 'animal', release: expect.any(String) as string },
      },
    ]);
    expect(ownMarks(loaded.model, loaded.digest, list).get(piece)).toMatchObject({
      words: 'yours: proposed, not measured – The mice were not blinded.',
      curated: 'animal',
      then: null,
    });
    expect(say({ class: 'none', reason: 'Read twice.' }, list).list).toHaveLength(1);
    expect(takenBack(list, piece)).toEqual([]);
  });

  it('says where the data have changed since, and keeps aside what they no longer have', () => {
    const [one] = say({}).list;
    const older = { ...one!, saidOf: { ...one!.saidOf, class: 'assertion', release: '0.1', sha256: 'x' } };
    const { lines, aside } = disagreementsView(loaded.model, loaded.digest, [older, { ...older, piece: 'gone.1' }]);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.lines).toEqual([
      'the data: animal',
      expect.stringMatching(/^yours: /),
      'When you said it, the data had “stated without data” (release 0.1).',
    ]);
    expect(aside).toEqual([{ id: 'gone.1', words: expect.stringMatching(/release 0\.1.*not blinded/) as string }]);
  });

  it('by identity is shown or kept aside, whatever was said; and comes back from its file as it was', () => {
    fc.assert(
      fc.property(anySaid, fc.array(fc.nat(), { maxLength: 3 }), (said, goneAt) => {
        const all = said.map((one, at) => (goneAt.includes(at) ? { ...one, piece: `gone-${at}` } : one));
        const { shown, lost } = fitDisagreements(loaded.model, all);
        expect(new Set([...shown, ...lost])).toEqual(new Set(all));
        expect(shown).toHaveLength(ownMarks(loaded.model, loaded.digest, all).size);
        expect(readDisagreements(disagreementsFile(loaded.model, all))).toEqual({
          ...{ said: all, aside: [], beside: loaded.edition.id },
        });
        expect(joinDisagreements(all, all)).toEqual({ list: all, aside: [], added: 0 });
      }),
      { numRuns: 100 },
    );
  });

  it('changes no verdict, count, class or row: what is shown is the same but for the marks', () => {
    const telling = tell(loaded, 'later');
    const before = JSON.stringify([
      auditOf(telling),
      wholeMatrix(telling),
      deriveAll(loaded)({ ...defaultSession, reach: 'later' }).question,
    ]);
    const plain = matrixTable(telling, wholeMatrix(telling), noLens, new Set());
    let marked = 0;
    fc.assert(
      fc.property(anySaid, (said) => {
        const marks = ownMarks(loaded.model, loaded.digest, said);
        disagreementsView(loaded.model, loaded.digest, said);
        const table = matrixTable(telling, wholeMatrix(telling), noLens, new Set(), marks);
        // The reader's columns stand after all others, and nothing else moves.
        expect(table.rows.map((row) => row.slice(0, plain.columns.length))).toEqual(plain.rows);
        for (const one of said) {
          const row = table.rows.find(([id]) => id === one.claim);
          expect(row?.at(-4)).toContain(one.piece);
          expect(row?.at(-1)).toContain(one.reason);
          marked++;
        }
        expect(table.columns.length - plain.columns.length).toBe(said.length > 0 ? 4 : 0);
        for (const { piece: id, saidOf: of } of said) expect(columnOf(pieceOf(loaded.model, id)!.node)).toBe(of.class);
      }),
      { numRuns: 20 },
    );
    expect(marked).toBeGreaterThan(20);
    const after = tell(loaded, 'later');
    expect(
      JSON.stringify([
        auditOf(after),
        wholeMatrix(after),
        deriveAll(loaded)({ ...defaultSession, reach: 'later' }).question,
      ]),
    ).toBe(before);
  });
});

describe('the tables of ways, studies and harms', () => {
  it('have what a reader says of a piece in the rows that it is behind, after all else and in no other', () => {
    const telling = tell(loaded, 'abstracts');
    const answered = deriveAll(loaded)({ ...defaultSession, reach: 'abstracts' }).answered;
    const [ways, studies, harms] = [waysView(telling, answered), studiesView(telling), harmsView(telling)];
    const silent = studies.rows.flatMap(({ notReported }) => notReported);
    const lists = {
      ways: ways.ways.flatMap(({ steps }) => steps.flatMap(({ claims }) => claims.map(({ evidence }) => evidence))),
      studies: studies.rows.map(({ outcomes, notReported }) =>
        [...outcomes, ...notReported].flatMap(({ evidence }) => evidence),
      ),
      harms: [...harms.told.flatMap(({ events }) => events), ...harms.unstudied].map(({ id }) => [id]),
    };
    // What was examined and not reported is of pieces too: nothing that a reader can say of a study is left out.
    expect(silent.length).toBeGreaterThan(0);
    for (const { evidence } of silent) expect(evidence).not.toEqual([]);
    const draw = (marks?: ReturnType<typeof ownMarks>) => ({
      ways: waysTable(telling, ways, marks),
      studies: studiesTable(telling, studies, marks),
      harms: harmsTable(telling, harms, marks),
    });
    const plain = draw();
    for (const tab of ['ways', 'studies', 'harms'] as const) {
      const one = lists[tab].findLast((pieces) => pieces.length > 0)?.at(-1) ?? '';
      const { list } = say({ piece: one, class: null, note: 'Read it again.' });
      const table = draw(ownMarks(loaded.model, loaded.digest, list))[tab];
      expect(table.rows.map((row) => row.slice(0, plain[tab].columns.length))).toEqual(plain[tab].rows);
      expect(table.columns).toHaveLength(plain[tab].columns.length + 4);
      table.rows.forEach((row, at) =>
        expect([tab, at, row.at(-2)]).toEqual([tab, at, lists[tab][at]?.includes(one) ? 'Read it again.' : '']),
      );
    }
  });
});

describe('a file of disagreements', () => {
  it('is taken in item by item: what is none is laid aside with a reason, and the rest stands', () => {
    const { list } = say({});
    const file = JSON.parse(disagreementsFile(loaded.model, list)) as { disagreements: unknown[] };
    const [one] = list;
    file.disagreements.push(one, { ...one, piece: 'b', reason: ' ' }, { ...one, piece: 'c', class: 'magic' }, 7);
    file.disagreements.push({ ...one, piece: 'd', class: null, note: '' });
    const { said, aside } = readDisagreements(JSON.stringify(file));
    expect(said).toEqual(list);
    expect(aside.map(({ id }) => id)).toEqual([piece, '3', '4', '5', 'd']);
    for (const { words } of aside) expect(words).not.toBe('');
  });

  it.each(['', '{', '[]', '{"kind":"edgewise-disagreements","version":2}', JSON.stringify({ version: 1, id: 'x' })])(
    'is none: %j',
    (text) => {
      const { said, aside } = readDisagreements(text);
      expect(said).toBeNull();
      expect(aside).toHaveLength(1);
    },
  );

  it('is told from other files, with how much it holds and of which data set', () => {
    const file = disagreementsFile(loaded.model, say({}).list);
    const beside = loaded.edition.id;
    expect(disagreementsFileIn([file])).toEqual({ holds: 'disagreements', n: 1, beside });
    expect(disagreementsFileIn([file, file.replaceAll(`"id": "${beside}"`, '"id": "other"')])).toEqual({
      ...{ holds: 'disagreements', n: 2, beside: `${beside}, other` },
    });
    expect(disagreementsFileIn([file, '{"version": 1}'])).toBeNull();
  });

  it('shows what cannot be seen, and holds markup as text', () => {
    const { list } = say({ reason: '<img src=x onerror=alert(1)>\u202egnp', note: '=1+1' });
    expect(list[0]).toMatchObject({ reason: '<img src=x onerror=alert(1)>⟨U+202E⟩gnp', note: '=1+1' });
    const { said } = readDisagreements(disagreementsFile(loaded.model, [{ ...list[0]!, reason: 'a\u202eb' }]));
    expect(said?.[0]?.reason).toBe('a⟨U+202E⟩b');
  });

  it('never puts another saying in place of the one that is here', () => {
    const { list } = say({});
    const other = say({ class: 'none', reason: 'Another day.' }).list;
    const joined = joinDisagreements(list, other);
    expect(joined).toMatchObject({ list, added: 0, aside: [{ id: piece }] });
  });
});
