import { laterAgainst } from '../core/model/benefit.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { checkLesson } from '../core/reader/lesson-check.ts';
import type { LessonRead } from '../core/reader/read-lesson.ts';
import type { LessonRule } from '../core/schema/lesson-rules.ts';
import { lessonRules } from '../core/schema/lesson-rules.ts';
import type { Lesson } from '../core/schema/lesson-shapes.ts';
import type { LessonEdit } from './lesson-edits.ts';
import { sayLessonProblem } from './lesson-problem-texts.ts';
import { readStepView } from './lesson-steps.ts';
import { type Loaded, widestReach } from './loaded.ts';
import { defaultSession } from './session.ts';
import { tell, type Telling } from './telling.ts';

/** What is wrong with an own lesson, in the words of whoever makes it. */
export interface OwnProblem {
  readonly words: string;
  /** What mends it at once, with words for a button; null where it takes thought. */
  readonly mend: { readonly words: string; readonly edit: LessonEdit } | null;
}

/** A problem with the number of its step from 1; null where it is the lesson's as a whole. */
export type PlacedProblem = OwnProblem & { readonly step: number | null };

/** What the check finds wrong with a lesson, in the words of whoever makes it. */
export function problemsOf(loaded: Loaded, lesson: Lesson, { issues }: LessonRead): readonly PlacedProblem[] {
  const { model } = loaded;
  const telling = tell(loaded, widestReach);
  const found: PlacedProblem[] = [];
  checkLesson(lesson, { model, readView: (view) => readStepView(model, view) }, (rule, path, values) => {
    const step = path[0] === 'steps' ? Number(path[1]) + 1 : null;
    const words = sayLessonProblem(rule, { ...values, ...wordsFor(telling, lesson, path, values) });
    const edit = mendOf(telling, lesson, rule, step, values);
    found.push({ step, words, mend: edit && { words: sayLessonProblem(mendKeys[rule] ?? 'mend.lesson-claim'), edit } });
  });
  // A rule of every file, which nothing that is written here breaks: said as the check says it.
  const others = issues.filter((issue) => !lessonRules.has(issue.rule));
  return [
    ...found,
    ...others.map(({ message, remedy }) => ({ step: null, words: `${message}. ${remedy}`, mend: null })),
  ];
}

const mendKeys: Partial<Record<LessonRule, Parameters<typeof sayLessonProblem>[0]>> = {
  'lesson-changed': 'mend.lesson-changed',
  'lesson-predict': 'mend.lesson-predict',
  'lesson-one-sided': 'mend.lesson-one-sided',
};

type Values = Readonly<Record<string, string | number>>;

/** Sentences where the check has ids. */
function wordsFor(
  telling: Telling,
  lesson: Lesson,
  path: readonly PropertyKey[],
  { id, key }: Values,
): Readonly<Record<string, string>> {
  const sentence = (claim: unknown): string =>
    typeof claim === 'string' && telling.model.hasClaim(claim) ? telling.sentence(claim) : String(claim);
  const named = key === 'title' || key === 'caption' || key === 'ask' ? key : 'caption';
  return {
    sentence: sentence(id),
    later: sentence(laterOf(telling.model, id)),
    key: sayLessonProblem(`key.${named}`),
    ask: (path[0] === 'check' && lesson.check[Number(path[1])]?.ask) || '',
  };
}

/** Of the later evidence against a benefit one claim, an outcome where there is one. */
function laterOf(model: Model, benefit: string | number | undefined): string | null {
  if (typeof benefit !== 'string' || !model.hasClaim(benefit)) return null;
  const against = laterAgainst(model, model.claim(benefit).claim.subject);
  return against.find((id) => model.claim(id).role === 'outcome') ?? against[0] ?? null;
}

function mendOf(
  { model }: Telling,
  { id: lesson, steps }: Lesson,
  rule: LessonRule,
  step: number | null,
  { id }: Values,
): LessonEdit | null {
  const of = step === null ? undefined : steps[step - 1];
  if (step === null || !of) return null;
  if (rule === 'lesson-changed' || (rule === 'lesson-claim' && !of.caption.includes(`(${id})`)))
    return { does: 'write-step', lesson, step, change: {} };
  if (rule === 'lesson-predict') return { does: 'ask-first', lesson, step, predict: null };
  const later = rule === 'lesson-one-sided' ? laterOf(model, id) : null;
  if (later === null) return null;
  const session = { ...defaultSession, pane: 'map' as const, reach: widestReach };
  return { does: 'add-step', lesson, session: { ...session, selection: { kind: 'claim', id: later } } };
}
