import { inkThemes } from '../core/figure/inks.ts';
import { picture } from '../core/figure/picture.ts';
import type { MapView } from '../state/picture.ts';
import { dimmingOf } from '../state/dimming.ts';
import { svgNode } from '../views/svg-node.ts';

/** The map goes to paper as a drawing of lines and letters, whole, with what is faint on the screen faint there too. */
export function printFigure(mapOf: () => MapView, title: () => string): void {
  let shown: Element | undefined;
  window.addEventListener('beforeprint', () => {
    shown?.remove();
    const { scene, lit, faded, lens } = mapOf();
    const dimmed = dimmingOf(scene, lit, faded);
    shown = svgNode(picture(scene, { inks: inkThemes.page, title: title(), about: lens?.status ?? '', dimmed }));
    shown.classList.add('on-paper');
    document.querySelector('.map .canvas')?.append(shown);
  });
  window.addEventListener('afterprint', () => shown?.remove());
}
