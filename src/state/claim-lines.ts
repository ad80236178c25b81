import type { ClaimNode } from '../core/model/claim-graph.ts';
import type { StepClass } from '../core/schema/evidence-classes.ts';
import { roles } from '../core/schema/roles.ts';
import { hiddenInShort, verdictView } from './verdict-view.ts';
import { classesOf, type Telling } from './telling.ts';
import { say } from './texts.ts';
import type { Word } from './words.ts';

/** A claim as a line in a list. */
export interface ClaimLine {
  readonly claim: Word;
  readonly classes: readonly StepClass[];
  /** The verdict in words, and what else must be said of it in this list. */
  readonly said: string | null;
  /** Evidence that is not shown and would change the verdict, in words. */
  readonly hidden: string | null;
}

/** Claims of one role. */
export interface ClaimGroup {
  readonly role: string;
  readonly lines: readonly ClaimLine[];
}

/** One claim as a line; one that the chosen sources do not show is named with that. */
export function claimLine(telling: Telling, { claim }: ClaimNode): ClaimLine {
  const assessment = telling.assessment(claim.id);
  return {
    claim: telling.link(claim.id),
    classes: classesOf(assessment),
    said: verdictView(assessment)?.words ?? null,
    hidden: assessment.listed ? hiddenInShort(assessment) : say('card.unlisted'),
  };
}

/** Claims by role, steps of mechanisms first; a role without claims is left out. */
export const byRole = (nodes: readonly ClaimNode[], line: (node: ClaimNode) => ClaimLine): readonly ClaimGroup[] =>
  roles.rows
    .map((role) => ({ role: role.label, lines: nodes.filter((node) => node.role === role.id).map(line) }))
    .filter(({ lines }) => lines.length > 0);
