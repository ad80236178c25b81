import { type Node, parseTree } from 'jsonc-parser';

/**
 * Files written against an early sketch of the format, as files of the format. The text is edited piece by piece and
 * never parsed and written anew: what is broken stays broken in the same way, lines stay lines, and what stands first
 * on its line keeps its column. A file that is no JSON object stays as it is.
 */
export interface Adapted {
  readonly bytes: Uint8Array;
  /** Where a place of the sketch is now. */
  readonly pointer: (sketched: string) => string;
}

/** How references are known: as the sketch says, or only as "number n of source S". */
export type References = 'as-written' | 'numbered';

interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

const headText =
  '"id": "sketch", "title": "Sketch", "release": "1", "date": "2026-01-01", "licence": "CC0-1.0", "about": "-", "limits": []';
/** The sketch has an open list of types; what is no drug and no disease could be a molecule. */
const kinds: Readonly<Record<string, string>> = {
  drug: 'treatment',
  disease: 'disease',
  ...Object.fromEntries(['protein', 'gene', 'chemical', 'process', 'food', 'unit'].map((type) => [type, 'molecule'])),
};
const predicates: Readonly<Record<string, string>> = { no_effect_on: 'no-change' };
const axes: Readonly<Record<string, string>> = {
  animal:
    '"modality": "observed", "taxon": "NCBITaxon:10090", "system": "in-vivo", "design": "animal-experiment", "exposed": "animal"',
  human:
    '"modality": "observed", "taxon": "NCBITaxon:9606", "system": "in-vivo", "design": "not-stated", "exposed": "patient"',
};
/** A kind of evidence that the sketch does not have is a modality that the format does not have. */
const unknownAxes = (kind: string): string =>
  `"modality": ${kind}, "taxon": "not-stated", "system": "not-stated", "design": "not-stated", "exposed": "not-stated"`;

const children = (node: Node | undefined, type: Node['type']): readonly Node[] =>
  node?.type === type ? (node.children ?? []) : [];

/** Members of an object, those of equal keys all of them. */
const members = (node: Node | undefined): { key: string; keyNode: Node; value: Node; whole: Node }[] =>
  children(node, 'object').flatMap((whole) => {
    const [keyNode, value] = whole.children ?? [];
    return keyNode && value ? [{ key: String(keyNode.value), keyNode, value, whole }] : [];
  });
const member = (node: Node | undefined, key: string) => members(node).find((one) => one.key === key);

function decode(bytes: Uint8Array): { text: string; encode: (text: string) => Uint8Array } | null {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
      return {
        text: new TextDecoder('utf-16le', { fatal: true }).decode(bytes),
        encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
      };
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    return { text: text.slice(mark.length), encode: (adapted) => Buffer.from(mark + adapted) };
  } catch {
    return null;
  }
}

const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** The edits that make a file of the format of one of the sketch. */
function editsOf(text: string, root: Node, references: References): Edit[] {
  const edits: Edit[] = [];
  const written = (node: Node): string => text.slice(node.offset, node.offset + node.length);
  const replace = (node: Node, by: string) => edits.push({ offset: node.offset, length: node.length, text: by });
  const insert = (offset: number, added: string) => edits.push({ offset, length: 0, text: added });
  /** Right after the opening brace, on its line. */
  const begin = (object: Node, fields: string) => {
    if (object.type === 'object') insert(object.offset + 1, `${fields}${members(object).length > 0 ? ', ' : ''}`);
  };
  const word = (node: Node, words: Readonly<Record<string, string>>) => {
    const known = typeof node.value === 'string' && Object.hasOwn(words, node.value) ? words[node.value] : undefined;
    if (known !== undefined) replace(node, JSON.stringify(known));
  };

  const version = member(root, 'version');
  if (version) insert(version.value.offset + version.value.length, `, ${headText}`);

  const source = member(root, 'source');
  const list = member(root, 'references');
  const sourceId = source && member(source.value, 'id');
  const mainId = sourceId ? written(sourceId.value) : '"s1"';
  if (source) {
    replace(source.keyNode, '"sources"');
    insert(source.value.offset, '[');
    begin(source.value, '"role": "main", "kind": "review", "grade": "seen"');
    // The list of references becomes the rest of the list of sources.
    if (list?.value.type === 'array')
      edits.push({ offset: list.keyNode.offset, length: list.value.offset + 1 - list.keyNode.offset, text: '' });
    else insert(source.value.offset + source.value.length, ']');
  }
  for (const [at, reference] of children(list?.value, 'array').entries()) {
    const numbered = references === 'numbered' ? `, "marker": "${at + 1}", "citedBy": ${mainId}` : '';
    begin(reference, `"role": "cited", "kind": "article", "grade": "text"${numbered}`);
    for (const { key, value, whole } of members(reference))
      if (key === 'authors')
        if (references === 'numbered') replace(whole, '"etAl": true');
        else replace(value, `[${written(value)}]`);
      else if (key === 'year' && references === 'numbered') replace(whole, '"topic": "not known"');
  }
  for (const entity of children(member(root, 'entities')?.value, 'array'))
    for (const { key, keyNode, value } of members(entity))
      if (key === 'type') {
        replace(keyNode, '"kind"');
        word(value, kinds);
      }

  const claims = children(member(root, 'claims')?.value, 'array');
  for (const claim of claims) {
    begin(claim, '"statement": "As the sketch says."');
    for (const { key, keyNode, value } of members(claim))
      if (key === 'relation') {
        replace(keyNode, '"predicate"');
        word(value, predicates);
      }
    const result = member(claim, 'relation')?.value.value === 'no_effect_on' ? 'no-effect' : 'effect';
    // A claim that is written twice has its pieces of evidence twice.
    const number = claims.findIndex((other) => written(other) === written(claim));
    for (const [at, piece] of children(member(claim, 'evidence')?.value, 'array').entries()) {
      begin(
        piece,
        `"id": "e${number}-${at}", "by": "cited-authors", "result": "${result}", "comparator": "not-stated", "curated": {"by": "-", "date": "2026-01-01"}`,
      );
      for (const { key, value, whole } of members(piece)) {
        if (key === 'kind') replace(whole, axes[String(value.value)] ?? unknownAxes(written(value)));
        if (key === 'reference')
          replace(whole, `"cited": [{"source": ${written(value)}, "link": "stated", "checked": "no"}]`);
        if (key === 'quote') replace(whole, `"readIn": {"source": ${mainId}, "quote": ${written(value)}}`);
      }
    }
  }
  return edits;
}

/** A pointer of the sketch as one of the format. A reference that is missing is a missing list of cited sources. */
function mapPointer(pointer: string, root: Node | undefined): string {
  const piece = /^\/claims\/(\d+)\/evidence\/(\d+)$/.exec(pointer.replace(/\/reference$/, ''));
  const claim = children(member(root, 'claims')?.value, 'array')[Number(piece?.[1])];
  const evidence = children(member(claim, 'evidence')?.value, 'array')[Number(piece?.[2])];
  return pointer
    .replace(/^\/references\/(\d+)/, (_, at: string) => `/sources/${Number(at) + 1}`)
    .replace(/^(\/entities\/\d+)\/type$/, '$1/kind')
    .replace(/^(\/claims\/\d+)\/relation$/, '$1/predicate')
    .replace(/^(\/claims\/\d+\/evidence\/\d+)\/kind$/, '$1/modality')
    .replace(/^(\/claims\/\d+\/evidence\/\d+)\/quote$/, '$1/readIn/quote')
    .replace(
      /^(\/claims\/\d+\/evidence\/\d+)\/reference$/,
      `$1/cited${member(evidence, 'reference') ? '/0/source' : ''}`,
    );
}

/** A file of the sketched format as one of the format. */
export function adapt(bytes: Uint8Array, references: References = 'as-written'): Adapted {
  const decoded = decode(bytes);
  const root = decoded && isObject(decoded.text) ? parseTree(decoded.text) : undefined;
  if (!decoded || !root) return { bytes, pointer: (sketched) => sketched };
  let text = decoded.text;
  for (const edit of editsOf(text, root, references).sort((a, b) => b.offset - a.offset))
    text = text.slice(0, edit.offset) + edit.text + text.slice(edit.offset + edit.length);
  return { bytes: decoded.encode(text), pointer: (sketched) => mapPointer(sketched, root) };
}
