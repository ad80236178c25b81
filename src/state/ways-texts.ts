import { speaker } from '../core/schema/speech.ts';

/** Words on the ways of a question, step by step: loaded with them. */
const english = {
  lead: '{n|1 way answers|# ways answer} “How could {from} {effect} {to}?”. A way is as strong as its weakest step.',
  'lead.listed':
    'The first {n} ways that answer “How could {from} {effect} {to}?”; there are more. A way is as strong as its weakest step.',
  'lead.none': 'No way answers the question that is asked under Paths.',
  'lead.waiting': 'One moment …',
  'effect.lower': 'lower',
  'effect.raise': 'raise',
  'effect.any': 'act on',
  way: 'Way {rank}: {way}',
  then: ' → ',
  'toShow.title': 'Steps that no study in humans has shown',
  'toShow.title.in': 'Steps that no study in humans with {diseases} has shown',
  'toShow.lead': '{n|1 step|# steps}, those on most ways first. Each has a query for the literature, ready to copy.',
  'toShow.none': 'Every step of these ways was shown in humans.',
  'toShow.none.in': 'Every step of these ways was shown in humans with {diseases}.',
  'toShow.ways': 'on {n|way|ways} {ways}',
  title: 'Ways',
  table: 'Table of ways',
  'col.step': 'Step',
} as const;

export const sayWays = speaker('ways', english);
