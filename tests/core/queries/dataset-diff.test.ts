import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/core/model/claim-graph.ts';
import { datasetDiff, isSame } from '../../../src/core/queries/dataset-diff.ts';
import { fieldChanges } from '../../../src/core/queries/field-changes.ts';
import type { Reach } from '../../../src/core/schema/axes.ts';
import type { Dataset } from '../../../src/core/schema/shapes.ts';
import { drawnDataset } from '../drawn-graph.ts';

const diffOf = (before: Dataset, after: Dataset, reach: Reach = 'abstracts') =>
  datasetDiff({ model: buildModel(before), unshown: [] }, { model: buildModel(after), unshown: [] }, reach);
const drawn = (before: string, after: string, reach?: Reach) =>
  diffOf(drawnDataset(before), drawnDataset(after), reach);

/** Records that changed, a word each: "+ claims x". */
const told = ({ records }: ReturnType<typeof diffOf>) =>
  records.map(({ kind, id, change, was }) => [change, kind, ...(was === undefined ? [] : [was]), id].join(' '));

describe('fields that changed', () => {
  it.each([
    ['nothing', { a: 1, b: { c: 'x' } }, { b: { c: 'x' }, a: 1 }, []],
    ['a value', { a: 1 }, { a: 2 }, [{ field: 'a', before: 1, after: 2 }]],
    [
      'a field that is new, or gone',
      { a: 1 },
      { b: null },
      [
        { field: 'a', before: 1 },
        { field: 'b', after: null },
      ],
    ],
    [
      'a field inside another',
      { n: { of: 7, finding: 6 } },
      { n: { of: 7, finding: 5 } },
      [{ field: 'n.finding', before: 6, after: 5 }],
    ],
    ['names in another order', { synonyms: ['a', 'b'] }, { synonyms: ['b', 'a'] }, []],
    ['a name twice', { synonyms: ['a'] }, { synonyms: ['a', 'a'] }, [{ field: 'synonyms[]', after: 'a' }]],
    [
      'authors in another order',
      { authors: ['a', 'b'] },
      { authors: ['b', 'a'] },
      [{ field: 'authors', before: ['a', 'b'], after: ['b', 'a'] }],
    ],
    [
      'an item that has a name',
      {
        cited: [
          { source: 'r1', checked: 'no' },
          { source: 'r2', checked: 'no' },
        ],
      },
      {
        cited: [
          { source: 'r3', checked: 'no' },
          { source: 'r1', checked: 'abstract' },
        ],
      },
      [
        { field: 'cited[r1].checked', before: 'no', after: 'abstract' },
        { field: 'cited[r2]', before: { source: 'r2', checked: 'no' } },
        { field: 'cited[r3]', after: { source: 'r3', checked: 'no' } },
      ],
    ],
    ['a list for a value', { a: [1] }, { a: 1 }, [{ field: 'a', before: [1], after: 1 }]],
  ])('%s', (_, before, after, expected) => {
    expect(fieldChanges(before, after)).toEqual(expected);
  });
});

const small = `
  A -> B animal {study 13}, hypothesis {study 9}
  B -| C human-clinical {study 8}
  C ≙ D`;

describe('two versions of a data set', () => {
  it('are the same whatever the order of their records and pieces', () => {
    const dataset = drawnDataset(small);
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), (keys) => {
        let turn = 0;
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: keys[turn++ % keys.length] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const { head, entities, claims, sources, studies, notes, terms } = dataset;
        const other: Dataset = {
          head,
          entities: shuffled(entities),
          claims: shuffled(claims).map((claim) => ({ ...claim, evidence: shuffled(claim.evidence) })),
          sources: shuffled(sources),
          studies: shuffled(studies),
          notes,
          terms,
        };
        expect(isSame(diffOf(dataset, other))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('say which records came, went and changed, each once, and mirror each other', () => {
    const before = drawnDataset(small);
    const after = drawnDataset(`
      A -> B animal {study 13; n 3/4}
      C ≙ D
      D -> E assertion {study 2}`);
    const diff = diffOf(before, after);
    expect(told(diff)).toEqual([
      'removed claims B-|C',
      'added claims D->E',
      'changed evidence A->B.1',
      'removed evidence A->B.2',
      'removed evidence B-|C.1',
      'added evidence D->E.1',
      'added sources r2',
      'removed sources r8',
      'removed sources r9',
      'added studies s2',
      'removed studies s8',
      'removed studies s9',
      'added entities E',
    ]);
    expect(diff.counts.claims).toEqual({ added: 1, removed: 1, changed: 0, renamed: 0 });
    expect(diff.records.find(({ id }) => id === 'A->B.1')).toMatchObject({
      claim: 'A->B',
      words: 'animal, effect',
      fields: [{ field: 'n', after: { finding: 3, measured: 4, of: 4 } }],
    });
    const mirrored = { added: 'removed', removed: 'added', changed: 'changed', renamed: 'renamed' } as const;
    expect(diffOf(after, before).records.map(({ kind, id, change }) => [kind, id, change])).toEqual(
      diff.records.map(({ kind, id, change }) => [kind, id, mirrored[change]]),
    );
  });

  it('say which verdicts changed, and through which pieces', () => {
    const { outcomes } = drawn('A -> B animal {study 1}', 'A -> B animal {study 1}, animal {study 2; no-effect}');
    expect(outcomes).toEqual([
      {
        claim: 'A->B',
        verdict: { before: 'animal-only', after: 'conflicting' },
        sentence: { before: 'B rose after A', after: 'B rose after A, but not in all evidence' },
        through: [{ kind: 'evidence', id: 'A->B.2', change: 'added' }],
      },
    ]);
  });

  it('say where a claim is read out more strongly though its verdict is the same', () => {
    const { outcomes } = drawn('A -> B animal {study 1}', 'A -> B animal {study 1; comparator placebo}');
    expect(outcomes).toMatchObject([
      {
        verdict: { before: 'animal-only', after: 'animal-only' },
        sentence: { before: 'B rose after A', after: 'A raised B' },
      },
    ]);
  });

  it('say which claims came, went, or are admitted now, under the sources that are asked for', () => {
    const [before, after] = ['A -> B animal {study 1; later}', 'A -> C animal {study 1; later}'];
    expect(drawn(before, after).outcomes.map(({ verdict }) => verdict)).toEqual([
      { before: 'not-admitted', after: 'absent' },
      { before: 'absent', after: 'not-admitted' },
    ]);
    expect(drawn(before, after, 'later').outcomes.map(({ verdict }) => verdict.after)).toEqual([
      'absent',
      'animal-only',
    ]);
    // The piece is the same; its source became part of what is admitted.
    const admitted = drawn(before, 'A -> B animal {study 1; abstract}').outcomes;
    expect(admitted).toMatchObject([
      {
        verdict: { before: 'not-admitted', after: 'animal-only' },
        through: [{ kind: 'sources', id: 'r1', change: 'changed' }],
      },
    ]);
  });

  it('tell a claim under a new id as renamed, once, wherever it is named', () => {
    const note = { id: 'note', kind: 'wording' as const, text: 'A remark.', claims: ['old'] };
    const before = {
      ...drawnDataset('A -> B animal {study 1; id old; where X}\nC -> D animal {study 2}'),
      notes: [note],
    };
    const after = {
      ...drawnDataset('A -> B animal {study 1; id new; where X; n 3/4}\nC -> D animal {study 2}'),
      notes: [{ ...note, claims: ['new'] }],
    };
    const diff = diffOf(before, after);
    expect(told(diff)).toEqual(['renamed claims old new', 'renamed evidence old.1 new.1']);
    expect(diff.records[1]?.fields.map(({ field }) => field)).toEqual(['n']);
    expect(diff.outcomes).toEqual([]);
  });

  it('guess no new name where several could be meant', () => {
    const twins = (one: string, other: string) =>
      `A -> B animal {study 1; id ${one}}\nA -> B animal {study 2; id ${other}}`;
    expect(told(drawn(twins('a', 'b'), twins('c', 'd'))).filter((line) => line.includes('claims'))).toEqual([
      'removed claims a',
      'removed claims b',
      'added claims c',
      'added claims d',
    ]);
    // Another place makes another claim.
    expect(told(drawn('A -> B animal {id a; where X}', 'A -> B animal {id b; where Y}'))).toContain('added claims b');
  });

  it('tell a new label once, with the thing, not with each claim about it', () => {
    const before = drawnDataset(small);
    const entities = before.entities.map((entity) => (entity.id === 'A' ? { ...entity, label: 'Alpha' } : entity));
    const diff = diffOf(before, { ...before, entities });
    expect(told(diff)).toEqual(['changed entities A']);
    expect(diff.outcomes).toEqual([]);
  });

  it('differ where the head or what is not shown differs', () => {
    const dataset = drawnDataset(small);
    const model = buildModel(dataset);
    const unshown = datasetDiff({ model, unshown: ['a', 'b'] }, { model, unshown: ['b', 'c'] }, 'review');
    expect(unshown.unshown).toEqual({ before: ['a'], after: ['c'] });
    expect(isSame(unshown)).toBe(false);
    const head = diffOf(dataset, { ...dataset, head: { ...dataset.head, release: '2' } });
    expect(head.head).toEqual([{ field: 'release', before: '1', after: '2' }]);
    expect(isSame(head)).toBe(false);
  });
});
