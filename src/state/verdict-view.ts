import { type Assessment, withoutReference } from '../core/model/assessment.ts';
import { checks } from '../core/schema/axes.ts';
import { unsourcedClasses } from '../core/schema/evidence-classes.ts';
import { sayHidden } from '../core/schema/hidden-texts.ts';
import { type Verdict, verdicts } from '../core/schema/verdicts.ts';
import { classesOf } from './telling.ts';
import { say } from './texts.ts';

/** A verdict as a view shows it. */
export interface VerdictView {
  readonly id: Verdict | null;
  readonly words: string;
}

/** What evidence that is not shown would change. */
export interface HiddenView {
  readonly words: string;
  readonly changes: boolean;
}

/** The verdict in words; null where the role has none. */
export function verdictView(assessment: Assessment): VerdictView | null {
  const [own] = classesOf(assessment);
  if (own !== undefined && unsourcedClasses.has(own)) return { id: assessment.verdict, words: say(`piece.${own}`) };
  const { verdict: id, admitted } = assessment;
  if (id === null) return null;
  const bare = id === 'assertion-only' && admitted.every(withoutReference);
  return { id, words: bare ? say('known.asserted.bare') : verdicts.row(id).label };
}

/** How the studies behind a provisional verdict are known. */
export function provisionalWords(assessment: Assessment): string | null {
  if (!assessment.provisional) return null;
  const known = new Set(
    assessment.admitted.flatMap(({ evidence }) => (evidence.cited ?? []).map(({ checked }) => checked)),
  );
  const how = checks.rows.filter((row) => known.has(row.id)).map((row) => row.label);
  return say('card.provisional', { how: how.length > 0 ? how.join(', ') : checks.row('no').label });
}

/** The same in short, for lists: only where it would change the verdict. */
export const hiddenInShort = (assessment: Assessment): string | null =>
  assessment.wider?.changes === true ? (hiddenWords(assessment)?.words ?? null) : null;

/** What the sources that are switched off would change: named wherever a verdict is shown. */
export function hiddenWords({ wider }: Assessment): HiddenView | null {
  if (!wider) return null;
  const hidden = sayHidden('hidden.evidence', { n: wider.hidden });
  const words = wider.changes
    ? sayHidden('hidden.changes', {
        hidden,
        verdict: wider.verdict === null ? '–' : verdicts.row(wider.verdict).label,
      })
    : sayHidden('hidden.same', { hidden });
  return { words: `${words}.`, changes: wider.changes };
}
