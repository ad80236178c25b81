import { changed, copy, idea, inference, mark, set } from '../minimal-dataset.ts';
import type { ExampleTable } from '../rule-examples.ts';

/** Rules on what a claim says. */

const entity = (id: string, kind: string) => set('/entities/-', { id, kind, label: id });
/** The second claim with another relation and object, and evidence that fits any relation. */
const says = (subject: string, predicate: string, object: string) => [
  set('/claims/1/subject', subject),
  set('/claims/1/predicate', predicate),
  set('/claims/1/object', object),
];

export const claimExamples: ExampleTable = {
  'curator-only': {
    fails: [
      {
        why: 'a stand-in that a source is said to state',
        data: changed(
          entity('p', 'tissue-process'),
          ...says('tgfb', 'stands-for', 'p'),
          set('/claims/1/evidence/0/by', '▶cited-authors'),
        ),
        pointer: '/claims/1/evidence/0/by',
        id: 'e2',
        says: '“stands-for” may only be said by the curator',
        aside: ['evidence e2', 'claims c2'],
        also: ['evidence-none-left'],
      },
      {
        why: 'a stand-in by a regulator',
        data: changed(
          entity('p', 'tissue-process'),
          ...says('tgfb', 'stands-for', 'p'),
          set('/claims/1/evidence/0/by', '▶regulator'),
        ),
        pointer: '/claims/1/evidence/0/by',
        id: 'e2',
        aside: ['evidence e2', 'claims c2'],
        also: ['evidence-none-left'],
      },
      {
        why: 'one piece beside one of the curator',
        data: changed(
          entity('p', 'tissue-process'),
          ...says('tgfb', 'stands-for', 'p'),
          set('/claims/1/evidence/0/by', '▶review-authors'),
          set('/claims/1/evidence/-', inference({ id: 'e3' })),
        ),
        pointer: '/claims/1/evidence/0/by',
        id: 'e2',
        aside: ['evidence e2'],
        also: ['evidence-set-aside'],
      },
    ],
    passes: [
      {
        why: 'a stand-in by the curator',
        data: changed(
          entity('p', 'tissue-process'),
          ...says('tgfb', 'stands-for', 'p'),
          set('/claims/1/evidence', [inference({ id: 'e2' })]),
        ),
      },
      {
        why: 'another relation by the curator',
        data: changed(set('/claims/0/evidence/-', inference({ id: 'e3' }))),
      },
      { why: 'another relation by a source', data: changed() },
    ],
  },
  'reader-relation': {
    fails: (
      [
        ['a finding of no change', 'dex', 'no-change', 'tgfb', { result: 'no-effect' }],
        ['a definition', 'ivig', 'subtype-of', 'dex', {}],
        ['an indication that is stated', 'ivig', 'treats', 'ssc', {}],
      ] as const
    ).map(([why, subject, predicate, object, fields]) => ({
      why,
      data: changed(
        ...says(subject, predicate, object),
        set('/claims/1/evidence', [idea({ id: 'e2', ...fields, by: '▶reader' })]),
      ),
      pointer: '/claims/1/evidence/0/by',
      id: 'e2',
      says: `“${predicate}” cannot be proposed by a reader`,
      aside: ['evidence e2', 'claims c2'],
      also: ['evidence-none-left'],
    })),
    passes: [
      {
        why: 'a step of a mechanism',
        data: changed(...says('dex', 'decreases', 'tgfb'), set('/claims/1/evidence', [idea({ id: 'e2' })])),
      },
      {
        why: 'an outcome',
        data: changed(...says('ivig', 'improves', 'ssc'), set('/claims/1/evidence', [idea({ id: 'e2' })])),
      },
      {
        why: 'the same relation by a source',
        data: changed(...says('ivig', 'treats', 'ssc'), set('/claims/1/evidence/0/result', 'effect')),
      },
    ],
  },
  'predicate-kinds': {
    fails: [
      {
        why: 'an object that gives',
        data: changed(
          ...says('tgfb', 'decreases', 'dex'),
          set('/claims/1/evidence/0/result', 'effect'),
          mark('/claims/1/predicate'),
        ),
        pointer: '/claims/1/predicate',
        id: 'c2',
        says: '“decreases” does not usually lead from molecule to treatment',
      },
      {
        why: 'two kinds where one is asked for',
        data: changed(...says('tgfb', 'subtype-of', 'ssc'), mark('/claims/1/predicate')),
        pointer: '/claims/1/predicate',
        id: 'c2',
      },
      {
        why: 'a molecule that is licensed',
        data: changed(...says('tgfb', 'treats', 'ssc'), mark('/claims/1/predicate')),
        pointer: '/claims/1/predicate',
        id: 'c2',
        says: 'from molecule to disease',
      },
    ],
    passes: [
      { why: 'a treatment and a molecule', data: changed() },
      { why: 'two of one kind', data: changed(entity('x', 'molecule'), ...says('tgfb', 'subtype-of', 'x')) },
      {
        why: 'a claim that is not shown',
        data: changed(...says('tgfb', 'treats', 'ssc'), set('/claims/1/evidence', [])),
        raises: ['evidence-missing'],
      },
    ],
  },
  'claim-self': {
    fails: [
      {
        why: 'a molecule on itself',
        data: changed(...says('tgfb', 'increases', 'tgfb'), mark('/claims/1')),
        pointer: '/claims/1',
        id: 'c2',
        says: 'subject and object are the same: tgfb',
      },
      {
        why: 'a molecule as a subtype of itself',
        data: changed(...says('tgfb', 'subtype-of', 'tgfb'), mark('/claims/1')),
        pointer: '/claims/1',
        id: 'c2',
      },
      {
        why: 'a treatment on itself',
        data: changed(...says('dex', 'contains', 'dex'), mark('/claims/1')),
        pointer: '/claims/1',
        id: 'c2',
        also: ['predicate-kinds'],
      },
    ],
    passes: [
      { why: 'two entities', data: changed() },
      {
        why: 'two entities of one label',
        data: changed(entity('x', 'molecule'), set('/entities/4/label', 'TGFβ'), ...says('tgfb', 'increases', 'x')),
      },
      {
        why: 'a loop of two claims',
        data: changed(
          entity('x', 'molecule'),
          ...says('x', 'increases', 'tgfb'),
          copy(
            '/claims/1',
            '/claims/-',
            set('/id', 'c3'),
            set('/subject', 'tgfb'),
            set('/object', 'x'),
            set('/evidence/0/id', 'e3'),
          ),
        ),
      },
    ],
  },
  'claim-identity': {
    fails: [
      {
        why: 'two ids for one thing said',
        data: changed(copy('/claims/1', '/claims/-', set('/id', 'c3'), set('/evidence/0/id', 'e3')), mark('/claims/2')),
        pointer: '/claims/2',
        id: 'c3',
        says: 'says the same as claim “c2”',
      },
      {
        why: 'an aspect that is not stated, said and left out',
        data: changed(
          copy('/claims/1', '/claims/-', set('/id', 'c3'), set('/evidence/0/id', 'e3'), set('/aspect', 'not-stated')),
          mark('/claims/2'),
        ),
        pointer: '/claims/2',
        id: 'c3',
      },
      {
        why: 'three, in one place',
        data: changed(
          set('/claims/1/where', 'ssc'),
          copy('/claims/1', '/claims/-', set('/id', 'c3'), set('/evidence/0/id', 'e3')),
          copy('/claims/1', '/claims/-', set('/id', 'c4'), set('/evidence/0/id', 'e4')),
          mark('/claims/2'),
          mark('/claims/3'),
        ),
        pointer: ['/claims/2', '/claims/3'],
        id: ['c3', 'c4'],
        says: 'claim “c2”',
      },
    ],
    passes: [
      ...[
        ['another aspect', 'aspect', 'secretion'] as const,
        ['another place', 'where', 'ssc'] as const,
        ['another subject', 'subject', 'ivig'] as const,
      ].map(([why, key, value]) => ({
        why,
        data: changed(
          copy('/claims/1', '/claims/-', set('/id', 'c3'), set('/evidence/0/id', 'e3'), set(`/${key}`, value)),
        ),
      })),
      {
        why: 'one of the two is not shown',
        data: changed(copy('/claims/1', '/claims/-', set('/id', 'c3'), set('/evidence', []))),
        raises: ['evidence-missing'],
      },
    ],
  },
};
