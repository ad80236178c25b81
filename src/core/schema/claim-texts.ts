import { speaker } from './speech.ts';

/**
 * What a claim says, beside the readings of its predicate. This belongs to the claim, as its labels do: it is read out in
 * English, whatever language the screen has, and whatever language the data set has its names in.
 */
const english = {
  'object.aspect': 'the {aspect} of {object}',
  'object.in': '{object} in {where}',
  'object.on': '{object} on {where}',
  'claim.conflicting': '{sentence}, but not in all evidence',
  'claim.fromTo': '{sentence}, from {baseline} to {after}',
  'claim.null': 'no effect of {subject} on {object} was found',
  'claim.opposite': '{subject} had the opposite effect on {object}',
  'claim.unreported': 'what {subject} did to {object} was not reported',
  'seen.rose.observed': 'rose',
  'seen.rose.hypothesised': 'may rise',
  'seen.rose.asserted': 'said to rise',
  'seen.fell.observed': 'fell',
  'seen.fell.hypothesised': 'may fall',
  'seen.fell.asserted': 'said to fall',
  'seen.improved.observed': 'improved',
  'seen.improved.hypothesised': 'may improve',
  'seen.improved.asserted': 'said to improve',
  'seen.changed.observed': 'changed',
  'seen.changed.hypothesised': 'may change',
  'seen.changed.asserted': 'said to change',
  'seen.stable.observed': 'stable',
  'seen.stable.hypothesised': 'may be stable',
  'seen.stable.asserted': 'said to be stable',
  'seen.unchanged.observed': 'unchanged',
  'seen.unchanged.hypothesised': 'may not change',
  'seen.unchanged.asserted': 'said unchanged',
  'seen.conflicting': 'conflicting',
  'seen.null': 'no effect',
  'seen.opposite': 'opposite',
  'seen.unreported': 'not reported',
} as const;

export type ClaimTextKey = keyof typeof english;

/** Speaks of claims; no language has its keys. */
export const sayClaim = speaker('claim', english);
