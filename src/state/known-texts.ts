import { speaker } from '../core/schema/speech.ts';

/** How a claim is known, in words: loaded when the map can be used. */
const english = {
  measured: 'measured {where}',
  noEffect: 'measured {where}, without effect',
  opposite: 'measured {where}, with the opposite effect',
  notReported: 'looked at {where}, result not reported',
  studies: '{where}, {n|1 study|# studies}',
  and: 'and',
  'human-clinical': 'in patients',
  'human-laboratory': 'in human cells or tissue',
  unclassified: 'in a species that is not stated',
  otherSpecies: 'in {taxon}',
  disease: '{where} ({disease})',
  hypothesised: 'proposed, not measured',
  asserted: 'stated without data',
  'asserted.bare': 'stated without reference',
  'also.hypothesised': 'also proposed',
  'also.asserted': 'also stated without data',
  'also.asserted.bare': 'also stated without reference',
  notAdmitted: 'on no evidence that is shown here',
} as const;

export const sayKnown = speaker('known', english);
