import { SaxesParser } from 'saxes';

type Data = Readonly<Record<string, string>>;

/** A graph as a strict parser finds it in GraphML: each attribute under its declared name. */
export interface ReadGraphml {
  readonly data: Data;
  readonly nodes: ReadonlyMap<string, Data>;
  readonly edges: ReadonlyMap<string, { readonly source: string; readonly target: string; readonly data: Data }>;
}

/** Reads GraphML by its rules; throws on what is not well-formed, on an id twice or of a wrong form, and on a key that nothing declares. */
export function readGraphml(text: string): ReadGraphml {
  const names = new Map<string, string>();
  const data: Record<string, string> = {};
  const nodes = new Map<string, Record<string, string>>();
  const edges = new Map<string, { source: string; target: string; data: Record<string, string> }>();
  const open: { name: string; attributes: Record<string, string> }[] = [];
  let holder = data;
  let inside = '';
  const fail = (why: string): never => {
    throw new Error(why);
  };
  const parser = new SaxesParser({ xmlns: false } as const);
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => fail('a doctype'));
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes });
    inside = '';
    const { id = '', source = '', target = '' } = attributes;
    if (name === 'key') names.set(`${attributes['for'] ?? ''} ${id}`, attributes['attr.name'] ?? '');
    if (name !== 'node' && name !== 'edge') return;
    if (!/^[A-Za-z0-9._:-]+$/.test(id)) fail(`"${id}" is no NMTOKEN`);
    if (nodes.has(id) || edges.has(id)) fail(`"${id}" twice`);
    holder = {};
    if (name === 'node') nodes.set(id, holder);
    else edges.set(id, { source, target, data: holder });
  });
  parser.on('text', (part) => (inside += part));
  parser.on('closetag', ({ name }) => {
    const { attributes } = open.pop() ?? fail('nothing is open');
    if (name === 'node' || name === 'edge') holder = data;
    if (name !== 'data') return;
    const key = `${open.at(-1)?.name ?? ''} ${attributes['key'] ?? ''}`;
    holder[names.get(key) ?? fail(`nothing declares ${key}`)] = inside;
  });
  parser.write(text).close();
  return { data, nodes, edges };
}
