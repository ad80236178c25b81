import type { Assessment } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode } from '../model/claim-graph.ts';
import type { PathStep } from './path-query.ts';

/** What the admitted sources make of each claim, by id. */
export type Assessments = ReadonlyMap<string, Assessment>;

/** Is a piece of a claim looked at? What is not lends a text neither verb nor reference. */
export type LooksAt = (node: ClaimNode, piece: EvidenceNode) => boolean;

/** A step from `from` to `to`, with the claims that carry it. */
export interface Step extends PathStep {
  readonly from: string;
  readonly to: string;
  /** Does the question look at a piece of a claim, and admit its class? Absent where it looks at all. */
  readonly pieces?: LooksAt;
}
