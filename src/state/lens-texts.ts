import { speaker } from '../core/schema/speech.ts';

/** Sentences of a lens: what is in full ink, and why. Loaded when the map can be used. */
const english = {
  all: '{n|The one statement|All # statements} in full ink',
  some: '{n} of {of|1 statement|# statements} in full ink: {why}',
  lit: '{n} of {of|1 statement|# statements} in full ink: the lit way, and what was found without effect',
  rule: 'In full ink is a statement with one piece of evidence that has something ticked in every group with ticks; all else is faded, never removed. Numbers: statements here that a tick would leave in full ink.',
  fitting: '{n} {reason}',
  kept: '{n} found without effect, which no lens fades',
  faded: '{n} faded',
  evidence: 'with evidence {conditions}',
  'evidence.one': 'with one piece of evidence {conditions}',
  classes: 'of the class {list}',
  taxa: '{list}',
  diseases: 'in {list}',
  sources: 'from {list}',
  roles: 'in the role {list}',
  or: ' or ',
  set: '{n} set',
  undrawn: '{n|1 more statement is|# more statements are} not on the map',
  'undrawn.role': 'They say something else than how one thing changes another:',
  'undrawn.no-column': 'They are about things for which the map has no column:',
  'undrawn.not-listed': 'They rest only on sources that are switched off:',
  'undrawn.count': '{role}: {n}',
  'bar.group': 'What is in full ink',
  'bar.clear': 'All evidence',
  'bar.presets': 'In full ink',
  'bar.more': 'More…',
} as const;

export const sayLens = speaker('lens', english);
