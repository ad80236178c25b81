/** An element of a parsed document, with the text that stands directly in it. */
export interface ParsedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What a figure that is taken away may hold: every element, and every attribute that any of them may have. */
export const allowed = {
  elements: 'svg title desc metadata style defs marker g rect path polygon circle text tspan use'.split(' '),
  attributes: (
    'xmlns lang viewBox width height x y cx r rx ry d points id href transform fill stroke stroke-width stroke-dasharray ' +
    'stroke-linejoin paint-order opacity font-family font-size font-weight text-anchor marker-end markerWidth ' +
    'markerHeight markerUnits orient aria-label role'
  ).split(' '),
};

const tag = /^<(\/?)([A-Za-z]+)((?: [A-Za-z-]+="[^"<>]*")*)(\/?)>$/;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text: string): string => text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');

/**
 * Read XML of the narrow form that figures have: elements, double-quoted attributes, text. Throws on anything else:
 * comments, declarations, entities beside the four of XML, tags that do not match.
 */
export function parseStrictly(document: string): ParsedElement[] {
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const elements: ParsedElement[] = [];
  const pieces = document.trim().match(/<[^>]*>|[^<]+/g) ?? [];
  if (pieces.join('') !== document.trim()) throw new Error('it is not made of tags and text');
  for (const piece of pieces) {
    const stray = /&(?!(?:amp|lt|gt|quot);)/.exec(piece);
    if (stray) throw new Error(`an entity is not known: ${piece.slice(stray.index, stray.index + 20)}`);
    if (!piece.startsWith('<')) {
      const last = open.at(-1);
      if (!last) throw new Error('text stands outside the root');
      last.text += plain(piece);
      continue;
    }
    const [, closing = '', name = '', given = '', empty = ''] = tag.exec(piece) ?? [];
    if (name === '') throw new Error(`this is no tag: ${piece.slice(0, 80)}`);
    if (closing !== '') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...given.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const element = { name, attributes, text: '' };
    elements.push(element);
    if (empty === '') open.push(element);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`);
  return elements;
}

/** What a document holds beyond what a figure may hold, a line each. */
export function faultsOf(document: string): string[] {
  return parseStrictly(document).flatMap(({ name, attributes, text }) => [
    ...(allowed.elements.includes(name) ? [] : [`<${name}>`]),
    ...Object.entries(attributes).flatMap(([key, value]) => [
      ...(allowed.attributes.includes(key) ? [] : [`${name} ${key}`]),
      ...(key === 'href' && !value.startsWith('#') ? [`${name} leads to ${value}`] : []),
      ...(/url\((?!#)/.test(value) ? [`${name} ${key}="${value}"`] : []),
    ]),
    // A style names its own font, and nothing else.
    ...(name === 'style' &&
    !/^(@font-face\{font-family:'[\w ]+';font-weight:\d+;src:url\(data:font\/ttf;base64,[\w+/=]+\)\})+$/.test(text)
      ? [`a style says ${text.slice(0, 80)}`]
      : []),
  ]);
}
