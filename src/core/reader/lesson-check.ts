import { type Assessment, assessAll } from '../model/assessment.ts';
import { benefitOf, laterAgainst } from '../model/benefit.ts';
import { claimDigest } from '../model/claim-digest.ts';
import type { Model } from '../model/claim-graph.ts';
import { answerOf, hiddenBy, tellingWord, touches } from '../model/lesson-answers.ts';
import { type Reach, reaches } from '../schema/axes.ts';
import { captionPieces } from '../schema/captions.ts';
import { meant, sayFinding } from '../schema/finding-texts.ts';
import type { LessonRule } from '../schema/lesson-rules.ts';
import type { Lesson, LessonStep } from '../schema/lesson-shapes.ts';
import { nearest } from '../schema/nearest.ts';

/** What a view of a step is, as whoever knows links reads it. */
export interface ViewRead {
  /** What of it cannot be shown beside the data set, a part of a sentence each. */
  readonly problems: readonly string[];
  readonly reach: Reach;
  /** It shows a part of the map: a path, what lies around something, or what a lens leaves in full ink. */
  readonly hasPart: boolean;
}

/** What a lesson is read beside. */
export interface Beside {
  readonly model: Model;
  readonly readView: (view: string) => ViewRead;
}

/** What of a claim's digest a lesson holds: enough to see that it changed. */
export const mentionDigest = (model: Model, claim: string): string => claimDigest(model, claim).slice(0, 16);

/** Tells a fault of the lesson at a path. */
export type Tell = (
  rule: LessonRule,
  path: readonly PropertyKey[],
  values: Readonly<Record<string, string | number>>,
) => void;

type Assessments = (reach: Reach) => ReadonlyMap<string, Assessment>;

/** What a lesson of the right form says, held against the data set that it speaks of. */
export function checkLesson(lesson: Lesson, { model, readView }: Beside, tell: Tell): void {
  const { head } = model.dataset;
  if (lesson.dataset !== head.id) return tell('lesson-dataset', ['dataset'], { id: lesson.dataset, open: head.id });
  const known = new Map<Reach, ReadonlyMap<string, Assessment>>();
  const assessments: Assessments = (reach) => {
    const found = known.get(reach) ?? assessAll(model, reach);
    known.set(reach, found);
    return found;
  };
  const ids = new Map<string, number>();
  const views = lesson.steps.map((step, at) => {
    const path = ['steps', at] as const;
    const before = ids.get(step.id);
    if (before !== undefined) tell('lesson-step-twice', [...path, 'id'], { id: step.id, other: before + 1 });
    ids.set(step.id, at);
    const view = readView(step.view);
    for (const what of view.problems) tell('lesson-view', [...path, 'view'], { what });
    if (step.claims.length === 0 && !view.hasPart) tell('lesson-empty', path, {});
    checkMentions(model, step, path, tell);
    checkPredict(model, assessments(view.reach), step, path, tell);
    return view;
  });
  checkBenefit(model, lesson, views, tell);
  const widest = reaches.ids[reaches.ids.length - 1] ?? reaches.ids[0];
  for (const [at, { claim, about }] of lesson.check.entries()) {
    const path = ['check', at, 'claim'];
    const assessment = assessments(widest).get(claim);
    if (!assessment) tellDangling(model, claim, path, tell);
    else if (answerOf(about, model.claim(claim), assessment) === null)
      tell('lesson-answer', path, { about: sayFinding(`asked.${about}`), id: claim });
  }
}

function tellDangling(model: Model, id: string, path: readonly PropertyKey[], tell: Tell): void {
  const known = model.claims.map(({ claim }) => claim.id);
  const [near] = nearest(id, known, 1);
  tell('lesson-claim', path, { id, slip: meant(near) });
}

function checkMentions(model: Model, { caption, claims }: LessonStep, path: readonly PropertyKey[], tell: Tell): void {
  for (const [at, { id, sha256 }] of claims.entries()) {
    if (!model.hasClaim(id)) tellDangling(model, id, [...path, 'claims', at, 'id'], tell);
    else if (mentionDigest(model, id) !== sha256)
      tell('lesson-changed', [...path, 'claims', at, 'sha256'], { id, now: mentionDigest(model, id) });
  }
  for (const { claim } of captionPieces(caption))
    if (claim !== null && !claims.some(({ id }) => id === claim))
      tell('lesson-mention', [...path, 'caption'], { id: claim });
}

function checkPredict(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
  step: LessonStep,
  path: readonly PropertyKey[],
  tell: Tell,
): void {
  const { predict } = step;
  if (!predict) return;
  const hidden = hiddenBy(model, assessments, predict);
  if ('why' in hidden) return tell('lesson-predict', [...path, 'predict'], { what: hidden.why });
  const { claim, entity } = hidden;
  const isShown = step.claims.some(({ id }) => id === claim || (entity !== undefined && touches(model, id, entity)));
  if (!isShown) tell('lesson-predict', [...path, 'predict'], { what: sayFinding('predict.unshown') });
  const check = (key: string, text: string, at: readonly PropertyKey[]): void => {
    const word = tellingWord(model, hidden, text, key === 'ask');
    if (word !== undefined) tell('lesson-tells', [...path, ...at], { key, word });
  };
  const shown = captionPieces(step.caption)
    .map(({ words }) => words)
    .join('');
  check('title', step.title, ['title']);
  check('caption', shown, ['caption']);
  check('ask', predict.ask, ['predict', 'ask']);
}

/** A lesson that speaks of benefit shows the later evidence against it, where there is any. */
function checkBenefit(model: Model, { steps }: Lesson, views: readonly ViewRead[], tell: Tell): void {
  const cited = (step: LessonStep) => step.claims.map(({ id }) => id).filter((id) => model.hasClaim(id));
  const told = new Set<string>();
  for (const [at, step] of steps.entries())
    for (const id of cited(step)) {
      const treatment = benefitOf(model, model.claim(id));
      if (treatment === null || told.has(treatment)) continue;
      const against = laterAgainst(model, treatment);
      const isShown = steps.some(
        (other, number) => views[number]?.reach === 'later' && cited(other).some((claim) => against.includes(claim)),
      );
      if (against.length === 0 || isShown) continue;
      told.add(treatment);
      tell('lesson-one-sided', ['steps', at], { id, later: against.join(', ') });
    }
}
