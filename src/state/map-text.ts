import { undrawnReason, type UndrawnReason } from '../core/figure/figure-claims.ts';
import type { Scene } from '../core/figure/scene.ts';
import type { ClaimNode } from '../core/model/claim-graph.ts';
import { entityKinds, levels } from '../core/schema/entity-kinds.ts';
import { classRank, type StepClass } from '../core/schema/evidence-classes.ts';
import { roles } from '../core/schema/roles.ts';
import { howKnown } from './how-known.ts';
import type { Lit } from './dimming.ts';
import type { MapSelection } from './session.ts';
import { classesOf, type Telling } from './telling.ts';
import { say } from './map-in-words-texts.ts';
import { hiddenInShort } from './verdict-view.ts';

/** A claim of the map as a sentence with how it is known. */
export interface TextClaim {
  readonly id: string;
  readonly sentence: string;
  readonly known: string;
  readonly classes: readonly StepClass[];
  /** The lens leaves it out of full ink. */
  readonly faded: boolean;
  /** It is a step of the lit way. */
  readonly onWay: boolean;
  /** Evidence that is not shown and would change the verdict, in words. */
  readonly hidden: string | null;
}

/** A thing on the map with the claims that begin and that end there. */
export interface TextEntity {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** The box in which it lies. */
  readonly inside: string | null;
  readonly onWay: boolean;
  readonly begins: readonly TextClaim[];
  readonly ends: readonly TextClaim[];
}

/** The map as a text: its columns from left to right, then what it leaves out, under the reason for each. */
export interface MapText {
  readonly columns: readonly { readonly label: string; readonly entities: readonly TextEntity[] }[];
  /** Claims of the data set that are not on the shown map. */
  readonly left: readonly { readonly why: string; readonly claims: readonly TextClaim[] }[];
  /** How many claims are shown and in full ink, as the map says it, a sentence each. */
  readonly counts: readonly string[];
  /** How many claims the data set has, and how many of them the map shows. */
  readonly sum: string;
}

/** What the map shows, each claim apart, and the whole of which that may be a part. */
export interface ShownMap {
  readonly scene: Scene;
  readonly whole: Scene;
  readonly selection: MapSelection | null;
  readonly lit: Lit | null;
  readonly faded: ReadonlySet<string>;
  readonly lens: { readonly status: string } | null;
  readonly part: string | null;
}

const idsOf = ({ edges, byContainment }: Scene): Set<string> =>
  new Set([...edges, ...byContainment].map(({ id }) => id));

/** Entities in the order in which a column shows them, from top to bottom; a box comes before what it holds. */
function placesOf({ nodes }: Scene): ReadonlyMap<string, { readonly top: number; readonly inside: string | null }> {
  const places = new Map<string, { top: number; inside: string | null }>();
  for (const { id, y, height, inside } of nodes) if (!places.has(id)) places.set(id, { top: y - height / 2, inside });
  return places;
}

/** Why a claim is not on the shown map, in words, in the order in which the reasons are told. */
const reasons: readonly (UndrawnReason | 'part')[] = ['part', 'role', 'no-column', 'not-listed'];

/**
 * Tell the map as a text. Each claim that it shows stands at both its ends; with those left out, under their reasons, they
 * are all claims of the data set. Throws where the two do not add up.
 */
export function mapText(telling: Telling, { scene, whole, lit, faded, lens, part }: ShownMap): MapText {
  const { model } = telling;
  const [shown, onMap] = [idsOf(scene), idsOf(whole)];
  const textClaim = ({ claim }: ClaimNode): TextClaim => {
    const assessment = telling.assessment(claim.id);
    return {
      id: claim.id,
      sentence: telling.sentence(claim.id),
      known: howKnown(telling, claim.id),
      classes: classesOf(assessment),
      faded: shown.has(claim.id) && faded.has(claim.id),
      onWay: lit?.claims.has(claim.id) === true,
      hidden: hiddenInShort(assessment),
    };
  };
  const strength = ({ claim }: ClaimNode): number => {
    const own = telling.assessment(claim.id).class;
    return own === null ? Infinity : classRank(own);
  };
  // The strongest evidence first, as in the table.
  const told = model.claims
    .filter(({ claim }) => shown.has(claim.id))
    .sort((a, b) => roles.rank(a.role) - roles.rank(b.role) || strength(a) - strength(b));

  const places = placesOf(scene);
  const drawn = new Set([...places.keys(), ...told.flatMap(({ claim }) => [claim.subject, claim.object])]);
  const entities = [...drawn].sort((a, b) => (places.get(a)?.top ?? Infinity) - (places.get(b)?.top ?? Infinity));
  const textEntity = (id: string): TextEntity => {
    const { label, kind } = model.entity(id);
    const inside = places.get(id)?.inside ?? null;
    return {
      id,
      label,
      kind: entityKinds.row(kind).label,
      inside: inside === null ? null : telling.label(inside),
      onWay: lit?.entities.has(id) === true,
      begins: told.filter(({ claim }) => claim.subject === id).map(textClaim),
      ends: told.filter(({ claim }) => claim.object === id).map(textClaim),
    };
  };
  const columns = levels.rows.map(({ id, label }) => ({
    label,
    entities: entities.filter((entity) => entityKinds.row(model.entity(entity).kind).level === id).map(textEntity),
  }));

  const left = new Map<string, { why: string; rank: number; claims: TextClaim[] }>();
  for (const node of model.claims) {
    if (shown.has(node.claim.id)) continue;
    const reason = onMap.has(node.claim.id) ? 'part' : undrawnReason(model, telling.assessments, node);
    const why =
      reason === 'role' ? say('text.left.role', { role: roles.row(node.role).label }) : say(`text.left.${reason}`);
    const rank = reasons.indexOf(reason) * 100 + (reason === 'role' ? roles.rank(node.role) : 0);
    const group = left.get(why) ?? { why, rank, claims: [] };
    group.claims.push(textClaim(node));
    left.set(why, group);
  }
  const out = [...left.values()].sort((a, b) => a.rank - b.rank);
  const [n, of] = [told.length, model.claims.length];
  const leftOut = out.reduce((sum, { claims }) => sum + claims.length, 0);
  if (n !== shown.size || n + leftOut !== of)
    throw new Error(`the text tells ${n} claims and ${leftOut} left out; the map shows ${shown.size} of ${of}`);
  return {
    columns: columns.filter(({ entities: some }) => some.length > 0),
    left: out.map(({ why, claims }) => ({ why, claims })),
    counts: [part, lens?.status ?? null].filter((count) => count !== null),
    sum: say('text.sum', { n, of }),
  };
}
