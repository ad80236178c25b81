import { changed, copy, drop, mark, secondClaim, set } from '../minimal-dataset.ts';
import type { ExampleTable } from '../rule-examples.ts';

/** Rules on what names another record. */

const secondClaimText = JSON.stringify(secondClaim());
/** What falls with the evidence of the first claim, and how that is told. */
const withE1 = ['evidence e1', 'claims c1', 'notes n1'] as const;
const fallOfC1 = ['evidence-none-left', 'reference-lost', 'note-empty'] as const;

export const referenceExamples: ExampleTable = {
  'reference-dangling': {
    fails: [
      {
        why: 'a subject that is misspelt',
        data: changed(set('/claims/1/subject', '▶dexx')),
        pointer: '/claims/1/subject',
        id: 'c2',
        says: 'no entity “dexx” (did you mean dex?)',
        aside: ['claims c2', 'evidence e2'],
      },
      {
        why: 'a cited source',
        data: changed(set('/claims/1/evidence/0/cited/0/source', '▶130')),
        pointer: '/claims/1/evidence/0/cited/0/source',
        id: 'e2',
        says: 'no source “130” (did you mean 13?)',
        aside: ['evidence e2', 'claims c2'],
        also: ['evidence-none-left'],
      },
      {
        why: 'a claim in a list that others of it would let stand',
        data: changed(set('/notes/0/claims', ['c1', '▶constructor'])),
        pointer: '/notes/0/claims/1',
        id: 'n1',
        says: 'no claim “constructor”',
        aside: ['notes n1'],
      },
      ...[
        ['/claims/1/where', 'c2', ['claims c2', 'evidence e2'], []] as const,
        ['/claims/1/evidence/0/context', 'e2', ['claims c2', 'evidence e2'], ['evidence-none-left']] as const,
      ].map(([pointer, id, aside, also]) => ({
        why: `an entity at ${pointer}`,
        data: changed(set(pointer, pointer.endsWith('context') ? { disease: '▶zzzzzzzz' } : '▶zzzzzzzz')),
        pointer: pointer.endsWith('context') ? `${pointer}/disease` : pointer,
        id,
        says: 'no entity “zzzzzzzz”',
        aside,
        also,
      })),
    ],
    passes: [
      { why: 'what is there', data: changed(set('/claims/1/where', 'ssc')) },
      {
        why: 'what is there in another file',
        data: { 'a.json': changed(drop('/claims/1')), 'b.json': `{"claims": [${secondClaimText}]}` },
      },
      {
        why: 'what is there and was set aside',
        data: changed(set('/claims/1/where', 'ssc'), drop('/entities/3/label')),
        raises: ['shape', 'reference-set-aside'],
      },
    ],
  },
  'reference-set-aside': {
    fails: [
      {
        why: 'a claim on an entity out of form',
        data: changed(set('/claims/1/subject', '▶dex'), drop('/entities/1/label')),
        pointer: '/claims/1/subject',
        id: 'c2',
        says: 'entity “dex” was set aside',
        aside: ['entities dex', 'claims c2', 'evidence e2'],
        also: ['shape'],
      },
      {
        why: 'a study, and through it all that rests on it',
        data: changed(
          set('/studies/0/sources/0', '▶13'),
          set('/claims/0/evidence/0/cited/0/source', '▶13'),
          set('/sources/1/grade', 'x'),
        ),
        pointer: ['/claims/0/evidence/0/cited/0/source', '/studies/0/sources/0'],
        id: ['e1', 'st1'],
        aside: ['sources 13', 'studies st1', ...withE1],
        also: ['vocabulary', ...fallOfC1],
      },
      {
        why: 'a source that is known only as a number in one that fell',
        data: changed(
          set('/sources/-', {
            id: '15',
            role: 'cited',
            kind: 'article',
            marker: '15',
            citedBy: '▶14',
            grade: 'unknown',
          }),
          set('/sources/2/year', 3000),
          drop('/claims/1'),
        ),
        pointer: '/sources/3/citedBy',
        id: '15',
        aside: ['sources 14', 'sources 15'],
        also: ['year-impossible'],
      },
    ],
    passes: [
      { why: 'what stands', data: changed() },
      {
        why: 'what is named by nobody',
        data: changed(drop('/entities/3/label')),
        raises: ['shape'],
      },
      {
        why: 'a repeat, of which one stands',
        data: changed(copy('/sources/1', '/sources/-')),
        raises: ['record-repeated'],
      },
    ],
  },
  'reference-lost': {
    fails: [
      {
        why: 'one claim of the two that a note touches',
        data: changed(set('/notes/0/claims', ['c1', '▶c2']), set('/claims/1/predicate', 'x')),
        pointer: '/notes/0/claims/1',
        id: 'n1',
        says: 'claim “c2” was set aside; the rest of the list stands',
        aside: ['claims c2', 'evidence e2'],
        also: ['vocabulary'],
      },
      {
        why: 'a claim that another sums up',
        data: changed(set('/claims/0/via', ['▶c2']), set('/claims/1/predicate', 'x')),
        pointer: '/claims/0/via/0',
        id: 'c1',
        aside: ['claims c2', 'evidence e2'],
        also: ['vocabulary'],
      },
      {
        why: 'the bibliography of a source that is known without it',
        data: changed(set('/sources/1/citedBy', '▶x'), set('/sources/-', { id: 'x', role: 'main' })),
        pointer: '/sources/1/citedBy',
        id: '13',
        aside: ['sources x'],
        also: ['shape', 'shape'],
      },
      {
        why: 'a study that may share patients',
        data: changed(set('/studies/0/mayShareWith', ['▶x']), set('/studies/-', { id: 'x', sources: [] })),
        pointer: '/studies/0/mayShareWith/0',
        id: 'st1',
        aside: ['studies x'],
        also: ['shape'],
      },
    ],
    passes: [
      { why: 'a list that stands', data: changed(set('/notes/0/claims', ['c1', 'c2'])) },
      { why: 'a sum whose claims stand', data: changed(set('/claims/0/via', ['c2'])) },
      {
        why: 'a study named once, and there',
        data: changed(copy('/studies/0', '/studies/-', set('/id', 'x'), set('/mayShareWith', ['st1']))),
      },
    ],
  },
  'note-empty': {
    fails: [
      {
        why: 'no claim',
        data: changed(set('/notes/0/claims', []), mark('/notes/0/claims')),
        pointer: '/notes/0/claims',
        id: 'n1',
        aside: ['notes n1'],
      },
      {
        why: 'no claim that stands',
        data: changed(set('/claims/1/predicate', 'x'), set('/notes/0/claims', ['c2', 'c2']), mark('/notes/0/claims')),
        pointer: '/notes/0/claims',
        id: 'n1',
        aside: ['claims c2', 'evidence e2', 'notes n1'],
        also: ['vocabulary', 'reference-lost', 'reference-lost'],
      },
      {
        why: 'a claim that falls with its evidence',
        data: changed(set('/claims/0/evidence/0/design', 'x'), mark('/notes/0/claims')),
        pointer: '/notes/0/claims',
        id: 'n1',
        aside: [...withE1],
        also: ['vocabulary', 'evidence-none-left', 'reference-lost'],
      },
    ],
    passes: [
      { why: 'one claim', data: changed() },
      {
        why: 'one claim of two that stands',
        data: changed(set('/claims/1/predicate', 'x'), set('/notes/0/claims', ['c2', 'c1'])),
        raises: ['vocabulary', 'reference-lost'],
      },
      { why: 'no notes', data: changed(set('/notes', [])) },
    ],
  },
};
