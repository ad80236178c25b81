import { changed, drop, inference, mark, pieceLike, raw, set } from '../minimal-dataset.ts';
import type { ExampleTable } from '../rule-examples.ts';

/** Rules on evidence: that there is some, and that somebody could find it. */

const piece = '/claims/1/evidence/0';
const fallen = ['evidence e2', 'claims c2'] as const;
const none = ['evidence-none-left'] as const;
/** An inference with one of the first claim for its ground. */
const inferred = inference({ id: 'e3', basis: ['c1'], result: 'no-effect' });

export const evidenceExamples: ExampleTable = {
  'evidence-missing': {
    fails: [
      {
        why: 'an empty list',
        data: changed(set('/claims/1/evidence', raw('▶[]'))),
        pointer: '/claims/1/evidence',
        id: 'c2',
        says: 'claim without evidence',
        aside: ['claims c2'],
      },
      {
        why: 'no list',
        data: changed(drop('/claims/1/evidence'), mark('/claims/1')),
        pointer: '/claims/1/evidence',
        id: 'c2',
        aside: ['claims c2'],
      },
      {
        why: 'a record without anything',
        data: changed(set('/claims/1', raw('▶{}'))),
        pointer: '/claims/1/evidence',
        id: null,
        aside: ['claims /claims/1'],
        also: ['shape', 'shape', 'shape', 'shape', 'shape'],
      },
    ],
    passes: [
      { why: 'one piece', data: changed() },
      { why: 'two pieces', data: changed(set('/claims/1/evidence/-', pieceLike({ id: 'e3' }))) },
      { why: 'an inference of the curator', data: changed(set('/claims/1/evidence', [inferred])) },
    ],
  },
  'evidence-none-left': {
    fails: [
      {
        why: 'the only piece',
        data: changed(set(`${piece}/design`, 'x'), mark('/claims/1/evidence')),
        pointer: '/claims/1/evidence',
        id: 'c2',
        says: 'every piece of evidence was set aside, 1 in all',
        aside: fallen,
        also: ['vocabulary'],
      },
      {
        why: 'two pieces with different faults',
        data: changed(
          set(
            '/claims/1/evidence/-',
            pieceLike({ id: 'e3', cited: [{ source: 'zz', link: 'stated', checked: 'no' }] }),
          ),
          set(`${piece}/design`, 'x'),
          mark('/claims/1/evidence'),
        ),
        pointer: '/claims/1/evidence',
        id: 'c2',
        says: '2 in all',
        aside: [...fallen, 'evidence e3'],
        also: ['vocabulary', 'reference-dangling'],
      },
      {
        why: 'a piece that falls with its source',
        data: changed(set('/sources/2/grade', 'x'), mark('/claims/1/evidence')),
        pointer: '/claims/1/evidence',
        id: 'c2',
        aside: ['sources 14', ...fallen],
        also: ['vocabulary', 'reference-set-aside'],
      },
    ],
    passes: [
      {
        why: 'one of two left',
        data: changed(set('/claims/1/evidence/-', pieceLike({ id: 'e3', design: 'x' }))),
        raises: ['vocabulary', 'evidence-set-aside'],
      },
      { why: 'all that there is', data: changed() },
      { why: 'a claim that falls itself', data: changed(set('/claims/1/predicate', 'x')), raises: ['vocabulary'] },
    ],
  },
  'evidence-set-aside': {
    fails: [
      {
        why: 'one of two',
        data: changed(set('/claims/1/evidence/-', pieceLike({ id: 'e3', design: 'x' })), mark('/claims/1/evidence')),
        pointer: '/claims/1/evidence',
        id: 'c2',
        says: '1 evidence entry quarantined: e3',
        aside: ['evidence e3'],
        also: ['vocabulary'],
      },
      {
        why: 'two of three, one without an id',
        data: changed(
          set('/claims/1/evidence/-', pieceLike({ id: 'e3', design: 'x' })),
          set('/claims/1/evidence/-', pieceLike({ id: 4 })),
          mark('/claims/1/evidence'),
        ),
        pointer: '/claims/1/evidence',
        id: 'c2',
        says: '2 evidence entries quarantined: e3, without id',
        aside: ['evidence e3', 'evidence /claims/1/evidence/2'],
        also: ['vocabulary', 'shape'],
      },
      {
        why: 'the second piece under one id, written alike',
        data: changed(
          set('/claims/1/evidence', raw(`▶[${JSON.stringify(pieceLike({}))}, ${JSON.stringify(pieceLike({}))}]`)),
        ),
        pointer: '/claims/1/evidence',
        id: 'c2',
        aside: ['evidence e2'],
        also: ['record-repeated'],
      },
    ],
    passes: [
      {
        why: 'all set aside',
        data: changed(set(`${piece}/design`, 'x')),
        raises: ['vocabulary', 'evidence-none-left'],
      },
      { why: 'all shown', data: changed(set('/claims/1/evidence/-', pieceLike({ id: 'e3' }))) },
      { why: 'a piece that is marked', data: changed(set(`${piece}/zzzzzz`, 1)), raises: ['key-unknown'] },
    ],
  },
  'evidence-source-missing': {
    fails: [
      ...[
        ['cited authors', 'cited-authors', []] as const,
        ['a regulator', 'regulator', []] as const,
        ['the authors of the review', 'review-authors', []] as const,
      ].map(([who, by]) => ({
        why: `said by ${who}, read nowhere`,
        data: changed(set(`${piece}/by`, by), drop(`${piece}/readIn`), mark(piece)),
        pointer: `${piece}/readIn`,
        id: 'e2',
        aside: fallen,
        also: none,
      })),
    ],
    passes: [
      { why: 'read in a source', data: changed() },
      { why: 'inferred by the curator', data: changed(set('/claims/1/evidence/-', inferred)) },
      {
        why: 'read in a text that is not held',
        data: changed(set(`${piece}/readIn`, { source: 's1', text: 'not-held' })),
      },
    ],
  },
  'evidence-study-missing': {
    fails: [
      {
        why: 'no reference and no study',
        data: changed(drop(`${piece}/cited`), mark(piece)),
        pointer: `${piece}/cited`,
        id: 'e2',
        aside: fallen,
        also: none,
      },
      {
        why: 'an empty list of references',
        data: changed(set(`${piece}/cited`, raw('▶[]'))),
        pointer: `${piece}/cited`,
        id: 'e2',
        aside: fallen,
        also: none,
      },
      {
        why: 'measured, said by the authors of the review',
        data: changed(set(`${piece}/by`, 'review-authors'), drop(`${piece}/cited`), mark(piece)),
        pointer: `${piece}/cited`,
        id: 'e2',
        aside: fallen,
        also: none,
      },
    ],
    passes: [
      { why: 'a study without a reference', data: changed(drop('/claims/0/evidence/0/cited')) },
      { why: 'a reference without a study', data: changed(drop('/claims/0/evidence/0/study')) },
      { why: 'only stated', data: changed(drop(`${piece}/cited`), set(`${piece}/modality`, 'asserted')) },
    ],
  },
};
