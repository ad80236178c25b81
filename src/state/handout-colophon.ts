import { type Stamp, stampedLink, stampOf } from '../core/formats/stamp.ts';
import type { Lesson } from '../core/schema/lesson-shapes.ts';
import { hiddenIn, stageSource } from './lesson-stage.ts';
import { sayHandout } from './lesson-screen-texts.ts';
import type { Loaded } from './loaded.ts';
import { SESSION_VERSION } from './session.ts';
import { askedIn } from './veil.ts';

/** What a handout says at its end of where it is from. */
export interface Colophon {
  /** Sentences: of which data it was made, and how many claims it rests on. */
  readonly lines: readonly string[];
  /** Ids of those claims; none on a sheet without answers, since an id may tell one. */
  readonly claims: readonly string[];
  /** Address of the lesson; null where a reader's own file was open. */
  readonly link: string | null;
  /** Opens the same and carries the stamp: what a browser prints or saves as a PDF keeps its links, and nothing else. */
  readonly stamped: string;
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
  return [...all].filter((id) => loaded.model.hasClaim(id)).sort();
}

/** The stamp of a handout: one without answers tells how many claims it rests on, and names none. */
export const handoutStamp = (
  { model, digest }: Loaded,
  claims: readonly string[],
  link: string | null,
  answers: boolean,
): Stamp =>
  answers
    ? stampOf(model, claims, { sha256: digest, link })
    : stampOf(model, [], { sha256: digest, link, unnamed: claims.length });

/** Digests are cut to this many digits for who reads them. */
const DIGITS = 16;

/** @param printed address to which a browser prints links, without its fragment: one to the page itself is left out */
export function handoutColophon({ model }: Loaded, stamp: Stamp, printed: string): Colophon {
  const { title, release, date, licence } = model.dataset.head;
  const { dataset, claims, link, unnamed, digest } = stamp;
  const [, fragment = `v=${SESSION_VERSION}`] = link?.split('#') ?? [];
  const short = { digest: digest.slice(0, DIGITS) };
  return {
    lines: [
      sayHandout('from.data', { title, release, date, licence, digest: dataset.sha256.slice(0, DIGITS) }),
      ...(link === null ? [sayHandout('from.file')] : []),
      unnamed > 0
        ? sayHandout('from.veiled', { n: unnamed, ...short })
        : sayHandout('from.claims', { n: claims.length, ...short }),
    ],
    claims: claims.map(({ id }) => id),
    link,
    stamped: stampedLink(`${printed}#${fragment}`, stamp),
  };
}
