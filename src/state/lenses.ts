import { humanClasses, measuredClasses } from '../core/schema/evidence-classes.ts';
import { type Row, vocabulary } from '../core/schema/vocabulary.ts';

/** What a lens can ask for, in the order in which it is offered (`lens-facets.ts` says what each means). */
export const facetIds = ['classes', 'taxa', 'diseases', 'roles', 'sources'] as const;
export type FacetId = (typeof facetIds)[number];

/**
 * A way of looking at claims: for each facet the values that are asked for, none of them asking for nothing. A claim is
 * in full ink where one piece of its admitted evidence meets all that is asked for at once. A lens fades and never removes.
 */
export type Lens = Readonly<Record<FacetId, readonly string[]>>;

/** Most values of one facet: a link must hold them all. */
export const MOST_ASKED = 12;

export const noLens: Lens = { classes: [], taxa: [], diseases: [], roles: [], sources: [] };

interface PresetRow extends Row {
  /** Completes “statements … are in full ink”. */
  readonly said: string;
  readonly classes: readonly string[];
}

/** Lenses that are at hand. */
export const presets = vocabulary<PresetRow>('presets')([
  { id: 'all', label: 'All evidence', said: '', classes: [] },
  { id: 'measured', label: 'Measured', said: 'measured in humans or animals', classes: measuredClasses },
  { id: 'human', label: 'Human', said: 'with human evidence', classes: humanClasses },
  { id: 'animal', label: 'Animal', said: 'with animal evidence', classes: ['animal'] },
  { id: 'proposed', label: 'Proposals', said: 'with a proposal', classes: ['hypothesis'] },
  {
    id: 'no-proposals',
    label: 'No proposals',
    said: 'with more than a proposal',
    classes: [...measuredClasses, 'assertion', 'unclassified'],
  },
]);
export type PresetId = (typeof presets.rows)[number]['id'];

export const presetLens = (id: PresetId): Lens => ({ ...noLens, classes: presets.row(id).classes });

const sameValues = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value) => b.includes(value));
export const sameLens = (a: Lens, b: Lens): boolean => facetIds.every((id) => sameValues(a[id], b[id]));

/** The preset that a lens is; null where it is one of the reader's own. */
export const presetOf = (lens: Lens): PresetId | null =>
  presets.ids.find((id) => sameLens(presetLens(id), lens)) ?? null;

/** A lens that a link can hold: each value once, and not too many. The same object where nothing had to be changed. */
export function boundedLens(lens: Lens): Lens {
  const bounded = Object.fromEntries(
    facetIds.map((id) => [id, [...new Set(lens[id])].slice(0, MOST_ASKED)]),
  ) as unknown as Lens;
  return facetIds.every((id) => bounded[id].length === lens[id].length) ? lens : bounded;
}
