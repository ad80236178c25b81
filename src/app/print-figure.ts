import { inkThemes } from '../core/figure/inks.ts';
import { picture } from '../core/figure/picture.ts';
import type { SvgElement } from '../core/figure/svg.ts';
import type { MapView } from '../state/picture.ts';
import { dimmingOf } from '../views/graph-canvas/dimming.ts';

/** The element made of nodes, since the policy lets no text become markup. */
function made({ name, attributes, children }: SvgElement): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') element.setAttribute(key, String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : made(child))));
  return element;
}

/** The map goes to paper as a drawing of lines and letters, whole, with what is faint on the screen faint there too. */
export function printFigure(mapOf: () => MapView, title: () => string): void {
  let shown: Element | undefined;
  window.addEventListener('beforeprint', () => {
    shown?.remove();
    const { scene, lit, faded, lens } = mapOf();
    const dimmed = dimmingOf(scene, lit, faded);
    shown = made(picture(scene, { inks: inkThemes.page, title: title(), about: lens.status, dimmed }));
    shown.classList.add('on-paper');
    document.querySelector('.map .canvas')?.append(shown);
  });
  window.addEventListener('afterprint', () => shown?.remove());
}
