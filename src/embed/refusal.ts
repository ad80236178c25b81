import type { Issue } from '../core/schema/issue.ts';
import { type Finding, findingOf } from '../state/findings.ts';

/** Why there is no map: a sentence, and what the reader found. */
export interface Refusal {
  readonly why: string;
  readonly findings: readonly Finding[];
}

export const refused = (why: string, issues: readonly Issue[] = []): Refusal => ({
  why,
  findings: issues.map(findingOf),
});
