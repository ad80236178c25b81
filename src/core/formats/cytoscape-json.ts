import { type Attribute, attributesOf, edgeAttributes, graphAttributes, nodeAttributes } from './graph-attributes.ts';
import type { GraphContent } from './graph-content.ts';
import { sealed } from './sealed.ts';

const dataOf = <Of>(attributes: readonly Attribute<Of>[], record: Of) =>
  Object.fromEntries(attributesOf(attributes, record).map(([{ name }, value]) => [name, value]));

/** Nodes and edges share one space of ids. */
const nodeId = (id: string): string => `n:${id}`;
const edgeId = (id: string): string => `e:${id}`;

/**
 * A graph as Cytoscape.js JSON (js.cytoscape.org, “notation”), as Cytoscape exports and imports it, and as `cy.json()`
 * takes it. Its nodes stand where the figure has them, its lists hold texts only: Cytoscape makes columns of them.
 */
export function writeCytoscapeJson(content: GraphContent): string {
  const graph = {
    format_version: '1.0',
    generated_by: 'edgewise',
    target_cytoscapejs_version: '~3.34',
    data: { name: content.head.title, ...dataOf(graphAttributes, content) },
    elements: {
      nodes: content.nodes.map((node) => ({
        data: { id: nodeId(node.entity.id), name: node.entity.label, ...dataOf(nodeAttributes, node) },
        ...(node.place && { position: node.place }),
      })),
      edges: content.edges.map((edge) => {
        const { id, subject, object } = edge.node.claim;
        const ends = { source: nodeId(subject), target: nodeId(object) };
        return { data: { id: edgeId(id), ...ends, ...dataOf(edgeAttributes, edge) } };
      }),
    },
  };
  return sealed(`${JSON.stringify(graph, null, 1)}\n`);
}
