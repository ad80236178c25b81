import cytoscape, { type CollectionReturnValue, type Core } from 'cytoscape';
import type { Point } from '../../core/figure/figure-layout.ts';
import type { Scene } from '../../core/figure/scene.ts';
import { canvasElements, edgeId } from './canvas-elements.ts';
import { movedElements } from './canvas-changes.ts';
import { canvasStyle, iconsFrom } from './canvas-style.ts';
import { iconImages } from './icon-images.ts';
import { elementsOf, markedElements, type MarkedElements, markNames, type Marks, noMarks, without } from './marks.ts';
import type { Target } from './nearest.ts';
import { readPalette } from './palette.ts';

/** Where the figure is on the element: a point p of the figure is drawn at p · zoom + pan. */
export interface Viewport {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** The one place that talks to cytoscape. */
export interface Drawing {
  /** Show a scene. False where it holds the same as the last, and only what moved was drawn anew. */
  show(scene: Scene): boolean;
  mark(scene: Scene, marks: Marks): void;
  /** Point out what the pointer or the keyboard is at, and nothing else. */
  point(target: Target | null): void;
  recolour(): void;
  /** Resolves when something has been painted. */
  painted(): Promise<void>;
  /** Hold the map still while something on it is dragged. */
  hold(still: boolean): void;
  viewport(): Viewport;
  place(viewport: Viewport, smooth: boolean): void;
  zoomBy(factor: number, at?: Point): void;
  /** Bends of a drawn line as cytoscape has them, for tests of what is really drawn. */
  bendsOf(claim: string): readonly Point[];
  end(): void;
}

export const zooms = { least: 0.05, most: 3 } as const;

/** Make a drawing in `container`. `probe` is an element on which colours are computed; `moved` hears of every pan and zoom. */
export function createDrawing(
  container: HTMLElement,
  probe: HTMLElement,
  moved: () => void,
  tapped: (at: Point) => void,
): Drawing {
  const palette = readPalette(probe);
  let icons = iconImages(palette);
  const cy: Core = cytoscape({
    container,
    elements: [],
    style: canvasStyle(palette, icons),
    layout: { name: 'preset' },
    minZoom: zooms.least,
    maxZoom: zooms.most,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  cy.on('viewport', moved);
  /** From afar icons are specks: they are left out. */
  let isFar = false;
  const placeIcons = (anew: boolean): void => {
    const far = cy.zoom() < iconsFrom;
    if (far !== isFar || anew) cy.nodes().toggleClass('far', far);
    isFar = far;
  };
  cy.on('zoom', () => placeIcons(false));
  cy.on('tap', (event) => {
    const { x, y } = event.position;
    tapped([x, y]);
  });
  const elements = (ids: Iterable<string>): CollectionReturnValue =>
    [...ids].reduce((all, id) => all.merge(cy.getElementById(id)), cy.collection());

  let last: Scene | undefined;
  let marked: MarkedElements = noMarks;
  let pointed: CollectionReturnValue | undefined;

  return {
    show(scene) {
      const moved = last && movedElements(last, scene);
      last = scene;
      if (moved) {
        cy.batch(() => {
          for (const { data, position } of moved) {
            const element = cy.getElementById(String(data.id)).data(data);
            if (position) element.position(position);
          }
        });
        return false;
      }
      cy.batch(() => {
        cy.elements().remove();
        cy.add(canvasElements(scene));
      });
      marked = noMarks;
      placeIcons(true);
      const [nodes, edges] = [cy.nodes().length, cy.edges().length];
      if (nodes !== scene.nodes.length || edges !== scene.edges.length)
        throw new Error(
          `the map holds ${nodes} entities and ${edges} claims, the scene ${scene.nodes.length} and ${scene.edges.length}`,
        );
      return true;
    },
    mark(scene, marks) {
      const next = markedElements(scene, marks);
      // Each element whose classes change is styled anew: with thousands that is most of the work.
      cy.batch(() => {
        for (const mark of markNames) {
          elements(without(marked[mark], next[mark])).removeClass(mark);
          elements(without(next[mark], marked[mark])).addClass(mark);
        }
      });
      marked = next;
    },
    point(target) {
      cy.batch(() => {
        pointed?.removeClass('near');
        pointed = target && last ? elements(elementsOf(last, target)).addClass('near') : undefined;
      });
    },
    recolour() {
      const now = readPalette(probe);
      icons.end();
      icons = iconImages(now);
      cy.style(canvasStyle(now, icons));
    },
    painted: () =>
      new Promise((done) => {
        // The first turn paints outlines; the frame after it has the labels too.
        cy.one('render', () => requestAnimationFrame(() => requestAnimationFrame(() => done())));
      }),
    hold: (still) => void cy.userPanningEnabled(!still),
    viewport: () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } }),
    place({ zoom, pan }, smooth) {
      cy.stop();
      if (smooth) cy.animate({ zoom, pan: { ...pan }, duration: 220, easing: 'ease-out' });
      else cy.viewport({ zoom, pan: { ...pan } });
    },
    zoomBy(factor, at) {
      cy.stop();
      const [x, y] = at ?? [cy.width() / 2, cy.height() / 2];
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x, y } });
    },
    bendsOf: (claim) =>
      (cy.getElementById(edgeId(claim)).segmentPoints() as { x: number; y: number }[]).map(({ x, y }): Point => [x, y]),
    end: () => {
      icons.end();
      cy.destroy();
    },
  };
}
