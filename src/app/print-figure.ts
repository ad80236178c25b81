import { inkThemes } from '../core/figure/inks.ts';
import { picture } from '../core/figure/picture.ts';
import type { Slice } from '../state/derive.ts';
import { dimmingOf } from '../state/dimming.ts';
import { svgNode } from '../views/svg-node.ts';

/** The map goes to paper as a drawing of lines and letters, whole, with what is faint on the screen faint there too. */
export function printFigure(asked: () => Pick<Slice, 'map' | 'telling'>): void {
  let shown: Element | undefined;
  window.addEventListener('beforeprint', () => {
    shown?.remove();
    const { map, telling } = asked();
    const { scene, lit, faded, lens } = map;
    const { title } = telling.model.dataset.head;
    const dimmed = dimmingOf(scene, lit, faded);
    shown = svgNode(picture(scene, { inks: inkThemes.page, title, about: lens?.status ?? '', dimmed }));
    shown.classList.add('on-paper');
    document.querySelector('.map .canvas')?.append(shown);
  });
  window.addEventListener('afterprint', () => shown?.remove());
}
