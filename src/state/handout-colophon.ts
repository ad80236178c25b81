import { type Stamp, stampOf } from '../core/formats/stamp.ts';
import type { Lesson } from '../core/schema/lesson-shapes.ts';
import { hiddenIn, stageSource } from './lesson-stage.ts';
import { sayHandout } from './lesson-screen-texts.ts';
import type { Loaded } from './loaded.ts';
import { askedIn } from './veil.ts';

/** What a handout says at its end of where it is from. */
export interface Colophon {
  /** Sentences: of which data it was made, and how many claims it rests on. */
  readonly lines: readonly string[];
  /** Ids of those claims; none on a sheet without answers, since an id may tell one. */
  readonly claims: readonly string[];
  /** Address of the lesson; null where a reader's own file was open. */
  readonly link: string | null;
}

/** Ids of all claims that a lesson rests on: its figures and statements, captions, answers and questions, each once. */
export function claimsOfLesson(loaded: Loaded, { steps, check }: Lesson): string[] {
  const ids = steps.flatMap((step) => {
    const hidden = hiddenIn(loaded, step);
    return [
      ...stageSource(loaded, step, false).part.claims,
      ...step.claims.map(({ id }) => id),
      ...(hidden ? askedIn(loaded.model, hidden) : []),
    ];
  });
  const all = new Set([...ids, ...check.map(({ claim }) => claim)]);
  return [...all].filter((id) => loaded.model.graph.hasEdge(id)).sort();
}

/** The stamp of a handout, with answers or without: both have the same digest. */
export const handoutStamp = ({ model, digest }: Loaded, claims: readonly string[], link: string | null): Stamp =>
  stampOf(model, claims, { sha256: digest, link });

/** Digests are cut to this many digits for who reads them. */
const DIGITS = 16;

export function handoutColophon({ model }: Loaded, stamp: Stamp, answers: boolean): Colophon {
  const { title, release, date, licence } = model.dataset.head;
  const { dataset, claims, link, digest } = stamp;
  const sum = { n: claims.length, digest: digest.slice(0, DIGITS) };
  return {
    lines: [
      sayHandout('from.data', { title, release, date, licence, digest: dataset.sha256.slice(0, DIGITS) }),
      ...(link === null ? [sayHandout('from.file')] : []),
      sayHandout(answers ? 'from.claims' : 'from.veiled', sum),
    ],
    claims: answers ? claims.map(({ id }) => id) : [],
    link,
  };
}
