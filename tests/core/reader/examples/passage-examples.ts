import { changed, drop, type Json, mainText, mark, passageOf, set } from '../minimal-dataset.ts';
import type { ExampleTable } from '../rule-examples.ts';

/** Rules on quotes and passages, held against the text of their source. */

const readIn = '/claims/1/evidence/0/readIn';
const fallen = { aside: ['evidence e2', 'claims c2'], also: ['evidence-none-left'] } as const;
const quote = (words: string) => changed(set(`${readIn}/quote`, words));
const passage = passageOf('Dexamethasone') as { place: Json; fingerprint: Json };
const passageFrom = (source: string, given: unknown) => set(readIn, { source, passage: given });
/** A text that begins with another paragraph, so that each passage stands one further. */
const shifted = `Preface to the text.\n\n${mainText}`;

export const passageExamples: ExampleTable = {
  'quote-empty': {
    fails: [
      {
        why: 'nothing',
        data: quote('▶'),
        pointer: `${readIn}/quote`,
        id: 'e2',
        says: 'an empty quote proves nothing',
        ...fallen,
      },
      { why: 'spaces and points', data: quote('▶ … . '), pointer: `${readIn}/quote`, id: 'e2', ...fallen },
      {
        why: 'points, of a text that is not held',
        data: changed(set(`${readIn}/quote`, '▶...'), set(`${readIn}/source`, '14')),
        pointer: `${readIn}/quote`,
        id: 'e2',
        ...fallen,
      },
    ],
    passes: [
      { why: 'a sentence', data: changed() },
      { why: 'one word', data: quote('Dexamethasone') },
      { why: 'no quote', data: changed(set(readIn, { source: 's1', text: 'not-held' })) },
    ],
  },
  'quote-missing': {
    fails: [
      {
        why: 'a word left out that turns the sentence',
        data: quote('▶Dexamethasone did change TGF-beta in mice.'),
        pointer: `${readIn}/quote`,
        id: 'e2',
        says: 'it differs in “not”',
        ...fallen,
      },
      {
        why: 'parts from two sentences',
        data: quote('▶Dexamethasone ... made mice have less TGF-beta.'),
        pointer: `${readIn}/quote`,
        id: 'e2',
        says: 'its parts are not in order in one sentence',
        ...fallen,
      },
      {
        why: 'other words',
        data: quote('▶IVIG made rats have more TGF-alpha.'),
        pointer: `${readIn}/quote`,
        id: 'e2',
        says: '; nearest passage at 0, similarity 0.',
        ...fallen,
      },
      {
        why: 'an ellipsis over a negation',
        data: quote('▶Dexamethasone did ... change TGF-beta in mice.'),
        pointer: `${readIn}/quote`,
        id: 'e2',
        says: 'the words left out turn the sentence round',
        ...fallen,
      },
    ],
    passes: [
      { why: 'another spacing and case', data: quote('dexamethasone did  not\nchange TGF beta in mice') },
      { why: 'a part of a sentence', data: quote('did not change TGF-beta') },
      {
        why: 'a text that is not held',
        data: changed(set(readIn, { source: '14', quote: 'Anything.' })),
        raises: ['quote-unchecked'],
      },
    ],
  },
  'quote-ellipsis': {
    fails: [
      {
        why: 'three points',
        data: quote('▶Dexamethasone ... not change TGF-beta'),
        pointer: `${readIn}/quote`,
        id: 'e2',
      },
      {
        why: 'one character of three points',
        data: quote('▶Dexamethasone did not … in mice'),
        pointer: `${readIn}/quote`,
        id: 'e2',
      },
      { why: 'two gaps', data: quote('▶Dexamethasone … not change … in mice'), pointer: `${readIn}/quote`, id: 'e2' },
    ],
    passes: [
      { why: 'no gap', data: changed() },
      { why: 'a point', data: quote('TGF-beta in mice.') },
      {
        why: 'a gap that is no quote of the text',
        data: quote('Mice ... dexamethasone'),
        raises: ['quote-missing', 'evidence-none-left'],
      },
    ],
  },
  'quote-unchecked': {
    fails: [
      {
        why: 'a source whose text is not held',
        data: changed(set(readIn, { source: '14', quote: '▶Any words.' })),
        pointer: `${readIn}/quote`,
        id: 'e2',
        says: 'the text of 14 is not held',
      },
      {
        why: 'the main source without its text',
        data: changed(drop('/sources/0/text'), mark('/claims/0/evidence/0/readIn/quote'), mark(`${readIn}/quote`)),
        pointer: ['/claims/0/evidence/0/readIn/quote', `${readIn}/quote`],
        id: ['e1', 'e2'],
        says: 'the text of s1 is not held',
      },
      {
        why: 'a source that is not there',
        data: changed(set(readIn, { source: 'zzz', quote: '▶Any words.' })),
        pointer: `${readIn}/quote`,
        id: 'e2',
        aside: fallen.aside,
        also: ['reference-dangling', ...fallen.also],
      },
    ],
    passes: [
      { why: 'a text that is held', data: changed() },
      { why: 'a passage of a text that is not held', data: changed(passageFrom('14', passage)) },
      { why: 'no quote of a text that is not held', data: changed(set(readIn, { source: '14', text: 'not-held' })) },
    ],
  },
  'passage-missing': {
    fails: [
      {
        why: 'another digest',
        data: changed(
          passageFrom('s1', { ...passage, fingerprint: { ...passage.fingerprint, sha256: '0'.repeat(64) } }),
          mark(`${readIn}/passage`),
        ),
        pointer: `${readIn}/passage`,
        id: 'e2',
        says: 'not in the text of s1',
        ...fallen,
      },
      {
        why: 'a text that has lost a “not”',
        data: changed(
          passageFrom('s1', passage),
          set('/sources/0/text', mainText.replace('did not', 'did')),
          mark(`${readIn}/passage`),
        ),
        pointer: `${readIn}/passage`,
        id: 'e2',
        ...fallen,
      },
      {
        why: 'a second occurrence of what stands there once',
        data: changed(
          passageFrom('s1', { ...passage, fingerprint: { ...passage.fingerprint, occurrence: 2 } }),
          mark(`${readIn}/passage`),
        ),
        pointer: `${readIn}/passage`,
        id: 'e2',
        ...fallen,
      },
    ],
    passes: [
      { why: 'the passage', data: changed(passageFrom('s1', passage)) },
      { why: 'a text that is not held', data: changed(passageFrom('14', passage)) },
      {
        why: 'a text that is spaced otherwise',
        data: changed(passageFrom('s1', passage), set('/sources/0/text', mainText.replaceAll(' not ', '\nnot  '))),
      },
    ],
  },
  'passage-moved': {
    fails: [
      {
        why: 'another sentence',
        data: changed(
          passageFrom('s1', { ...passage, place: { ...passage.place, sentence: 3 } }),
          mark(`${readIn}/passage/place`),
        ),
        pointer: `${readIn}/passage/place`,
        id: 'e2',
        says: 'stands at another place in s1',
      },
      {
        why: 'a row of a table',
        data: changed(passageFrom('s1', { ...passage, place: { table: 1, row: 1 } }), mark(`${readIn}/passage/place`)),
        pointer: `${readIn}/passage/place`,
        id: 'e2',
      },
      {
        why: 'a text with a new first paragraph',
        data: changed(passageFrom('s1', passage), set('/sources/0/text', shifted), mark(`${readIn}/passage/place`)),
        pointer: `${readIn}/passage/place`,
        id: 'e2',
      },
    ],
    passes: [
      { why: 'the place', data: changed(passageFrom('s1', passage)) },
      {
        why: 'a passage that is nowhere',
        data: changed(
          passageFrom('s1', passage),
          set('/sources/0/text', 'Nothing of it.'),
          drop('/claims/0'),
          drop('/notes/0'),
        ),
        raises: ['passage-missing', 'evidence-none-left'],
      },
      { why: 'another text beside it', data: changed(passageFrom('s1', passage), set('/sources/1/text', shifted)) },
    ],
  },
};
