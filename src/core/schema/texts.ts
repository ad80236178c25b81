/**
 * Every sentence that the core composes is a keyed template, so that a second language can follow. `{name}` is filled
 * in; `{n|one study|# studies}` chooses by number and `#` stands for it.
 */
export const english = {
  'object.aspect': 'the {aspect} of {object}',
  'object.in': '{object} in {where}',
  'object.on': '{object} on {where}',
  'claim.conflicting': '{sentence}, but not in all evidence',
  'claim.fromTo': '{sentence}, from {baseline} to {after}',
  'claim.null': 'no effect of {subject} on {object} was found',
  'claim.opposite': '{subject} had the opposite effect on {object}',
  'claim.unreported': 'what {subject} did to {object} was not reported',
  'claim.nullShort': 'no change found',
  'bundle.sentence': '{sentence}; and {n|1 more statement|# more statements} on this line',
  'seen.title': 'Seen in patients',
  'seen.about': 'outcomes, not steps of a mechanism',
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
  'hidden.evidence': '{n|1 piece of later evidence is|# pieces of later evidence are} not shown',
  'hidden.changes': '{hidden}; with all evidence the verdict would be “{verdict}”',
  'hidden.same': '{hidden}; the verdict would stay the same',
} as const;

export type TextKey = keyof typeof english;
type Values = Readonly<Record<string, string | number>>;
export type Say = (key: TextKey, values?: Values) => string;

/** A speaker for one language's catalogue. A value that a template needs and does not get is a mistake and throws. */
export const speaker =
  <Key extends string>(catalogue: Readonly<Record<Key, string>>) =>
  (key: Key, values: Values = {}): string =>
    catalogue[key].replace(
      /\{([^{}|]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g,
      (_, name: string, one?: string, many?: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`text "${key}" needs a value for {${name}}`);
        if (one === undefined || many === undefined) return String(value);
        return (value === 1 ? one : many).replaceAll('#', String(value));
      },
    );

export const sayEnglish: Say = speaker(english);
