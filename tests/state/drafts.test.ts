import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { contradictions } from '../../src/core/model/contradictions.ts';
import { explainPath } from '../../src/core/queries/path-text.ts';
import { defaultPathQuery } from '../../src/core/queries/path-query.ts';
import { findPaths } from '../../src/core/queries/paths.ts';
import { readDataset } from '../../src/core/reader/read-dataset.ts';
import { aspects } from '../../src/core/schema/axes.ts';
import { sayQuery } from '../../src/core/queries/query-texts.ts';
import { deriverWithMine } from '../../src/state/derive-mine.ts';
import { type DraftEdit, draftKinds, editDrafts, relationsBetween } from '../../src/state/draft-edits.ts';
import {
  type Drafts,
  draftsFile,
  draftsIn,
  fitDrafts,
  draftsFileIn,
  joinDrafts,
  noDrafts,
} from '../../src/state/drafts.ts';
import { draftsView } from '../../src/state/drafts-view.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { defaultSession, type Session } from '../../src/state/session.ts';
import { settle } from '../../src/state/settle.ts';
import { tell } from '../../src/state/telling.ts';
import { parseFragment, printFragment } from '../../src/state/url.ts';
import { withDrafts } from '../../src/state/with-drafts.ts';
import { later, loadShippedGraph } from './shipped.ts';
import { wholeMatrix } from './whole-matrix.ts';

const day = '2026-01-02';
/** Names in turn, as the tests name drafts; the page draws them. */
const inTurn = (from = 1): (() => string) => {
  let next = from;
  return () => String(next++);
};
let base: Loaded;
beforeAll(() => {
  base = loadShippedGraph();
});

/** Drafts after these wishes, in turn; a wish that is refused changes nothing. */
const drafted = (edits: readonly DraftEdit[], draw = inTurn()): Drafts =>
  edits.reduce((drafts, edit) => editDrafts(base.model, drafts, edit, { date: day, draw }).drafts ?? drafts, noDrafts);
const thing = (name: string, kind: Extract<DraftEdit, { type: 'entity' }>['kind'] = 'molecule'): DraftEdit => ({
  ...{ type: 'entity', id: null, name, kind },
});
const statement = (subject: string, predicate: 'increases' | 'decreases', object: string, why = ''): DraftEdit => ({
  ...{ type: 'claim', id: null, subject, predicate, object, aspect: 'not-stated', why },
});
const problems = (edit: DraftEdit, drafts = noDrafts): string =>
  editDrafts(base.model, drafts, edit, { date: day, draw: inTurn() }).problems.join(' ');

const readBack = (drafts: Drafts) => {
  const bytes = new TextEncoder().encode(draftsFile(base.model, drafts, day));
  const { dataset, issues } = readDataset([{ name: 'mine.json', bytes }]);
  if (!dataset) throw new Error(issues.map(({ message }) => message).join());
  return { issues, dataset, ...draftsIn(dataset) };
};

/** Statements between any things that a map can hold, the shipped ones and three of the reader's own. */
const anyEdits: fc.Arbitrary<readonly DraftEdit[]> = fc
  .array(fc.record({ from: fc.nat(), to: fc.nat(), relation: fc.nat(), aspect: fc.constantFrom(...aspects.ids) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((drawn) => {
    const own = draftKinds.slice(2, 5).map(({ id }, at) => ({ label: `Own ${at}`, kind: id }));
    const ends = [
      ...base.model.dataset.entities.filter(({ kind }) => draftKinds.some(({ id }) => id === kind)),
      ...own,
    ];
    const claims = drawn.flatMap(({ from, to, relation, aspect }): DraftEdit[] => {
      const [subject, object] = [ends[from % ends.length]!, ends[to % ends.length]!];
      const offered = relationsBetween(subject.kind, object.kind);
      const row = offered[relation % Math.max(1, offered.length)];
      if (!row) return [];
      return [
        { type: 'claim', id: null, subject: subject.label, predicate: row.id, object: object.label, aspect, why: '' },
      ];
    });
    return [...own.map(({ label, kind }) => thing(label, kind)), ...claims];
  });

describe('the data set beside which a reader has drafts', () => {
  it('keeps all its own: claims, what they add up to, contradictions, counts and cells, and its places', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const drafts = drafted(edits);
        const full = withDrafts(base, drafts);
        seen += drafts.claims.length;
        expect(full.model.dataset.claims.slice(0, base.model.claims.length)).toEqual(base.model.dataset.claims);
        expect(base.model.claims.every((node, at) => full.model.claims[at] === node)).toBe(true);
        expect(full.model.claims.filter((node) => node.mine).map(({ claim }) => claim.id)).toEqual(
          drafts.claims.map(({ id }) => id),
        );
        for (const reach of ['review', 'later'] as const) {
          const [with_, without] = [tell(full, reach), tell(base, reach)];
          for (const { claim } of base.model.claims)
            expect(with_.assessment(claim.id)).toBe(without.assessment(claim.id));
          expect(contradictions(full.model, with_.assessments)).toEqual(
            contradictions(base.model, without.assessments),
          );
          const [table, plain] = [wholeMatrix(with_), wholeMatrix(without)];
          expect(table.rows.filter(({ unsourced }) => unsourced !== 'mine')).toEqual(plain.rows);
          expect(table.count).toBe(
            drafts.claims.length === 0 ? plain.count : `${plain.count} and ${drafts.claims.length} of yours`,
          );
        }
        expect(full.counts).toBe(base.counts);
        expect(base.layout.nodes.every((node, at) => full.layout.nodes[at] === node)).toBe(true);
        expect(base.layout.edges.every((edge, at) => full.layout.edges[at] === edge)).toBe(true);
      }),
      // Few runs, so that they are always the same: others may draw too few drafts to say anything.
      { numRuns: 12, seed: 1 },
    );
    expect(seen).toBeGreaterThan(10);
  });

  it('has no way over a draft that reads as shown, and loses nothing of a saved file', () => {
    const measured = /(?<!may be )\b(raised|lowered|rose|fell|blocked|bound|changed|improved)\b/;
    let told = 0;
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const drafts = drafted([...edits, statement('IVIG', 'decreases', 'fibroblast activation')]);
        const full = withDrafts(base, drafts);
        const assessments = full.assessments('abstracts');
        for (const { claim, sign } of full.model.claims.filter((node) => node.mine)) {
          const step = {
            from: claim.subject,
            to: claim.object,
            claims: [claim.id],
            sign,
            class: 'mine',
            assumed: false,
          };
          const { text } = explainPath(full.model, assessments, [step as never], sign, [], sayQuery);
          told++;
          expect(text).toContain('(you propose it, not measured)');
          expect(text).not.toMatch(measured);
          const query = { ...defaultPathQuery, from: [claim.subject], to: [claim.object], maxSteps: 1 };
          for (const path of findPaths(full.model, assessments, query).paths)
            for (const one of path.steps)
              if (one.claims.every((id) => full.model.claim(id).mine)) expect(one.class).toBe('mine');
        }
        const back = readBack(drafts);
        expect(back.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect([back.drafts, back.aside]).toEqual([drafts, []]);
      }),
      { numRuns: 25 },
    );
    expect(told).toBeGreaterThan(20);
  });
});

describe('a wish', () => {
  it('adds a thing and a statement about it, by names as typed, and changes and deletes them', () => {
    const drafts = drafted([thing('  IL-99 '), statement('ivig', 'decreases', 'IL-99', 'A hunch.')]);
    expect(drafts.entities.map(({ id, label }) => [id, label])).toEqual([
      ['mine-1', 'IL-99'],
      ['ivig', 'IVIG'],
    ]);
    expect(drafts.claims[0]).toMatchObject({ id: 'mine-2', subject: 'ivig', predicate: 'decreases', object: 'mine-1' });
    expect(drafts.claims[0]?.evidence).toMatchObject([{ by: 'reader', modality: 'hypothesised', note: 'A hunch.' }]);
    const view = draftsView(base, drafts, true);
    expect(view.claims.map(({ word, more }) => [word, more])).toEqual([
      [{ kind: 'claim', id: 'mine-2', words: 'IVIG may lower IL-99' }, 'A hunch.'],
    ]);
    const renamed = editDrafts(
      base.model,
      drafts,
      { type: 'entity', id: 'mine-1', name: 'IL-98', kind: 'molecule' },
      { date: day, draw: inTurn() },
    );
    expect(renamed.drafts?.claims[0]?.statement).toBe('IVIG decreases IL-98: an idea, not measured.');
    const gone = editDrafts(base.model, drafts, { type: 'remove', id: 'mine-1' }, { date: day, draw: inTurn() });
    expect(gone).toMatchObject({ drafts: noDrafts, said: 'Deleted: IL-99 and 1 statement about it.' });
    // What was deleted is still named by links and files: nothing else gets its name, and a drawn one that is taken is drawn again.
    const draws = ['1', '1', '2'];
    const two = drafted([thing('IL-99'), thing('IL-98')], () => draws.shift() ?? '9');
    expect(two.entities.map(({ id }) => id)).toEqual(['mine-1', 'mine-2']);
  });

  it('has a card that says whose it is and why, and is not to be cited', () => {
    const full = withDrafts(base, drafted([thing('IL-99'), statement('IVIG', 'decreases', 'IL-99', 'A hunch.')]));
    const derive = deriverWithMine(base, full, later);
    const { card } = derive({ ...defaultSession, selection: { kind: 'claim', id: 'mine-2' } });
    if (card?.kind !== 'claim') throw new Error('no card');
    expect(card).toMatchObject({ classes: ['mine'], studies: null, citation: null, verdict: { id: 'mine' } });
    expect(card.pieces).toMatchObject([{ class: 'mine', result: 'Proposed, not measured', references: [] }]);
    expect(card.pieces[0]?.lines.map(({ label, words }) => [label, ...words])).toEqual([
      ['Why', 'A hunch.'],
      ['Added', day],
    ]);
    const cited = derive({ ...defaultSession, selection: { kind: 'claim', id: base.model.claims[0]!.claim.id } }).card;
    expect(cited?.kind === 'claim' && cited.citation?.fragment).not.toContain('mine');
  });

  it('is refused with a sentence where it makes no sense', () => {
    expect(problems(thing(' '))).toBe('Give it a name.');
    expect(problems(thing('TGF beta 1'))).toBe('“TGFβ1” is there already; use that.');
    expect(problems(statement('', 'increases', 'IVIG'))).toBe('Name a start and an end.');
    expect(problems(statement('nothing like it', 'increases', 'IVIG'))).toMatch(/^Nothing here is called/);
    expect(problems(statement('IVIG', 'increases', 'ivig'))).toBe('Start and end are the same thing; name two.');
    expect(problems(statement('skin fibrosis', 'increases', 'IVIG'))).toMatch(/does not lead from/);
    const twice = statement('IVIG', 'increases', 'Own');
    expect(problems(twice, drafted([thing('Own'), twice]))).toBe('You have this statement already.');
    const some = base.model.claims.find(
      ({ claim, aspect }) => claim.predicate === 'decreases' && aspect === 'not-stated' && claim.where === undefined,
    )!.claim;
    const said = statement(base.model.entity(some.subject).label, 'decreases', base.model.entity(some.object).label);
    expect(problems(said)).toBe('The data set has this statement already.');
  });
});

describe('drafts from outside', () => {
  it('are set aside by name where they do not fit, and stay in what is kept', () => {
    const drafts = drafted([thing('Own'), statement('IVIG', 'increases', 'Own')]);
    const [first] = drafts.claims;
    const evidence = first!.evidence.map((piece) => ({ ...piece, id: 'mine-9.1' }));
    const lost = { ...first!, id: 'mine-9', object: 'gone', evidence };
    const entities = [...drafts.entities, { id: 'gone', kind: 'molecule' as const, label: 'Lost' }];
    const more = { entities, claims: [...drafts.claims, lost] };
    expect(fitDrafts(base.model, more).aside).toEqual([{ id: 'mine-9', words: '“Lost” is not in this data set' }]);
    expect(withDrafts(base, more).model.claims.filter((node) => node.mine)).toHaveLength(1);
    expect(readBack(more).drafts.claims.map(({ id }) => id)).toEqual(['mine-2', 'mine-9']);
  });

  it('are no drafts where a source speaks for them, or where they say what no draft can', () => {
    const { claims, sources, entities, head } = base.model.dataset;
    const some = claims.find(({ evidence }) => evidence.length === 1)!;
    const idea = drafted([thing('Own'), statement('IVIG', 'increases', 'Own')]).claims[0]!;
    const { drafts, aside } = draftsIn({
      ...{ head, entities, sources: sources.slice(0, 1), studies: [], notes: [], terms: [] },
      claims: [
        { ...some, id: 'mine-7' },
        { ...idea, where: 'ivig' },
        { ...idea, id: 'other' },
      ],
    });
    expect(drafts.claims).toEqual([]);
    expect(aside.map(({ words }) => words)).toEqual([
      'it is not the idea of a reader alone',
      'it says more than a draft can here (“where”)',
      'its id does not begin as that of a draft does',
      'it is a record of a kind that drafts have not',
    ]);
  });

  it('are joined without loss: what is there is not doubled, and an id in use gives way', () => {
    const one = drafted([thing('One'), statement('IVIG', 'increases', 'One')]);
    const other = drafted([thing('Other'), statement('IVIG', 'decreases', 'Other')]);
    expect(joinDrafts(base.model, one, one, inTurn(8))).toEqual(one);
    const both = joinDrafts(base.model, one, other, inTurn(8));
    expect(draftsView(base, both, false).claims.map(({ word }) => word)).toEqual([
      'IVIG may raise One',
      'IVIG may lower Other',
    ]);
    expect(new Set([...both.entities, ...both.claims].map(({ id }) => id)).size).toBe(5);
  });
});

describe('a file that is opened', () => {
  it('is one of drafts where all it states is a reader’s own, and says beside what they were made', () => {
    const { dataset } = readBack(drafted([thing('Own'), statement('IVIG', 'decreases', 'Own')]));
    expect(draftsFileIn(dataset)).toEqual({ holds: 'drafts', n: 2, beside: base.edition.id });
    expect(draftsFileIn(base.model.dataset)).toBeNull();
    expect(draftsFileIn({ ...dataset, claims: [...dataset.claims, base.model.dataset.claims[0]!] })).toBeNull();
  });
});

describe('with and without', () => {
  const ask = (session: Session) => {
    const drafts = drafted([
      thing('Own'),
      statement('IVIG', 'decreases', 'Own'),
      statement('Own', 'increases', 'skin fibrosis'),
    ]);
    return deriverWithMine(base, withDrafts(base, drafts), later)(session);
  };

  it('the question is asked both ways, and one switch leaves the drafts out everywhere', () => {
    const on = ask(defaultSession);
    const off = ask({ ...defaultSession, mine: false, selection: { kind: 'claim', id: 'mine-2' } });
    const ways = (slice: typeof on) => slice.answered?.answer?.counts.lower ?? 0;
    expect(ways(on)).toBe(ways(off) + 1);
    expect(on.mine).toEqual({ on: true, without: `${ways(off)} ways`, with: `${ways(on)} ways` });
    expect(off.mine).toEqual({ ...on.mine, on: false });
    expect(on.map.lens?.status).toBe(`${off.map.lens?.status} and 2 of yours`);
    expect(off.card).toBeNull();
    const own = on.question?.paths.find(({ steps }) => steps.some((step) => step.class === 'mine'));
    expect(own?.weakest).toBe('weakest: mine, not measured');
  });

  it('a link says that it was made with drafts and never holds them', () => {
    const full = withDrafts(base, drafted([thing('Own'), statement('IVIG', 'decreases', 'Own')]));
    const link = printFragment({ ...defaultSession, path: 1 }, full.edition);
    expect(link).toContain('mine=yes');
    expect(link).not.toContain('Own');
    expect(settle(parseFragment(link), base).notices).toEqual([
      'This link was made with ideas of a reader that are not in this browser, so it shows the data set without them.',
    ]);
    expect(settle(parseFragment(link), full).notices).toEqual([]);
    const without = printFragment({ ...defaultSession, mine: false }, full.edition);
    expect(settle(parseFragment(without), full).session.mine).toBe(false);
    expect(settle(parseFragment(without), base).notices).toEqual([]);
    expect(printFragment({ ...defaultSession, path: 1 }, base.edition)).not.toContain('mine');
  });
});
