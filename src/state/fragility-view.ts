import type { Search } from '../core/engine/search-slices.ts';
import { type Cut, findFragilitySteps } from '../core/queries/fragility.ts';
import type { Loaded } from './loaded.ts';
import { sourceName } from './references.ts';
import type { Answered } from './answering.ts';
import { SCREEN_BUDGET } from './screen-budget.ts';
import { tell, type Telling } from './telling.ts';
import { say } from './question-texts.ts';
import type { Word } from './words.ts';

/** The smallest set whose loss leaves no way: what it says in words, and what is in it. */
export interface CutView {
  readonly words: string;
  readonly set: readonly Word[];
}

/** What an answer hangs on. */
export interface FragilityView {
  readonly result: string;
  readonly claims: CutView;
  readonly studies: CutView;
  /** Claims on a way behind which no measured study stands. */
  readonly without: readonly Word[];
  /** Said where not all ways were looked at. */
  readonly remark: string | null;
}

/** In words: the size where it is proven, else within what bounds it lies; or the way that nothing breaks. */
function cutWords(telling: Telling, of: 'claims' | 'studies', { size, exact, lower, upper, unbreakable }: Cut): string {
  if (unbreakable) return say(`fragile.${of}None`, { way: unbreakable.map(telling.label).join(' → ') });
  if (size === null) return say(`fragile.${of}Unknown`, { n: lower });
  return exact ? say(`fragile.${of}`, { n: size }) : say(`fragile.${of}Bounds`, { lower, n: upper ?? size });
}

/** A primary study by the label of its record; one that is known by its references alone, by those. */
function studyName({ model }: Telling, key: string): string {
  const study = model.dataset.studies.find(({ id }) => id === key);
  if (study) return study.label;
  const known = new Set(model.dataset.sources.map(({ id }) => id));
  return key
    .split('+')
    .map((id) => (known.has(id) ? sourceName(model, id) : id))
    .join(' ');
}

/** What an answer hangs on; null where there is no answer. In slices. */
export function* fragilityView(loaded: Loaded, { reach, query }: Answered): Search<FragilityView | null> {
  if (!query) return null;
  const telling = tell(loaded, reach);
  const { claims, studies, without, complete } = yield* findFragilitySteps(
    loaded.model,
    loaded.assessments(reach),
    query,
    SCREEN_BUDGET,
  );
  const words = cutWords(telling, 'claims', claims);
  return {
    result: words,
    claims: { words, set: claims.set.map(telling.link) },
    studies: {
      words: cutWords(telling, 'studies', studies),
      set: studies.set.map((key) => studyName(telling, key)),
    },
    without: without.map(telling.link),
    remark: complete ? null : say('fragile.incomplete'),
  };
}
