/** The values that fill a template. */
type Values = Readonly<Record<string, string | number>>;
/** Gives the words of an id in the language that is spoken; what it has no words for stays as it is written in English. */
export type Lookup = (id: string, english: string) => string;

const asWritten: Lookup = (_, english) => english;
let lookUp = asWritten;

/**
 * From now on all catalogues and vocabularies speak another language, or English again. It is put in from outside, before
 * anything is said: what was said is remembered in many places and would stand beside what is said later.
 */
export function speakIn(lookup: Lookup = asWritten): void {
  lookUp = lookup;
}

/** Say something in English whatever is spoken: what is taken along speaks as the data set does. */
export function inEnglish<Said>(say: () => Said): Said {
  const before = lookUp;
  lookUp = asWritten;
  try {
    return say();
  } finally {
    lookUp = before;
  }
}

/** Words of a table that is no catalogue, by their id. */
export const spoken = (id: string, english: string): string => lookUp(id, english);

/** Says the text of a key. `english` is the catalogue itself: another language has the same keys under `name`. */
export interface Speaker<Key extends string> {
  (key: Key, values?: Values): string;
  readonly catalogue: string;
  readonly english: Readonly<Record<Key, string>>;
}

/**
 * A template with its values: `{name}` is filled in; `{n|one study|# studies}` chooses by number and `#` stands for it. A
 * value that it needs and does not get is a mistake and throws.
 *
 * @param whose what the mistake is said of
 */
export const filled = (template: string, values: Values, whose: string): string =>
  template.replace(/\{([^{}|]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${whose} needs a value for {${name}}`);
    if (one === undefined || many === undefined) return String(value);
    return (value === 1 ? one : many).replaceAll('#', String(value));
  });

/** A speaker for a catalogue of keyed templates. */
export function speaker<Key extends string>(catalogue: string, english: Readonly<Record<Key, string>>): Speaker<Key> {
  const say = (key: Key, values: Values = {}): string =>
    filled(spoken(`${catalogue}.${key}`, english[key]), values, `text "${key}"`);
  return Object.assign(say, { catalogue, english });
}
