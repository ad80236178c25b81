import { changed, drop, idea, inference, mark, passageOf, pieceLike, set } from '../minimal-dataset.ts';
import type { ExampleTable } from '../rule-examples.ts';

/** Rules on what a piece of evidence says: its axes, its numbers, its passage, its curator. */

const piece = '/claims/1/evidence/0';
const fallen = ['evidence e2', 'claims c2'] as const;
const none = ['evidence-none-left'] as const;
/** An inference with one of the first claim for its ground. */
const inferred = inference({ id: 'e3', basis: ['c1'], result: 'no-effect' });
const counts = (finding: unknown, measured: unknown, of: unknown) => ({ finding, measured, of });

export const axisExamples: ExampleTable = {
  'evidence-species-missing': {
    fails: [
      {
        why: 'a species that is not stated',
        data: changed(set(`${piece}/taxon`, '▶not-stated')),
        pointer: `${piece}/taxon`,
        id: 'e2',
      },
      {
        why: 'measured in no species',
        data: changed(set(`${piece}/taxon`, '▶not-applicable')),
        pointer: `${piece}/taxon`,
        id: 'e2',
      },
      {
        why: 'human, in a system that is not stated',
        data: changed(set(`${piece}/taxon`, '▶NCBITaxon:9606'), set(`${piece}/system`, 'not-stated')),
        pointer: `${piece}/taxon`,
        id: 'e2',
      },
    ],
    passes: [
      { why: 'human, in vivo', data: changed(set(`${piece}/taxon`, 'NCBITaxon:9606')) },
      { why: 'another species', data: changed(set(`${piece}/taxon`, 'NCBITaxon:10116')) },
      {
        why: 'not measured',
        data: changed(set(`${piece}/taxon`, 'not-stated'), set(`${piece}/modality`, 'hypothesised')),
      },
    ],
  },
  'evidence-counts': {
    fails: [
      [7, 6, 6],
      [1, 3, 2],
      [5, null, 4],
      [null, 9, 8],
    ].map(([finding, measured, of]) => ({
      why: `${finding} of ${measured} of ${of}`,
      data: changed(set(`${piece}/n`, counts(finding, measured, of)), mark(`${piece}/n`)),
      pointer: `${piece}/n`,
      id: 'e2',
      says: `${finding ?? 'unknown'} with the finding, ${measured ?? 'unknown'} measured, ${of} in all`,
      aside: fallen,
      also: none,
    })),
    passes: [
      [6, 7, 7],
      [0, 0, 0],
      [null, null, 3],
      [5, null, 5],
    ].map(([finding, measured, of]) => ({
      why: `${finding} of ${measured} of ${of}`,
      data: changed(set(`${piece}/n`, counts(finding, measured, of))),
    })),
  },
  'evidence-passage': {
    fails: [
      {
        why: 'neither passage nor quote nor word on the text',
        data: changed(drop(`${piece}/readIn/quote`), mark(`${piece}/readIn`)),
        pointer: `${piece}/readIn`,
        id: 'e2',
        says: 'it has none',
        aside: fallen,
        also: none,
      },
      {
        why: 'a quote of a text that is not held',
        data: changed(set(`${piece}/readIn/text`, 'not-held'), mark(`${piece}/readIn`)),
        pointer: `${piece}/readIn`,
        id: 'e2',
        says: 'it has quote and text',
        aside: fallen,
        also: none,
      },
      {
        why: 'a passage and a quote',
        data: changed(set(`${piece}/readIn/passage`, passageOf('Dexamethasone')), mark(`${piece}/readIn`)),
        pointer: `${piece}/readIn`,
        id: 'e2',
        says: 'it has passage and quote',
        aside: fallen,
        also: none,
      },
    ],
    passes: [
      { why: 'a quote', data: changed() },
      {
        why: 'a passage',
        data: changed(set(`${piece}/readIn`, { source: 's1', passage: passageOf('Dexamethasone') })),
      },
      { why: 'a text that is not held', data: changed(set(`${piece}/readIn`, { source: '14', text: 'not-held' })) },
    ],
  },
  'curator-form': {
    fails: [
      {
        why: 'measured by the curator',
        data: changed(set('/claims/1/evidence/-', { ...inferred, modality: 'asserted' }), mark('/claims/1/evidence/1')),
        pointer: '/claims/1/evidence/1',
        id: 'e3',
        says: 'must be hypothesised',
        aside: ['evidence e3'],
        also: ['evidence-set-aside'],
      },
      {
        why: 'read in a source',
        data: changed(
          set('/claims/1/evidence/-', { ...inferred, readIn: { source: 's1', text: 'not-held' } }),
          mark('/claims/1/evidence/1'),
        ),
        pointer: '/claims/1/evidence/1',
        id: 'e3',
        says: 'was read nowhere',
        aside: ['evidence e3'],
        also: ['evidence-set-aside'],
      },
      {
        why: 'a study of the curator',
        data: changed(set('/claims/1/evidence/-', { ...inferred, study: 'st1' }), mark('/claims/1/evidence/1')),
        pointer: '/claims/1/evidence/1',
        id: 'e3',
        says: 'reports no study',
        aside: ['evidence e3'],
        also: ['evidence-set-aside'],
      },
    ],
    passes: [
      { why: 'an inference from a claim', data: changed(set('/claims/1/evidence/-', inferred)) },
      { why: 'a proposal of somebody else', data: changed(set(`${piece}/modality`, 'hypothesised')) },
      {
        why: 'a statement of the review',
        data: changed(set(`${piece}/modality`, 'asserted'), set(`${piece}/by`, 'review-authors')),
      },
    ],
  },
  'reader-form': {
    fails: (
      [
        ['measured by a reader', { modality: 'asserted' }, 'must be hypothesised'],
        ['read in a source', { readIn: { source: 's1', text: 'not-held' } }, 'was read nowhere'],
        ['a study of a reader', { study: 'st1' }, 'reports no study'],
        ['a reference', { cited: [{ source: '13', link: 'stated', checked: 'no' }] }, 'cites nothing'],
      ] as const
    ).map(([why, fields, says]) => ({
      why,
      data: changed(set('/claims/0/evidence/-', idea({ id: 'e3', ...fields })), mark('/claims/0/evidence/1')),
      pointer: '/claims/0/evidence/1',
      id: 'e3',
      says,
      aside: ['evidence e3'],
      also: ['evidence-set-aside'],
    })),
    passes: [
      { why: 'an idea', data: changed(set('/claims/0/evidence/-', idea({ id: 'e3' }))) },
      { why: 'an idea alone', data: changed(set('/claims/0/evidence', [idea({ id: 'e3' })])) },
      { why: 'a proposal in a source', data: changed(set(`${piece}/modality`, 'hypothesised')) },
    ],
  },
  'result-form': {
    fails: [
      {
        why: 'no change, with an effect',
        data: changed(set(`${piece}/result`, '▶effect')),
        pointer: `${piece}/result`,
        id: 'e2',
        says: '“no-change” with result “effect”',
        aside: fallen,
        also: none,
      },
      {
        why: 'no change, with the opposite effect',
        data: changed(set(`${piece}/result`, '▶opposite-effect')),
        pointer: `${piece}/result`,
        id: 'e2',
        says: 'opposite-effect',
        aside: fallen,
        also: none,
      },
      {
        why: 'one of two pieces',
        data: changed(set('/claims/1/evidence/-', pieceLike({ id: 'e3', result: '▶effect' }))),
        pointer: '/claims/1/evidence/1/result',
        id: 'e3',
        aside: ['evidence e3'],
        also: ['evidence-set-aside'],
      },
    ],
    passes: [
      { why: 'no change, without effect', data: changed() },
      { why: 'no change, not reported', data: changed(set(`${piece}/result`, 'not-reported')) },
      {
        why: 'a relation with the opposite effect',
        data: changed(set('/claims/0/evidence/0/result', 'opposite-effect')),
      },
    ],
  },
};
