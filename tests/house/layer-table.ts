/** One row of the table of layers in src/README.md. */
export interface Layer {
  /** A folder under src, or the name of a file directly in src without `.ts`. */
  name: string;
  imports: { layer: string; typesOnly: boolean }[];
  /** Names of packages; a `*` at the end stands for any ending. */
  packages: string[];
}

function entries(cell: string): string[] {
  return cell
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && entry !== '–');
}

/**
 * Reads the table whose first column is headed "layer".
 * Throws when there is none, or when a row names a layer that has no row.
 */
export function readLayerTable(markdown: string): Layer[] {
  const lines = markdown.split('\n');
  const head = lines.findIndex((line) => /^\|\s*layer\s*\|/.test(line));
  if (head < 0) throw new Error('There is no table whose first column is "layer".');
  const layers: Layer[] = [];
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break;
    const [, name = '', imports = '', packages = ''] = line.split('|').map((cell) => cell.trim());
    layers.push({
      name,
      imports: entries(imports).map((entry) => ({
        layer: entry.replace(/ \(types\)$/, ''),
        typesOnly: entry.endsWith(' (types)'),
      })),
      packages: entries(packages),
    });
  }
  for (const { name, imports } of layers) {
    for (const { layer } of imports) {
      if (!layers.some((row) => isWithin(row.name, layer))) {
        throw new Error(`The row "${name}" names "${layer}", which has no row.`);
      }
    }
  }
  return layers;
}

/** Whether a path or the name of a layer is the given one or beneath it. */
export function isWithin(path: string, layer: string): boolean {
  return path === layer || path.startsWith(`${layer}/`);
}

/** The layer of a file: the longest name that its path begins with. `path` is relative to src. */
export function layerOf(path: string, layers: readonly Layer[]): Layer | undefined {
  const bare = path.includes('/') ? path : path.replace(/\.[^.]+$/, '');
  return layers
    .filter(({ name }) => isWithin(bare, name))
    .sort((left, right) => right.name.length - left.name.length)[0];
}
