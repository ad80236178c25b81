import type { Scene } from '../core/figure/scene.ts';

/** Claims and entities of the path that is lit: everything else is drawn faint. */
export interface Lit {
  readonly claims: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/**
 * Is a line drawn faint, beside a path that is lit or under a lens? A finding of no effect never is: it speaks against
 * ways that would lead on. A lens leaves such findings out of what it fades.
 */
export function isDimmed(
  edge: Pick<Scene['edges'][number], 'id' | 'noEffect'>,
  lit: Lit | null,
  faded: ReadonlySet<string>,
): boolean {
  return lit ? !lit.claims.has(edge.id) && !edge.noEffect : faded.has(edge.id);
}

/** What is drawn faint of a scene, and what is lit: lines by claim, entities by the key of their node. */
export interface Dimming {
  readonly claims: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  readonly litNodes: ReadonlySet<string>;
}

/** A line stays in full ink only where neither a path nor a lens dims it; an entity with the lines it has. */
export function dimmingOf(scene: Scene, lit: Lit | null, faded: ReadonlySet<string>): Dimming {
  const claims = new Set<string>();
  const inked = new Set<string>();
  for (const edge of scene.edges)
    if (isDimmed(edge, lit, faded)) claims.add(edge.id);
    else inked.add(edge.from).add(edge.to);
  // A path never leads through the band, so that its entities are lit among the columns only.
  const litNodes = new Set(
    scene.nodes.filter(({ id, inBand }) => !inBand && lit?.entities.has(id) === true).map(({ key }) => key),
  );
  for (const key of litNodes) inked.add(key);
  for (const { key, inside } of scene.nodes) if (inside !== null && inked.has(key)) inked.add(inside);
  const touched = new Set(scene.edges.flatMap(({ from, to }) => [from, to]));
  const nodes = new Set<string>();
  if (lit || faded.size > 0)
    for (const { key, container } of scene.nodes) {
      const bare = !touched.has(key) && !container && !lit;
      if (!inked.has(key) && !bare) nodes.add(key);
    }
  return { claims, nodes, litNodes };
}
