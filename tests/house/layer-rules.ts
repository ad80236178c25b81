import { posix } from 'node:path';
import { isWithin, layerOf } from './layer-table.ts';
import type { Layer } from './layer-table.ts';
import { factsOf } from './module-facts.ts';
import type { ModuleImport } from './module-facts.ts';

const longestFile = 300;
const forbiddenNames = /^(utils?|helpers?|common|misc)$/;
const pureLayers = ['core', 'state'];

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:') || specifier.startsWith('virtual:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function allowsPackage(layer: Layer, specifier: string): boolean {
  const wanted = packageOf(specifier);
  return layer.packages.some((name) => (name.endsWith('*') ? wanted.startsWith(name.slice(0, -1)) : name === wanted));
}

function allowsLayer(from: Layer, to: Layer, typesOnly: boolean): boolean {
  if (from.name === to.name) return true;
  return from.imports.some(({ layer, typesOnly: only }) => isWithin(to.name, layer) && (typesOnly || !only));
}

/** Where a relative import leads, relative to src. A query (`?url`) only says how the file is loaded. */
function targetOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
}

function importFault(
  path: string,
  { specifier, typesOnly }: ModuleImport,
  layers: readonly Layer[],
  files: ReadonlyMap<string, string>,
): string | undefined {
  if (specifier === null) return 'imports something that is computed: write the name of the module';
  const from = layerOf(path, layers);
  if (!from) return undefined;
  if (!specifier.startsWith('.')) {
    return allowsPackage(from, specifier) ? undefined : `imports ${specifier}, a package that ${from.name} may not use`;
  }
  const target = targetOf(path, specifier);
  if (target.startsWith('..')) return `imports ${specifier}, which lies outside src`;
  if (!files.has(target) && !/\.(?!ts$)\w+$/.test(target)) return `imports ${specifier}, which is not there`;
  const to = layerOf(target, layers);
  if (to && allowsLayer(from, to, typesOnly)) return undefined;
  const hint = to && allowsLayer(from, to, true) ? ' (its types only)' : '';
  return `imports ${specifier} of ${to?.name ?? 'no layer'}, which ${from.name} may not${hint}`;
}

function nameFaults(path: string): string[] {
  const names = path.split('/').map((name) => name.replace(/\..*$/, ''));
  return names.filter((name) => forbiddenNames.test(name)).map((name) => `${path}: the name "${name}" says nothing`);
}

/** Cycles among nodes, each told once, by its members from the first in order of name. */
export function cyclesIn(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (node: string, way: string[]): void => {
    const start = way.indexOf(node);
    if (start >= 0) {
      found.push(way.slice(start));
      return;
    }
    if (done.has(node)) return;
    for (const next of edges.get(node) ?? []) walk(next, [...way, node]);
    done.add(node);
  };
  for (const node of [...edges.keys()].sort()) walk(node, []);
  return found;
}

/**
 * Everything in a source tree that the rules of src/README.md forbid, one line each; empty when all is well.
 * @param files path relative to src, with forward slashes → text
 */
export function layerFaults(files: ReadonlyMap<string, string>, layers: readonly Layer[]): string[] {
  const faults: string[] = [];
  const edges = new Map<string, string[]>();
  for (const [path, text] of files) {
    faults.push(...nameFaults(path));
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines > longestFile) faults.push(`${path}: has ${lines} lines, more than ${longestFile}`);
    if (!path.endsWith('.md') && !layerOf(path, layers)) faults.push(`${path}: lies in no layer`);
    if (!path.endsWith('.ts')) continue;
    const { imports, impurities } = factsOf(path, text);
    for (const found of imports) {
      const fault = importFault(path, found, layers, files);
      if (fault !== undefined) faults.push(`${path}:${found.line}: ${fault}`);
    }
    if (pureLayers.some((layer) => isWithin(path, layer))) {
      faults.push(...impurities.map(({ what, line }) => `${path}:${line}: uses ${what}, but must be pure`));
    }
    const targets = imports.flatMap(({ specifier }) => (specifier?.startsWith('.') ? targetOf(path, specifier) : []));
    edges.set(
      path,
      targets.filter((target) => files.has(target)),
    );
  }
  faults.push(...cyclesIn(edges).map((cycle) => `a cycle: ${[...cycle, cycle[0]].join(' → ')}`));
  return faults;
}

/** Cycles among the layers of the table itself: imports must go downwards. */
export function tableFaults(layers: readonly Layer[]): string[] {
  const edges = new Map(
    layers.map(({ name, imports }) => [
      name,
      layers.map((row) => row.name).filter((row) => row !== name && imports.some(({ layer }) => isWithin(row, layer))),
    ]),
  );
  return cyclesIn(edges).map((cycle) => `the table goes round: ${[...cycle, cycle[0]].join(' → ')}`);
}
