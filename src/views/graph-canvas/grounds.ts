import { html, type TemplateResult } from 'lit';
import type { Scene } from '../../core/figure/scene.ts';
import type { Viewport } from './drawing.ts';
import type { Area } from './places.ts';

/** Grounds of the columns and of the band, which lie beneath the drawing. */
export function groundsOf(scene: Scene | null): TemplateResult[] {
  const columns = (scene?.columns ?? []).map(() => html`<div class="ground"></div>`);
  return scene?.band ? [...columns, html`<div class="ground seen"><span>${scene.band.about}</span></div>`] : columns;
}

/** Their titles, in the same order, which lie above it. */
export function titlesOf(scene: Scene | null): TemplateResult[] {
  const columns = (scene?.columns ?? []).map(({ label }) => html`<div class="title">${label}</div>`);
  return scene?.band ? [...columns, html`<div class="title seen">${scene.band.title}</div>`] : columns;
}

/** What lies beneath and above the drawing and moves with it: grounds and titles, the columns' first, then the band's. */
export interface Grounds {
  readonly grounds: HTMLElement;
  readonly titles: HTMLElement;
}

/** Less of the band than this share is its edge only, and does not say what it is. */
const edgeOnly = 0.4;

/** On which side the band lies out of view; null where enough of it is in view, or there is none. */
export function bandBeyond({ band }: Scene, { zoom, pan }: Viewport, width: number): 'left' | 'right' | null {
  if (!band) return null;
  const [left, right] = [band.x * zoom + pan.x, (band.x + band.width) * zoom + pan.x];
  const seen = Math.min(width, right) - Math.max(0, left);
  if (seen >= edgeOnly * Math.min(width, right - left)) return null;
  return left > 0 ? 'right' : 'left';
}

/** From afar the titles of the columns are all that can be read: they stay this large, in CSS pixels, while their columns have room. */
const legible = 11;

/** Move grounds and titles to where the figure is. Titles stay in sight when their columns begin above the view. */
export function placeGrounds(scene: Scene, { zoom, pan }: Viewport, { grounds, titles }: Grounds): void {
  const { band, columns, fonts } = scene;
  const boxes: Area[] = [
    ...columns.map(({ x, width, top, bottom }) => ({ x, y: top, width, height: bottom - top })),
    ...(band ? [band] : []),
  ];
  const room = columns[0]?.top ?? 0;
  // On whole pixels: a ground that ends within one leaves a seam.
  titles.style.setProperty('transform', `translateY(${Math.round(Math.max(0, pan.y))}px)`);
  titles.style.setProperty('height', `${Math.ceil(room * zoom)}px`);
  titles.style.setProperty('font-size', `${fonts.title * zoom}px`);
  grounds.style.setProperty('font-size', `${fonts.title * zoom}px`);
  boxes.forEach(({ x, y, width, height }, index) => {
    const [ground, title] = [grounds.children[index], titles.children[index]];
    if (!(ground instanceof HTMLElement) || !(title instanceof HTMLElement)) return;
    ground.style.setProperty('transform', `translate(${x * zoom + pan.x}px, ${y * zoom + pan.y}px)`);
    ground.style.setProperty('width', `${width * zoom}px`);
    ground.style.setProperty('height', `${height * zoom}px`);
    const column = columns[index];
    if (column)
      title.style.setProperty(
        'font-size',
        `${Math.max(column.titleSize * zoom, Math.min(legible, column.titleFits * zoom))}px`,
      );
    title.style.setProperty('transform', `translateX(${x * zoom + pan.x}px)`);
    title.style.setProperty('width', `${width * zoom}px`);
  });
}
