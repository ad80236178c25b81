import { visible } from '../schema/issue.ts';

/** An element of an SVG document as plain data: written out as text by the build and the command line, made into nodes by a view. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgElement | string)[];
}

type Given = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. */
export function svg(name: string, given: Given = {}, ...children: readonly (SvgElement | string)[]): SvgElement {
  const attributes: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(given)) if (value !== undefined) attributes[key] = value;
  return { name, attributes, children };
}

/** XML 1.0 has no way to write some characters; they are spelt out, as everywhere where they could not be seen. */
const escaped = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The element as text, byte-identical for equal elements. It is well-formed XML and can stand in HTML. */
export function svgText({ name, attributes, children }: SvgElement): string {
  const given = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value)).replaceAll('"', '&quot;')}"`,
  );
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child))).join('');
  return inner === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>`;
}
