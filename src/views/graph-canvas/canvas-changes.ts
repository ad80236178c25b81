import type { ElementDefinition } from 'cytoscape';
import type { Scene } from '../../core/figure/scene.ts';
import { canvasElements } from './canvas-elements.ts';

const namesOf = ({ nodes, edges }: Scene): string =>
  JSON.stringify([nodes.map(({ key }) => key), edges.map(({ id, from, to }) => [id, from, to])]);

/**
 * The elements that look or stand otherwise in `after` than in `before`; null where the two do not hold the same. What
 * did not change is the same object in both.
 */
export function movedElements(before: Scene, after: Scene): ElementDefinition[] | null {
  if (namesOf(before) !== namesOf(after)) return null;
  const known = new Set<unknown>([...before.nodes, ...before.edges]);
  const records = [...after.nodes, ...after.edges];
  const elements = canvasElements(after);
  // An end of a line is told from the middle of its node, which may have moved beneath it.
  const moved = new Set(after.nodes.filter((node) => !known.has(node)).map(({ key }) => key));
  return elements.filter((_, at) => {
    const record = records[at];
    return !known.has(record) || (record && 'from' in record && (moved.has(record.from) || moved.has(record.to)));
  });
}
