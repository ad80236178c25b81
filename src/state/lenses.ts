import type { ClaimNode, EvidenceNode } from '../core/model/claim-graph.ts';
import { foundNoEffect } from '../core/model/assessment.ts';
import { evidenceClasses } from '../core/schema/evidence-classes.ts';
import { type Row, vocabulary } from '../core/schema/vocabulary.ts';
import { type FacetId, facets } from './lens-facets.ts';
import type { Telling } from './telling.ts';

/**
 * A way of looking at claims: for each facet the values that are asked for, none of them asking for nothing. A claim is
 * in full ink where one piece of its admitted evidence meets all that is asked for at once. A lens fades and never removes.
 */
export type Lens = Readonly<Record<FacetId, readonly string[]>>;

/** Most values of one facet: a link must hold them all. */
export const MOST_ASKED = 12;

export const noLens: Lens = { classes: [], taxa: [], diseases: [], roles: [], sources: [] };

interface PresetRow extends Row {
  /** Completes “claims … are in full ink”. */
  readonly said: string;
  readonly classes: readonly string[];
}

const human = evidenceClasses.rows.filter((row) => row.human).map(({ id }) => id);

/** Lenses that are at hand. */
export const presets = vocabulary<PresetRow>()([
  { id: 'all', label: 'All evidence', said: '', classes: [] },
  { id: 'measured', label: 'Measured', said: 'measured in humans or animals', classes: [...human, 'animal'] },
  { id: 'human', label: 'Human', said: 'with human evidence', classes: human },
  { id: 'animal', label: 'Animal', said: 'with animal evidence', classes: ['animal'] },
  { id: 'proposed', label: 'Proposals', said: 'with a proposal', classes: ['hypothesis'] },
  {
    id: 'no-proposals',
    label: 'No proposals',
    said: 'with more than a proposal',
    classes: [...human, 'animal', 'assertion', 'unclassified'],
  },
]);
export type PresetId = (typeof presets.rows)[number]['id'];

export const presetLens = (id: PresetId): Lens => ({ ...noLens, classes: presets.row(id).classes });

const sameValues = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value) => b.includes(value));
export const sameLens = (a: Lens, b: Lens): boolean => facets.ids.every((id) => sameValues(a[id], b[id]));

/** The preset that a lens is; null where it is one of the reader's own. */
export const presetOf = (lens: Lens): PresetId | null =>
  presets.ids.find((id) => sameLens(presetLens(id), lens)) ?? null;

/** A lens that a link can hold: each value once, and not too many. The same object where nothing had to be changed. */
export function boundedLens(lens: Lens): Lens {
  const bounded = Object.fromEntries(
    facets.ids.map((id) => [id, [...new Set(lens[id])].slice(0, MOST_ASKED)]),
  ) as unknown as Lens;
  return facets.ids.every((id) => bounded[id].length === lens[id].length) ? lens : bounded;
}

/** What a piece of evidence lacks of what a lens asks for. */
export const unmet = (lens: Lens, node: ClaimNode, piece: EvidenceNode): FacetId[] =>
  facets.rows
    .filter(
      ({ id, valuesOf }) => lens[id].length > 0 && !valuesOf(node, piece).some((value) => lens[id].includes(value)),
    )
    .map(({ id }) => id);

/** Claims as a lens parts them: every one is in exactly one of the three. */
export interface Sight {
  /** One piece of evidence meets all that is asked for. */
  readonly fitting: ReadonlySet<string>;
  /** None does, but the claim was found without effect: no lens fades that. */
  readonly kept: ReadonlySet<string>;
  readonly faded: ReadonlySet<string>;
}

/** Look at these claims through a lens. */
export function lookThrough(telling: Telling, claims: Iterable<string>, lens: Lens): Sight {
  const sight = { fitting: new Set<string>(), kept: new Set<string>(), faded: new Set<string>() };
  for (const id of claims) {
    const [node, assessment] = [telling.model.claim(id), telling.assessment(id)];
    const fits = assessment.admitted.some((piece) => unmet(lens, node, piece).length === 0);
    (fits ? sight.fitting : foundNoEffect(node, assessment) ? sight.kept : sight.faded).add(id);
  }
  return sight;
}
