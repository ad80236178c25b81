import type { Scene } from '../../core/figure/scene.ts';
import { MINE } from '../../core/schema/evidence-classes.ts';
import type { Target } from './nearest.ts';

/** What the tooltip says, and what is spoken to those who walk by keyboard. */
export interface Spoken {
  readonly main: string;
  readonly more: string;
}

const amount = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A claim or an entity of the scene in words; null where the scene has it not. */
export function inWords(scene: Scene, target: Target): Spoken | null {
  if (target.kind === 'claim') {
    const edge = scene.edges.find(({ id }) => id === target.id);
    if (!edge) return null;
    return { main: edge.sentence, more: edge.known };
  }
  const node = scene.nodes.find(({ id }) => id === target.id);
  if (!node) return null;
  const claims = scene.edges.filter(({ source, target: end }) => source === node.id || end === node.id).length;
  const parts = scene.nodes.filter(({ inside }) => inside === node.id).map(({ label }) => label);
  const holds = parts.length > 0 ? ` · holds ${parts.join(', ')}` : '';
  return {
    main: node.label,
    more: `${node.about} · ${amount(claims, 'statement', 'statements')} on the map${holds}`,
  };
}

/** What the map says of itself to those who do not see it. */
export function sceneInWords(scene: Scene | null): string {
  if (!scene) return 'No data yet';
  const own = scene.edges.filter((edge) => edge.class === MINE).length;
  const claims =
    amount(scene.edges.length - own, 'statement', 'statements') + (own === 0 ? '' : ` and ${own} of yours`);
  const size = `${claims} between ${amount(scene.nodes.length, 'entity', 'entities')}`;
  return `${size}. Arrow keys walk along the statements, n lights neighbours, Enter opens, Escape closes, plus, minus and 0 zoom.`;
}
