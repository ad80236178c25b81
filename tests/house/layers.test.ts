import { describe, expect, it } from 'vitest';
import { layerFaults, tableFaults } from './layer-rules.ts';
import { readLayerTable } from './layer-table.ts';
import { projectFiles, projectText } from './project-files.ts';

const layers = readLayerTable(projectText('src/README.md'));

/** A small tree that keeps every rule; faults are planted into it. */
const soundTree: Record<string, string> = {
  'README.md': '# words\n',
  'core/schema/zod.ts': `import { z } from 'zod';\nexport { z };\n`,
  'core/schema/shapes.ts': `import { z } from './zod.ts';\nexport const shape = z.string();\nexport type Shape = string;\n`,
  'core/model/graph.ts': `import Graph from 'graphology';\nimport { shape } from '../schema/shapes.ts';\nexport const graph = [Graph, shape];\n`,
  'core/model/date.ts': `export const year = (text: string) => new Date(text).getUTCFullYear();\nexport const half = Math.round(0.5);\n`,
  'core/figure/scene.ts': `import { graph } from '../model/graph.ts';\nexport interface Scene { graph: typeof graph }\nexport const scale = 2;\n`,
  'core/queries/paths.ts': `import { graph } from '../model/graph.ts';\nexport const paths = (document: string) => [document, graph];\n`,
  'state/session.ts': `import { paths } from '../core/queries/paths.ts';\nexport const session = paths('a');\n`,
  'views/card.ts': `import { html } from 'lit';\nimport type { Scene } from '../core/figure/scene.ts';\nimport { session } from '../state/session.ts';\nexport const card = (scene: Scene) => html\`\${scene}\${session}\`;\n`,
  'views/graph-canvas/canvas.ts': `import cytoscape from 'cytoscape';\nimport { card } from '../card.ts';\nexport const canvas = [cytoscape, card];\n`,
  'app/main.ts': `import graph from 'virtual:graph';\nimport { canvas } from '../views/graph-canvas/canvas.ts';\nimport './main.css';\nconsole.log(graph, canvas, Date.now());\n`,
  'cli/main.ts': `import { readFileSync } from 'node:fs';\nimport { session } from '../state/session.ts';\nexport const main = [readFileSync, session];\n`,
  'index.ts': `export { graph } from './core/model/graph.ts';\n`,
};

function faultsWith(planted: Record<string, string>): string[] {
  return layerFaults(new Map(Object.entries({ ...soundTree, ...planted })), layers);
}

describe('the source', () => {
  it('keeps the rules of src/README.md', () => {
    const files = projectFiles('src').map((path) => [path.slice('src/'.length), projectText(path)] as const);
    const sources = files.filter(([path]) => !path.endsWith('tsconfig.json'));
    expect(sources.length).toBeGreaterThan(3);
    expect(layerFaults(new Map(sources), layers)).toEqual([]);
  });

  it('has a table whose imports only go downwards', () => {
    expect(layers.length).toBeGreaterThan(8);
    expect(tableFaults(layers)).toEqual([]);
  });
});

describe('the test of the layers', () => {
  it('finds no fault in a sound tree', () => {
    expect(faultsWith({})).toEqual([]);
  });

  const long = 'export {};\n'.repeat(301);
  const planted: [fault: string, path: string, text: string, expected: RegExp][] = [
    ['an import upwards', 'core/schema/a.ts', `import '../model/graph.ts';`, /core\/schema\/a\.ts:1: .*core\/model/],
    ['a type from above', 'core/model/a.ts', `import type { S } from '../../state/session.ts';`, /of state/],
    ['an import sideways', 'core/queries/a.ts', `import '../figure/scene.ts';`, /of core\/figure/],
    ['a re-export upwards', 'core/model/a.ts', `export * from '../queries/paths.ts';`, /of core\/queries/],
    ['a type of an import in place', 'core/schema/a.ts', `type A = import('../model/graph.ts').A;`, /of core\/model/],
    ['a lazy import upwards', 'state/a.ts', `const a = () => import('../views/card.ts');`, /of views/],
    ['a value where types are allowed', 'views/a.ts', `import { scale } from '../core/figure/scene.ts';`, /types only/],
    ['a view that reaches the model', 'views/a.ts', `import '../core/model/graph.ts';`, /of core\/model/],
    ['a view that knows the canvas', 'views/a.ts', `import './graph-canvas/canvas.ts';`, /of views\/graph-canvas/],
    ['a worker from below', 'core/model/a.ts', `new URL('../../app/main.ts', import.meta.url);`, /of app/],
    ['a foreign package', 'core/queries/a.ts', `import { z } from 'zod';`, /imports zod/],
    ['cytoscape outside its place', 'app/a.ts', `import cytoscape from 'cytoscape';`, /imports cytoscape/],
    ['a part of a foreign package', 'state/a.ts', `import '@noble/hashes/sha2.js';`, /@noble\/hashes/],
    ['Node in the core', 'core/model/a.ts', `import { readFileSync } from 'node:fs';`, /node:fs/],
    ['Node without its prefix', 'cli/a.ts', `import { readFileSync } from 'fs';`, /imports fs/],
    ['a require', 'cli/a.ts', `const lit = require('lit');`, /imports lit/],
    ['a reference to foreign types', 'core/model/a.ts', `/// <reference types="node" />\nexport {};`, /imports node/],
    ['a computed import', 'app/a.ts', `export const load = (name: string) => import(name);`, /computed/],
    ['an import from outside src', 'app/a.ts', `import '../../tests/x.ts';`, /outside src/],
    ['an import of nothing', 'app/a.ts', `import './gone.ts';`, /not there/],
    ['a file in no layer', 'core/stray.ts', `export {};`, /lies in no layer/],
    ['a file beside the entry', 'stray.ts', `export {};`, /lies in no layer/],
    ['a long file', 'core/model/a.ts', long, /301 lines/],
    ['a file named utils', 'core/model/utils.ts', `export {};`, /"utils"/],
    ['a folder named common', 'views/common/a.ts', `export {};`, /"common"/],
    ['randomness', 'core/queries/a.ts', `export const a = () => Math.random();`, /uses Math\.random/],
    ['randomness by another way', 'core/queries/a.ts', `export const a = Math['random'];`, /uses Math\.random/],
    ['the clock', 'core/model/a.ts', `export const a = () => Date.now();`, /uses Date\.now/],
    ['the clock by construction', 'core/model/a.ts', `export const a = () => new Date();`, /present Date/],
    ['the clock by a call', 'core/model/a.ts', `export const a = () => Date();`, /present Date/],
    ['a timer', 'state/a.ts', `setTimeout(() => {}, 1);`, /uses setTimeout/],
    ['the DOM', 'core/figure/a.ts', `export const a = () => document.title;`, /uses document/],
    ['I/O', 'core/formats/a.ts', `export const a = () => fetch('x');`, /uses fetch/],
    ['the environment', 'core/model/a.ts', `export const a = process.env;`, /uses process/],
  ];

  it.each(planted)('finds %s', (_, path, text, expected) => {
    const faults = faultsWith({ [path]: text });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });

  it('finds a cycle of two files and of three', () => {
    const two = faultsWith({ 'state/a.ts': `import './b.ts';`, 'state/b.ts': `import type { A } from './a.ts';` });
    expect(two).toEqual(['a cycle: state/a.ts → state/b.ts → state/a.ts']);
    const three = faultsWith({
      'app/a.ts': `import './b.ts';`,
      'app/b.ts': `import './c.ts';`,
      'app/c.ts': `export * from './a.ts';`,
    });
    expect(three).toEqual(['a cycle: app/a.ts → app/b.ts → app/c.ts → app/a.ts']);
  });

  it('finds a table that goes round, and one that names what is not there', () => {
    const head = '| layer | may import | packages |\n|---|---|---|\n';
    expect(tableFaults(readLayerTable(`${head}| a | b | – |\n| b | a | – |\n`))).toEqual([
      'the table goes round: a → b → a',
    ]);
    expect(() => readLayerTable(`${head}| a | c | – |\n`)).toThrow('"c", which has no row');
    expect(() => readLayerTable('no table')).toThrow('no table');
  });

  it('leaves names of the file’s own and properties alone', () => {
    const text = `export function read({ document, history }: { document: string; history: string }) {
      const location = { performance: 1, process: history };
      return { document, place: location.process, clock: new Date(0) };
    }`;
    expect(faultsWith({ 'core/model/a.ts': text })).toEqual([]);
  });
});
