import type { SvgElement } from '../core/figure/svg.ts';

/** An element of a picture made of nodes, since the policy lets no text become markup. */
export function svgNode({ name, attributes, children }: SvgElement): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') element.setAttribute(key, String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : svgNode(child))));
  return element;
}
