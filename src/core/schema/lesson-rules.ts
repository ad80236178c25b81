import type { RuleRow } from './rules.ts';
import { vocabulary } from './vocabulary.ts';

const setAside = { severity: 'error', refuses: 'record' } as const;
const warn = { severity: 'warning', refuses: 'nothing' } as const;

/** What a lesson must keep beside the rules of the form: an error sets it aside. */
// prettier-ignore
export const lessonRules = vocabulary<RuleRow>('lesson-rules')([
  { id: 'lesson-dataset', label: 'a lesson on other data', ...setAside, message: 'the lesson is on the data set “{id}”; this is “{open}”', remedy: 'Open it beside the data set that it was written for.' },
  { id: 'lesson-changed', label: 'a claim that has changed since', ...warn, message: 'claim “{id}” is no longer as it was when this step was written; it is now {now}', remedy: 'Read the step again beside the claim, then write what it is now.' },
  { id: 'lesson-view', label: 'a view that cannot be read', ...setAside, message: 'the view of this step cannot be shown: {what}', remedy: 'Take it from a link, without v and ds.' },
  { id: 'lesson-empty', label: 'a step that shows nothing', ...setAside, message: 'this step names no claim, and its view shows no part of the map', remedy: 'Name the claims that the caption speaks of.' },
  { id: 'lesson-mention', label: 'a claim that is spoken of and not named', ...setAside, message: 'the caption speaks of “{id}”, which is not among the claims of the step', remedy: 'Add it to the claims of the step.' },
  { id: 'lesson-predict', label: 'a question with nothing to hide', ...setAside, message: 'this step cannot ask so: {what}', remedy: 'Ask for what the data tell plainly, or tell it.' },
  { id: 'lesson-tells', label: 'a question that tells its answer', ...setAside, message: 'the {key} of a step that asks holds “{word}”, which tells the answer', remedy: 'Say it in the next step.' },
  { id: 'lesson-one-sided', label: 'benefit without the later evidence', ...setAside, message: '“{id}” speaks of a benefit, and no step shows the later evidence against it: {later}', remedy: 'Add a step with that claim, in a view with sources=later.' },
  { id: 'lesson-answer', label: 'a question without an answer', ...setAside, message: 'no {about} can be derived of claim “{id}”', remedy: 'Ask what the data can answer.' },
  { id: 'lesson-claim', label: 'a claim that is not there', ...setAside, message: 'no claim “{id}”{slip}', remedy: 'Mend the id, or leave the claim out.' },
  { id: 'lesson-step-twice', label: 'two steps of one id', ...setAside, message: 'id “{id}” is also that of step {other}', remedy: 'Give each step its own id.' },
  { id: 'lesson-twice', label: 'two lessons of one id', ...setAside, message: 'id “{id}” is also that of {other}', remedy: 'Give each lesson its own id; neither is chosen.' },
]);
export type LessonRule = (typeof lessonRules.rows)[number]['id'];
