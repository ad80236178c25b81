import { MultiDirectedGraph } from 'graphology';
import type { Entity } from '../schema/shapes.ts';
import type { ClaimNode, Model } from './claim-graph.ts';
import { keptFor } from './kept-for.ts';

/**
 * A model as a directed multigraph whose nodes are entities and whose edges are claims, by id: two claims on one pair are
 * two edges. Made once for a model, when something first walks it; what looks at claims one by one, as the first look at
 * a figure does, needs none.
 *
 * @throws Error where a count does not add up: a claim that got lost here would be a claim silently dropped
 */
export const graphOf = keptFor(({ dataset, claims }: Model): MultiDirectedGraph<Entity, ClaimNode> => {
  const graph = new MultiDirectedGraph<Entity, ClaimNode>();
  for (const entity of dataset.entities) graph.addNode(entity.id, entity);
  for (const node of claims) graph.addDirectedEdgeWithKey(node.claim.id, node.claim.subject, node.claim.object, node);
  if (graph.order !== dataset.entities.length || graph.size !== dataset.claims.length)
    throw new Error(
      `graph holds ${graph.order} entities and ${graph.size} claims, the data set ${dataset.entities.length} and ${dataset.claims.length}`,
    );
  return graph;
});
