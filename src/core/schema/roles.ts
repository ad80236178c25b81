import { type Row, vocabulary } from './vocabulary.ts';

interface RoleRow extends Row {
  /** May a path cross a claim of this role? */
  readonly step: boolean;
  /** Does a claim of this role get a verdict? Definitions and the like only say who says so. */
  readonly verdict: boolean;
  /** Do claims of this role take part in contradictions? */
  readonly contradicts: boolean;
}

/** What a claim does in the graph; derived from its predicate and the kind of its object, never stored. */
export const roles = vocabulary<RoleRow>('roles')([
  { id: 'mechanism', label: 'step of a mechanism', step: true, verdict: true, contradicts: true },
  { id: 'composition', label: 'part of a whole', step: true, verdict: true, contradicts: true },
  { id: 'stand-in', label: 'stands for', step: true, verdict: true, contradicts: true },
  { id: 'outcome', label: 'outcome in patients', step: false, verdict: true, contradicts: true },
  { id: 'null-finding', label: 'finding without effect', step: false, verdict: true, contradicts: true },
  { id: 'association', label: 'association', step: false, verdict: true, contradicts: false },
  { id: 'indication', label: 'indication', step: false, verdict: true, contradicts: true },
  { id: 'adverse-event', label: 'adverse event', step: false, verdict: true, contradicts: false },
  { id: 'study', label: 'what was studied', step: false, verdict: false, contradicts: false },
  { id: 'definition', label: 'definition', step: false, verdict: false, contradicts: false },
  { id: 'comparison', label: 'comparison', step: false, verdict: false, contradicts: false },
  { id: 'appraisal', label: 'appraisal of the literature', step: false, verdict: false, contradicts: false },
]);
export type Role = (typeof roles.rows)[number]['id'];
