import { speaker } from '../core/schema/texts.ts';

/** Sentences of the comparison: loaded with it. */
const english = {
  'start.lens': 'The same seen through another lens',
  'start.question': 'The same question, asked otherwise',
  'start.reach': 'The same with other sources',
  question: 'How could {from} {effect} {to}, on {evidence}, in at most {steps|1 step|# steps}?',
  'question.lower': 'lower',
  'question.raise': 'raise',
  'question.any': 'raise or lower',
  conditions: '{n|1 more condition is set.|# more conditions are set.}',
  ownLens: 'a lens of your own',
  lens: '{n} of {of|1 statement|# statements} in full ink {reason}',
  'lens.kept': '{words}, and {n} found without effect, which no lens fades',
  'lens.all': '{n|1 statement|# statements}, all in full ink',
  same: 'Both sides are the same: change the lens, the evidence, the direction or the sources of one.',
  differ: 'They differ in {list}.',
  'differ.question': 'the question',
  'differ.lens': 'the lens',
  'differ.reach': 'the sources',
  list: ' and in ',
  ways: 'Ways: {onlyA} only in A, {onlyB} only in B, {both} in both; {neither} in full ink in neither.',
  claims: 'Statements: {onlyA} only in A, {onlyB} only in B, {both} in both; {neither} in full ink in neither.',
  onlyA: 'Only in A',
  onlyB: 'Only in B',
  otherwise: 'In both, told otherwise',
  both: 'In both',
  neither: 'In full ink in neither',
  'way.faded': '{side} has it, with a step outside its lens',
  'way.absent': 'not in the answer of {side}',
  'way.unlisted': 'not among the ways that {side} lists, and that list is not whole',
  'way.otherClaims': 'in A and in B on other statements',
  'claim.faded': 'outside the lens of {side}',
  'claim.absent': 'rests on sources that {side} leaves out',
  'claim.reads': '{side}: {words}',
  map: '{n|1 statement|# statements} of this map in full ink, beside findings without effect: what {side} has and {other} lacks. All else is faded.',
  'map.ways':
    'In full ink, beside findings without effect: the statements of the {n|1 way|# ways} that {side} has and {other} lacks. All else is faded.',
  'map.same': 'This map has nothing in full ink that {other} lacks: it is drawn through the lens of {side}.',
} as const;

export const sayCompared = speaker(english);
