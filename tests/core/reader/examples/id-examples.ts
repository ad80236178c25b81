import { changed, copy, drop, MARK, pieceLike, raw, repeat, secondClaim, set } from '../minimal-dataset.ts';
import type { ExampleTable } from '../rule-examples.ts';

/** Rules on ids: one record each. */

const secondClaimText = JSON.stringify(secondClaim());

export const idExamples: ExampleTable = {
  'id-duplicate': {
    fails: [
      {
        why: 'two entities',
        data: changed(set('/entities/3/id', '▶x'), set('/entities/-', { id: '▶x', kind: 'cell', label: 'X' })),
        pointer: ['/entities/3/id', '/entities/4/id'],
        id: 'x',
        aside: ['entities x', 'entities x'],
      },
      {
        why: 'two claims, and what rests on them',
        data: changed(set('/claims/0/id', '▶c'), set('/claims/1/id', '▶c'), set('/notes/0/claims/0', 'c')),
        pointer: ['/claims/0/id', '/claims/1/id'],
        id: 'c',
        says: 'id “c” is also used at /claims/',
        aside: ['claims c', 'claims c', 'evidence e1', 'evidence e2', 'notes n1'],
        also: ['reference-lost', 'note-empty'],
      },
      {
        why: 'a source of a wrong form beside a right one',
        data: changed(
          copy('/sources/2', '/sources/-', set('/role', 'quoted')),
          set('/sources/2/id', '▶14'),
          set('/sources/3/id', '▶14'),
        ),
        pointer: ['/sources/2/id', '/sources/3/id'],
        id: '14',
        aside: ['sources 14', 'sources 14', 'evidence e2', 'claims c2'],
        also: ['vocabulary', 'reference-set-aside', 'evidence-none-left'],
      },
      {
        why: 'one piece of evidence under two claims',
        data: changed(
          set('/claims/0/evidence/-', pieceLike({ id: '▶x' })),
          set('/claims/1/evidence/-', pieceLike({ id: '▶x' })),
        ),
        pointer: ['/claims/0/evidence/1/id', '/claims/1/evidence/1/id'],
        id: 'x',
        aside: ['evidence x', 'evidence x'],
        also: ['evidence-set-aside', 'evidence-set-aside'],
      },
    ],
    passes: [
      { why: 'one id for records of two kinds', data: changed(set('/notes/0/id', 'c1'), set('/entities/3/id', 'c1')) },
      { why: 'ids that differ in case', data: changed(set('/entities/3/id', 'IVIG')) },
      {
        why: 'an exact repeat',
        data: changed(copy('/entities/3', '/entities/-')),
        raises: ['record-repeated'],
      },
    ],
  },
  'id-normalisation': {
    fails: [
      {
        why: 'é in one and in two characters',
        data: changed(
          set('/entities/3/id', '▶caf\u00e9'),
          set('/entities/-', { id: '▶cafe\u0301', kind: 'cell', label: 'X' }),
        ),
        pointer: ['/entities/3/id', '/entities/4/id'],
        id: ['caf\u00e9', 'cafe\u0301'],
        aside: ['entities caf\u00e9', 'entities cafe\u0301'],
      },
      {
        why: 'Å and the sign of the ångström',
        data: changed(copy('/notes/0', '/notes/-'), set('/notes/0/id', '▶\u00c5'), set('/notes/1/id', '▶\u212b')),
        pointer: ['/notes/0/id', '/notes/1/id'],
        id: ['\u00c5', '\u212b'],
        says: 'is the same text as the id at /notes/',
        aside: ['notes \u00c5', 'notes \u212b'],
      },
      {
        why: 'two claims',
        data: changed(set('/claims/0/id', '▶\u1e0b'), set('/claims/1/id', '▶d\u0307'), drop('/notes/0')),
        pointer: ['/claims/0/id', '/claims/1/id'],
        id: ['\u1e0b', 'd\u0307'],
        aside: ['claims \u1e0b', 'claims d\u0307', 'evidence e1', 'evidence e2'],
      },
    ],
    passes: [
      { why: 'é alone', data: changed(set('/entities/3/id', 'cafe\u0301')) },
      {
        why: 'e and é',
        data: changed(set('/entities/3/id', 'caf\u00e9'), copy('/entities/3', '/entities/-', set('/id', 'cafe'))),
      },
      {
        why: 'letters that only look alike',
        data: changed(set('/entities/3/id', '\u00b5'), copy('/entities/3', '/entities/-', set('/id', '\u03bc'))),
      },
    ],
  },
  'record-repeated': {
    fails: [
      {
        why: 'an entity',
        data: changed(repeat('/entities/3', 1)),
        pointer: '/entities/4',
        id: 'ssc',
        says: 'an exact repeat of /entities/3 (data.json:',
        aside: ['entities ssc'],
      },
      {
        why: 'a note, twice more',
        data: changed(repeat('/notes/0', 2)),
        pointer: ['/notes/1', '/notes/2'],
        id: 'n1',
        aside: ['notes n1', 'notes n1'],
      },
      {
        why: 'a claim with its evidence, in another file',
        data: {
          'a.json': changed(set('/claims/1', raw(secondClaimText))),
          'b.json': `{"claims": [${MARK}${secondClaimText}]}`,
        },
        pointer: '/claims/0',
        id: 'c2',
        says: '/claims/1 (a.json:',
        aside: ['claims c2', 'evidence e2'],
      },
    ],
    passes: [
      { why: 'the same but for its id', data: changed(copy('/entities/3', '/entities/-', set('/id', 'x'))) },
      {
        why: 'the same id and another label',
        data: changed(copy('/entities/3', '/entities/-', set('/label', 'x'))),
        raises: ['id-duplicate', 'id-duplicate'],
      },
      { why: 'one label for two', data: changed(set('/entities/3/label', 'IVIG')) },
    ],
  },
};
