import { reaches } from '../core/schema/axes.ts';
import { conditionParameters } from './condition-parameters.ts';
import { evidenceChoices } from './evidence-choices.ts';
import { facets } from './lens-facets.ts';
import { MOST_ASKED, presetOf, presets } from './lenses.ts';
import { linkText, whole } from './link-values.ts';
import { defaultSide, effects, MOST_STEPS, type Question, type Side } from './session.ts';

/** How one part of a side stands in a link: a list has its key once for each value. */
export interface SideParameter {
  readonly key: string;
  readonly list: boolean;
  /** The change that this value makes; null where it cannot be read. */
  readonly read: (value: string, side: Side) => Partial<Side> | null;
  readonly print: (side: Side) => readonly string[];
}

/** A part that has one value, which is left out of a link where it is the usual one. */
const one = (
  key: string,
  read: (value: string) => Partial<Side> | null,
  print: (side: Side) => string | null,
): SideParameter => ({
  key,
  list: false,
  read,
  print: (side) => {
    const value = print(side);
    return value === null || value === print(defaultSide) ? [] : [value];
  },
});

const ask = (
  key: string,
  read: (value: string) => Partial<Question> | null,
  print: (question: Question) => string | null,
): SideParameter => ({
  ...one(
    key,
    () => null,
    ({ question }) => print(question),
  ),
  read: (value, { question }) => {
    const change = read(value);
    return change && { question: { ...question, ...change } };
  },
});

const named = (key: 'from' | 'to'): SideParameter =>
  ask(
    key,
    (value) => (linkText(value) === null ? null : { [key]: value }),
    (question) => question[key],
  );

/** Everything of a side that a link can carry, in the order in which it is printed. */
export const sideParameters: readonly SideParameter[] = [
  one(
    'sources',
    (value) => (reaches.has(value) ? { reach: value } : null),
    ({ reach }) => reach,
  ),
  {
    key: 'lens',
    list: false,
    read: (value, { lens }) => (presets.has(value) ? { lens: { ...lens, classes: presets.row(value).classes } } : null),
    print: ({ lens }) => {
      const preset = presetOf(lens);
      return preset === null || preset === 'all' ? [] : [preset];
    },
  },
  ...facets.rows.map(({ id, key, order, read }): SideParameter => ({
    key,
    list: true,
    read: (value, { lens }) => {
      const asked = read(value);
      if (asked === null) return null;
      if (lens[id].includes(asked)) return {};
      if (lens[id].length === MOST_ASKED) return null;
      const values = [...lens[id], asked];
      // A closed list has one order, so that a lens has one link.
      const ordered = order ? order.filter((known) => values.includes(known)) : values;
      return { lens: { ...lens, [id]: ordered } };
    },
    print: ({ lens }) => (presetOf(lens) === null ? lens[id] : []),
  })),
  named('from'),
  named('to'),
  ask(
    'effect',
    (value) => {
      const effect = effects.find((known) => known === value);
      return effect ? { effect } : null;
    },
    ({ effect }) => effect,
  ),
  ask(
    'evidence',
    (value) => (evidenceChoices.has(value) ? { evidence: value } : null),
    ({ evidence }) => evidence,
  ),
  ask(
    'curator',
    (value) => (value === 'no' || value === 'yes' ? { curator: value === 'yes' } : null),
    ({ curator }) => (curator ? 'yes' : 'no'),
  ),
  ask(
    'steps',
    (value) => {
      const steps = whole(value, MOST_STEPS);
      return steps === null ? null : { steps };
    },
    ({ steps }) => String(steps),
  ),
  ...conditionParameters.map(({ key, list, read, print }): SideParameter => ({
    key,
    list,
    read: (value, { question }) => {
      const change = read(value, question);
      return change && { question: { ...question, ...change } };
    },
    print: ({ question }) => print(question),
  })),
];
