import type { StepClass } from '../core/schema/evidence-classes.ts';
import { spoken } from '../core/schema/speech.ts';

/** A word of the screen, explained in our own words. */
export interface InterfaceTerm {
  readonly word: string;
  /** Other ways in which it is written. */
  readonly forms?: readonly string[];
  readonly text: string;
}

const classes: Readonly<Record<StepClass | 'unclassified', InterfaceTerm>> = {
  'human-clinical': {
    word: 'human clinical',
    text: 'Letter H: something was measured in people themselves, as in patients before and after treatment.',
  },
  'human-laboratory': {
    word: 'human laboratory',
    text: 'Letter L: something was measured in cells or tissue that came from people, outside the body.',
  },
  animal: {
    word: 'animal',
    text: 'Letter A: something was measured in animals; whether people react alike is not known from that.',
  },
  hypothesis: {
    word: 'proposed, not measured',
    text: 'Sign ?: somebody proposes it, and nobody has measured it, as far as this data set tells.',
  },
  assertion: {
    word: 'stated without data',
    text: 'Sign –: a text states it and gives no data for it. Where it names no reference either, it is “stated without reference”.',
  },
  curator: {
    word: 'assumed by the curator',
    text: 'Letter C: a link that the makers of the data set added, which no source states; one switch turns all of them off.',
  },
  mine: {
    word: 'mine',
    text: 'Letter M: an idea of your own, kept in this browser; it is no evidence and is in no count of it.',
  },
  unclassified: {
    word: 'species not stated',
    text: 'Letter U: something was measured, and the source does not say in which species or kind of sample.',
  },
};

/** Labels of the lines of a card, each with what it tells. */
const labels = {
  'Said by': 'Whose words these are: a study speaks for what it measured, a review reports what others found.',
  Setting: 'Where it was measured: in a living body, in cells or tissue taken out of one, or in a dish.',
  'In whom': 'Who or what was treated or measured: patients, healthy people, animals, or cells in a dish.',
  Design: 'How the study was built, which tells how far chance and wishes were kept out of its result.',
  Numbers: 'In how many it was seen, in how many it was measured, and how many took part.',
  Model: 'An animal that was bred or treated to have something like the disease; it is not the disease.',
  'Dose and schedule': 'How much was given, how often, and for how long.',
  Values: 'What was measured, in numbers, as the source prints them.',
  'Aspect of the cause':
    'Which side of the cause is spoken of: how much of it there is, is made or is released, or what it does.',
  'Word in the text': 'What the source itself calls it, where that is another word than the one shown here.',
  Direction: 'Who says that it rises or falls: the source, or the makers of this data set as they read it.',
  Inferred: 'The source does not say this in words; it follows from something else that it says.',
  'Not stated': 'The source leaves this open, and nothing is filled in for it.',
  Study: 'The one study behind this; several texts on one study count once.',
  'Where it says so': 'The place in the source at which this can be read again.',
  'Rests on': 'The statements from which the makers of this data set drew it.',
  'Reference marker': 'The number in the text that points to the list of references.',
  'Recorded by': 'Who read the source and entered this, when, and whether a second person checked it.',
  Checked: 'How far the makers of this data set looked at the source itself.',
  Known: 'How it is known that the source is what it is said to be.',
} as const;
const labelTerms = Object.fromEntries(
  Object.entries(labels).map(([word, text]): [string, InterfaceTerm] => [word, { word, text }]),
) as Readonly<Record<keyof typeof labels, InterfaceTerm>>;

/** Terms that are explained where they stand and never in running text, where "animal" and "model" are plain words. */
export const standingTerms: ReadonlySet<string> = new Set([...Object.keys(classes), ...Object.keys(labels)]);

/** Words of the screen that a student may not know, by id. Those of the data travel with the data. */
const english = {
  ...classes,
  ...labelTerms,
  'in-vivo': { word: 'in vivo', text: 'In a living person or animal.' },
  'ex-vivo': {
    word: 'ex vivo',
    text: 'In cells or tissue taken out of a person or animal that had been treated or was ill.',
  },
  'in-vitro': { word: 'in vitro', text: 'In cells or substances in a dish or tube.' },
  'randomised-trial': {
    word: 'randomised trial',
    text: 'Chance decides who gets the treatment and who gets something else, so that the groups are alike in everything else.',
  },
  'open-label': {
    word: 'open-label trial',
    forms: ['open-label'],
    text: 'A trial in which patients and physicians know who gets the treatment, which can colour what they report.',
  },
  'pilot-study': { word: 'pilot study', text: 'A small first study, made to see whether a larger one is worth while.' },
  'observational-study': {
    word: 'observational study',
    forms: ['observational'],
    text: 'Patients are followed as they are treated anyway; nobody is assigned a treatment for the study.',
  },
  'case-series': {
    word: 'case series',
    text: 'A report on several patients who were treated alike, without a group to compare them with.',
  },
  'case-report': { word: 'case report', text: 'A report on a single patient, or on very few.' },
  'systematic-review': {
    word: 'systematic review',
    text: 'A review that states how it searched for studies and which it took; it measures nothing itself.',
  },
  comparator: {
    word: 'comparator',
    forms: ['Compared with', 'comparator not stated'],
    text: 'Whom or what the treated were compared with. Without one, a change may have come about without the treatment.',
  },
  'before-and-after': {
    word: 'before and after only',
    forms: ['none: before and after only'],
    text: 'Everybody was treated and measured twice, so what changed may have changed without the treatment.',
  },
  placebo: {
    word: 'placebo',
    text: 'A preparation without the active substance, given so that nobody knows who is treated.',
  },
  'primary-endpoint': {
    word: 'primary endpoint',
    text: 'The one result by which a trial said beforehand that it wanted to be judged.',
  },
  provisional: {
    word: 'provisional',
    text: 'The studies behind it were not read in full: they are known from an abstract, a title or from what the review says of them.',
  },
  'independent-study': {
    word: 'independent study',
    forms: ['independent studies'],
    text: 'A study with data of its own; several sentences on one study count as one.',
  },
  'stands-for': {
    word: 'stands for',
    text: 'One thing is taken as a sign of another, by assumption of the curator, so that a way can go on from it.',
  },
  conflicting: {
    word: 'conflicting',
    text: 'Some of the evidence shows an effect, and other evidence shows none or the opposite.',
  },
  p: {
    word: 'p <',
    forms: ['p =', 'p ≤'],
    text: 'How often chance alone would give a difference at least as large, if there were none; a small value does not say that the effect is large.',
  },
} as const satisfies Readonly<Record<string, InterfaceTerm>>;
export type InterfaceTermId = keyof typeof english;
export const interfaceTermIds = Object.keys(english) as readonly InterfaceTermId[];

/** Is the term the label of a line of a card? */
export const isLabel = (id: InterfaceTermId): boolean => id in labels;

/** A term in the language that is spoken; other ways to write it are kept as one text, a bar between two. */
export function interfaceTerm(id: InterfaceTermId): Required<InterfaceTerm> {
  const { word, text, forms = [] }: InterfaceTerm = english[id];
  const said = spoken(`terms.${id}.forms`, forms.join('|'));
  return {
    word: spoken(`terms.${id}.word`, word),
    text: spoken(`terms.${id}.text`, text),
    forms: said === '' ? [] : said.split('|'),
  };
}
