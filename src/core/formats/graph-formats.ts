import { type Row, vocabulary } from '../schema/vocabulary.ts';
import { writeCytoscapeJson } from './cytoscape-json.ts';
import type { GraphContent } from './graph-content.ts';
import { writeGraphml } from './graphml.ts';

interface GraphFormat extends Row {
  /** End of a file name, without the point. */
  readonly extension: string;
  /** Media type of a file. */
  readonly type: string;
  /** The content of a file. */
  readonly file: (graph: GraphContent) => string;
}

/** The formats in which a graph can be taken away, with the evidence of its claims, to go on in another program. */
export const graphFormats = vocabulary<GraphFormat>('graph-formats')([
  {
    id: 'graphml',
    label: 'GraphML',
    extension: 'graphml',
    type: 'application/graphml+xml;charset=utf-8',
    file: writeGraphml,
  },
  {
    id: 'cyjs',
    label: 'Cytoscape.js JSON',
    extension: 'cyjs',
    type: 'application/json;charset=utf-8',
    file: writeCytoscapeJson,
  },
]);
export type GraphFormatId = (typeof graphFormats.rows)[number]['id'];
