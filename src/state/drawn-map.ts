import { type BundledScene, bundleScene } from '../core/figure/bundles.ts';
import type { Scene } from '../core/figure/scene.ts';
import type { Lit } from './dimming.ts';
import type { MapSelection } from './session.ts';

/** What the map draws, with its marks: a mark of a claim that lies in a bundle is one of the bundle's line. */
export interface DrawnMap {
  readonly scene: Scene;
  readonly selection: MapSelection | null;
  readonly lit: Lit | null;
  readonly faded: ReadonlySet<string>;
  /** All claims on the line that is selected, where there are several. */
  readonly sameLine: readonly string[];
}

/** Every claim on a line of its own. */
export const separately = (map: Omit<DrawnMap, 'sameLine'>): DrawnMap => ({ ...map, sameLine: [] });

/** Parallel claims as one line: lit where one of them is, faded where all are. */
export function together({ scene, selection, lit, faded }: Omit<DrawnMap, 'sameLine'>): DrawnMap {
  const bundled: BundledScene = bundleScene(scene);
  const lineOf = new Map(
    [...bundled.bundles].flatMap(([line, claims]) => claims.map((claim) => [claim, line] as const)),
  );
  const line = selection?.kind === 'claim' ? lineOf.get(selection.id) : undefined;
  const stillFaded = new Set(faded);
  for (const [lead, claims] of bundled.bundles) if (!claims.every((claim) => faded.has(claim))) stillFaded.delete(lead);
  return {
    scene: bundled.scene,
    selection: line === undefined ? selection : { kind: 'claim', id: line },
    lit: lit && { ...lit, claims: new Set([...lit.claims].flatMap((claim) => [claim, lineOf.get(claim) ?? claim])) },
    faded: stillFaded,
    sameLine: line === undefined ? [] : (bundled.bundles.get(line) ?? []),
  };
}
