import type { Scene } from '../core/figure/scene.ts';
import { scenePart } from '../core/figure/scene-part.ts';
import type { MapSelection } from './session.ts';
import { say } from './texts.ts';

/** Most entities around which a part of the map is shown: with more, all of it is clearer. */
export const MOST_AROUND = 40;

/** What is shown of the map beside what lies around the chosen entities, so that nothing that is spoken of is missing. */
export interface Besides {
  readonly selection: MapSelection | null;
  readonly lit: { readonly claims: ReadonlySet<string>; readonly entities: ReadonlySet<string> } | null;
}

/** The shown part of the map. */
export interface MapPart {
  readonly scene: Scene;
  /** How much of the map is shown, in words; null where all of it is. */
  readonly shown: string | null;
  /** How many claims of an entity are on the map but not shown. */
  readonly more: (entity: string) => number;
}

const wholeMap = (scene: Scene): MapPart => ({ scene, shown: null, more: () => 0 });

interface Ends {
  readonly id: string;
  readonly ends: readonly [string, string];
}

const endsOf = ({ edges, byContainment }: Scene): Ends[] => [
  ...edges.map(({ id, source, target }): Ends => ({ id, ends: [source, target] })),
  ...byContainment.map(({ id, whole, part }): Ends => ({ id, ends: [whole, part] })),
];

/**
 * The part of the map around some entities: all their claims with both ends, and what is chosen or lit besides. Nothing
 * moves. Without an entity that the map draws, it is the whole map.
 */
export function partOfMap(scene: Scene, around: readonly string[], { selection, lit }: Besides): MapPart {
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  const centres = new Set(around.filter((id) => drawn.has(id)));
  if (centres.size === 0) return wholeMap(scene);
  const chosen = selection?.id;
  const claims = endsOf(scene);
  const shown = claims.filter(
    ({ id, ends }) =>
      ends.some((end) => centres.has(end)) ||
      lit?.claims.has(id) === true ||
      (selection?.kind === 'claim' && id === chosen),
  );
  const ids = new Set(shown.map(({ id }) => id));
  const hidden = claims.filter(({ id }) => !ids.has(id));
  if (hidden.length === 0) return wholeMap(scene);
  const besides = new Set([...centres, ...(lit?.entities ?? [])]);
  if (selection?.kind === 'entity') besides.add(selection.id);
  return {
    scene: scenePart(scene, ids, besides),
    shown: say('part.shown', { n: shown.length, of: claims.length }),
    more: (entity) => hidden.filter(({ ends }) => ends.includes(entity)).length,
  };
}
