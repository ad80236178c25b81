import { speaker } from '../core/schema/speech.ts';

/** Sentences about the lessons that a reader makes. */
const english = {
  title: 'A lesson of mine',
  about: 'What is shown, and for whom.',
  aView: 'A view of the map',
  aWay: 'One way',
  begun: 'A lesson was begun with this view.',
  added: 'Added to “{title}” as step {n}.',
  taken: '“{title}” is among your lessons.',
  removed: '“{title}” was removed.',
  written: '“{title}” was changed.',
  checked: '“{title}” ends with {n|one question|# questions}.',
  moved: '“{step}” is now step {n}.',
  stepRemoved: '“{step}” was removed.',
  stepWritten: 'Step {n} was changed.',
  asksNow: 'Step {n} asks before it tells.',
  tellsNow: 'Step {n} tells without asking.',
  undone: 'The last change was taken back.',
  gone: 'This lesson is no longer there.',
  noStep: '“{title}” has no step {n}.',
  noFurther: 'It is at the end already.',
  blank: 'A title, a caption, a description and a question need words.',
  long: 'A lesson has at most {n} steps.',
  longCheck: 'A self-check has at most {n} questions.',
  tooMany: 'At most {n} lessons are kept here: save one as a file and remove it.',
  nothingShown:
    'This view shows nothing in particular. Light a way, open the card of a statement or of a thing, show a part of the map, or set a lens; then add it.',
  unsound: 'There is no link while something is wrong: whoever opened it would see no lesson.',
  longLink: 'This lesson is too long for a link: save it as a file.',
  large: 'Beside a data set as large as this one no lesson can be made.',
  notKept: 'This browser keeps nothing more for this page. Save your lessons as files.',
  keptPart: '{n|One lesson|# lessons} that this browser kept could not be read, and {n|was|were} laid aside.',
  tooLarge: '{name} is larger than any lesson.',
} as const;

export const sayOwnLesson = speaker('own-lessons', english);
