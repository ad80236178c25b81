import type { Scene } from '../../core/figure/scene.ts';
import { MINE } from '../../core/schema/evidence-classes.ts';
import type { Target } from './nearest.ts';
import { say } from '../../state/texts.ts';

/** What the tooltip says, and what is spoken to those who walk by keyboard. */
export interface Spoken {
  readonly main: string;
  readonly more: string;
}

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
  const holds = parts.length > 0 ? say('map.holds', { parts: parts.join(', ') }) : '';
  return {
    main: node.label,
    more: `${say('map.entity', { about: node.about, n: claims })}${holds}`,
  };
}

/** What the map says of itself to those who do not see it. */
export function sceneInWords(scene: Scene | null): string {
  if (!scene) return say('map.noData');
  const own = scene.edges.filter((edge) => edge.class === MINE).length;
  return say('map.about', {
    n: scene.edges.length - own,
    own: own === 0 ? '' : say('map.own', { n: own }),
    entities: scene.nodes.length,
  });
}
