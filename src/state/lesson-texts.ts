import { speaker } from '../core/schema/speech.ts';

/** Sentences of the lessons, as keyed templates. */
const english = {
  'asked.sign': '{subject} and {object}: which way, if any, is asked',
  'asked.class': '“{subject} {relation} {object}”: how this is known is asked',
  'asked.band': 'Outcomes',
  'asked.bandAbout': 'not steps of a mechanism',
  'figure.title': '{title}: the figure of step {n}',
  'figure.about': '{n|One statement is|# statements are} drawn.',
  'figure.asked': '{about} One of them is asked about.',
  'figure.hidden': '{about} One thing has no name yet.',
  'reveal.sign': '{answer}. {sentence}: {known}.',
  'reveal.class': '{answer}. {sentence}: {known}.',
  'reveal.mediator': 'It is {label}.',
  'answer.told': '{answer}. {sentence}: {known}.',
  'answer.right': 'Right: {answer}. {sentence}: {known}.',
  'answer.wrong': 'Not “{chosen}” but “{answer}”. {sentence}: {known}.',
  'ask.sign': 'Which way does it go, if any?',
  'ask.class': 'How is this known?',
  'ask.mediator': 'What stands between?',
  'askable.sign': 'which way: {sentence}',
  'askable.class': 'how it is known: {sentence}',
  'askable.mediator': 'what stands between: {label}',
  'known.licensed': 'licensed, as the source tells it',
  'next.answer': 'The answer',
  'next.check': 'Self-check',
  'next.questions': '{n|One question|# questions} on what was shown.',
  'step.changed': 'The statement “{sentence}” has changed since this step was written.',
  'none.id': 'There is no lesson “{id}” here.',
  'none.step': 'This lesson has {n|one step|# steps}; its first is shown.',
  'other.dataset': 'It is on the data set “{id}”, which is not the one that is open.',
  'broken.link': 'The lesson in this link is damaged: it may have been cut when it was copied.',
  link: 'the lesson of this link',
  notFetched: 'The lessons of this site could not be fetched ({why}).',
  broken: '{file} could not be read as a lesson: {what}',
} as const;

export const sayLesson = speaker('lessons', english);
