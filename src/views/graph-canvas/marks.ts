import type { Scene } from '../../core/figure/scene.ts';
import { edgeId, nodeId } from './canvas-elements.ts';
import { dimmingOf, type Lit } from '../../state/dimming.ts';
import type { Target } from './nearest.ts';

/** What is marked in a scene, and how. */
export interface Marks {
  readonly selected: Target | null;
  readonly lit: Lit | null;
  readonly faded: ReadonlySet<string>;
}

/** The marks by the names that the style of the map knows them by. */
export const markNames = ['selected', 'lit', 'faded'] as const;

/** Ids of the elements that have each mark. */
export type MarkedElements = Readonly<Record<(typeof markNames)[number], ReadonlySet<string>>>;

export const noMarks: MarkedElements = { selected: new Set(), lit: new Set(), faded: new Set() };

/** The line of a claim, or all nodes of an entity: it may stand among the columns and in the band too. */
export const elementsOf = (scene: Scene, { kind, id }: Target): string[] =>
  kind === 'claim' ? [edgeId(id)] : scene.nodes.filter((node) => node.id === id).map(({ key }) => nodeId(key));

export function markedElements(scene: Scene, { selected, lit, faded }: Marks): MarkedElements {
  const { claims, nodes, litNodes } = dimmingOf(scene, lit, faded);
  const litClaims = scene.edges.filter(({ id }) => lit?.claims.has(id) === true).map(({ id }) => id);
  return {
    selected: new Set(selected ? elementsOf(scene, selected) : []),
    lit: new Set([...litClaims.map(edgeId), ...[...litNodes].map(nodeId)]),
    faded: new Set([...[...claims].map(edgeId), ...[...nodes].map(nodeId)]),
  };
}

export const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...some].filter((id) => !others.has(id));
