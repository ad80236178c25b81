import { mentionDigest } from '../../src/core/reader/lesson-check.ts';
import type { Lesson, LessonStep } from '../../src/core/schema/lesson-shapes.ts';
import type { Model } from '../../src/core/model/claim-graph.ts';

/** A step that speaks of claims, as they are now. */
export const stepOn = (model: Model, claims: readonly string[], rest: Partial<LessonStep> = {}): LessonStep => ({
  id: 'one',
  title: 'A step',
  caption: 'What is seen here.',
  view: 'view=map',
  claims: claims.map((id) => ({ id, sha256: mentionDigest(model, id) })),
  ...rest,
});

/** A lesson on a drawn graph with these steps. */
export const lessonOf = (steps: readonly LessonStep[], rest: Partial<Lesson> = {}): Lesson => ({
  version: 1,
  id: 'a-lesson',
  dataset: 'drawn',
  title: 'A lesson',
  about: 'For a test.',
  minutes: 5,
  steps: [...steps],
  check: [],
  ...rest,
});
