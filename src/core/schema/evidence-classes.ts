import { HUMAN, type Modality, type Speaker, type System } from './axes.ts';
import { type Row, vocabulary } from './vocabulary.ts';

interface ClassRow extends Row {
  /** Letter tag on edges and badges, so that class never rests on colour. */
  readonly tag: string;
  /** Line style token. */
  readonly line: 'solid-heavy' | 'solid' | 'dashed' | 'dotted' | 'sparse';
  /** Was it measured, or is it only proposed or stated? */
  readonly measured: boolean;
  readonly human: boolean;
  /** ECO term of our edge, read in a review by hand. */
  readonly eco: string;
  /** The verb of a claim whose best evidence this is. */
  readonly inWords: string;
}

/** Classes of evidence, strongest first. Derived from the axes by `classOf`, never typed in. */
export const evidenceClasses = vocabulary<ClassRow>('evidence-classes')([
  {
    id: 'human-clinical',
    label: 'human clinical',
    tag: 'H',
    line: 'solid-heavy',
    measured: true,
    human: true,
    eco: 'ECO:0006017',
    inWords: 'was measured in patients',
  },
  {
    id: 'human-laboratory',
    label: 'human laboratory',
    tag: 'L',
    line: 'solid',
    measured: true,
    human: true,
    eco: 'ECO:0000304',
    inWords: 'was measured in human cells or tissue',
  },
  {
    id: 'animal',
    label: 'animal',
    tag: 'A',
    line: 'dashed',
    measured: true,
    human: false,
    eco: 'ECO:0000304',
    inWords: 'was measured in animals',
  },
  {
    id: 'hypothesis',
    label: 'proposed, not measured',
    tag: '?',
    line: 'dotted',
    measured: false,
    human: false,
    eco: 'ECO:0000304',
    inWords: 'is proposed, not measured',
  },
  {
    id: 'assertion',
    label: 'stated without data',
    tag: '–',
    line: 'sparse',
    measured: false,
    human: false,
    eco: 'ECO:0000303',
    inWords: 'is stated without data',
  },
]);
export type EvidenceClass = (typeof evidenceClasses.rows)[number]['id'];

export const measuredClasses: readonly EvidenceClass[] = evidenceClasses.rows
  .filter((row) => row.measured)
  .map((row) => row.id);
export const humanClasses: readonly EvidenceClass[] = evidenceClasses.rows
  .filter((row) => row.human)
  .map((row) => row.id);

export const CURATOR = 'curator';
export const MINE = 'mine';

interface UnsourcedRow extends Row {
  /** Letter tag, as of the classes of evidence. */
  readonly tag: string;
  readonly by: Speaker;
}

/**
 * Classes of what no source says: no evidence, in no count of it, ranked after every class. What a reader proposes comes
 * last: it is private, and nobody else has looked at it.
 */
export const unsourcedClasses = vocabulary<UnsourcedRow>('unsourced-classes')([
  { id: CURATOR, label: 'assumed by the curator', tag: 'C', by: 'curator' },
  { id: MINE, label: 'mine, not measured', tag: 'M', by: 'reader' },
]);
export type UnsourcedClass = (typeof unsourcedClasses.rows)[number]['id'];

export type StepClass = EvidenceClass | UnsourcedClass;
/** All classes that a step can have, strongest first. */
export const stepClasses: readonly StepClass[] = [...evidenceClasses.ids, ...unsourcedClasses.ids];

/** Position from strongest (0) to weakest. */
export const classRank = (id: StepClass): number => stepClasses.indexOf(id);

/** The class of what somebody says whom no source stands behind; null for all others. */
export const unsourcedBy = (speaker: Speaker): UnsourcedClass | null =>
  unsourcedClasses.rows.find(({ by }) => by === speaker)?.id ?? null;

/**
 * The class of one piece of evidence: first row that fits (`curation` tables). Measured in a species that is not
 * stated is `unclassified`: shown, in no column. Neither a species nor a system is ever assumed.
 */
export function classOf(evidence: {
  modality: Modality;
  taxon: string;
  system: System;
}): EvidenceClass | 'unclassified' {
  if (evidence.modality === 'hypothesised') return 'hypothesis';
  if (evidence.modality === 'asserted') return 'assertion';
  if (!/^NCBITaxon:\d+$/.test(evidence.taxon)) return 'unclassified';
  if (evidence.taxon !== HUMAN) return 'animal';
  switch (evidence.system) {
    case 'in-vivo':
      return 'human-clinical';
    case 'ex-vivo':
    case 'in-vitro':
    case 'ex-vivo-or-in-vitro':
      return 'human-laboratory';
    case 'not-stated':
    case 'not-applicable':
      return 'unclassified';
  }
}
