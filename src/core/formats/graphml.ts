import {
  type Attribute,
  attributesOf,
  type AttributeValue,
  edgeAttributes,
  graphAttributes,
  nodeAttributes,
} from './graph-attributes.ts';
import type { GraphContent } from './graph-content.ts';
import { sealed } from './sealed.ts';
import { xmlText } from './xml-text.ts';

const types: Readonly<Record<Attribute<never>['type'], string>> = {
  text: 'string',
  'whole number': 'int',
  truth: 'boolean',
  list: 'string',
};

/** An id as the schema of GraphML asks for it (NMTOKEN); two ids never become one. */
const token = (kind: 'n' | 'e', id: string): string =>
  `${kind}:${id.replaceAll(/[^A-Za-z0-9.-]/g, (unit) => `_${unit.charCodeAt(0).toString(16)}_`)}`;

/** GraphML has no lists: one is written as JSON, which keeps its items apart. */
const written = (value: Exclude<AttributeValue, null>): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The attributes of one kind of thing: how they are declared, and what a record has of them. */
function dataOf<Of>(kind: 'graph' | 'node' | 'edge', attributes: readonly Attribute<Of>[]) {
  const key = ({ name }: Attribute<Of>): string => `${kind}-${name.replaceAll(' ', '-')}`;
  return {
    keys: attributes.map(
      (attribute) =>
        `  <key id="${key(attribute)}" for="${kind}" attr.name="${attribute.name}" attr.type="${types[attribute.type]}"/>\n`,
    ),
    data: (record: Of, indent: string): string =>
      attributesOf(attributes, record)
        .map(([attribute, value]) => `${indent}<data key="${key(attribute)}">${xmlText(written(value))}</data>\n`)
        .join(''),
  };
}

const ofGraph = dataOf('graph', graphAttributes);
const ofNode = dataOf('node', nodeAttributes);
const ofEdge = dataOf('edge', edgeAttributes);

/**
 * A graph as GraphML (Brandes et al. 2002, http://graphml.graphdrawing.org): a directed multigraph whose attributes are
 * columns in Cytoscape, igraph and others. Byte-identical for equal graphs.
 */
export const writeGraphml = (content: GraphContent): string =>
  sealed(
    [
      '<?xml version="1.0" encoding="UTF-8"?>\n',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ',
      'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n',
      ...ofGraph.keys,
      ...ofNode.keys,
      ...ofEdge.keys,
      '  <graph id="edgewise-claims" edgedefault="directed">\n',
      ofGraph.data(content, '    '),
      ...content.nodes.map(
        (node) => `    <node id="${token('n', node.entity.id)}">\n${ofNode.data(node, '      ')}    </node>\n`,
      ),
      ...content.edges.map((edge) => {
        const { id, subject, object } = edge.node.claim;
        const ends = `source="${token('n', subject)}" target="${token('n', object)}"`;
        return `    <edge id="${token('e', id)}" ${ends}>\n${ofEdge.data(edge, '      ')}    </edge>\n`;
      }),
      '  </graph>\n</graphml>\n',
    ].join(''),
  );
