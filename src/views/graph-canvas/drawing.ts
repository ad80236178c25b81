import cytoscape, { type CollectionReturnValue, type Core } from 'cytoscape';
import type { Point } from '../../core/figure/figure-layout.ts';
import type { Scene } from '../../core/figure/scene.ts';
import { canvasElements, edgeId, nodeId } from './canvas-elements.ts';
import { canvasStyle } from './canvas-style.ts';
import { isDimmed, type Lit } from './dimming.ts';
import type { Target } from './nearest.ts';
import { readPalette } from './palette.ts';

/** What is marked in a scene, and how. */
export interface Marks {
  readonly selected: Target | null;
  readonly lit: Lit | null;
  readonly faded: ReadonlySet<string>;
}

/** Where the figure is on the element: a point p of the figure is drawn at p · zoom + pan. */
export interface Viewport {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** The one place that talks to cytoscape. */
export interface Drawing {
  show(scene: Scene): void;
  mark(scene: Scene, marks: Marks): void;
  /** Point out what the pointer or the keyboard is at, and nothing else. */
  point(target: Target | null): void;
  recolour(): void;
  viewport(): Viewport;
  place(viewport: Viewport, smooth: boolean): void;
  zoomBy(factor: number, at?: Point): void;
  /** Bends of a drawn line as cytoscape has them, for tests of what is really drawn. */
  bendsOf(claim: string): readonly Point[];
  end(): void;
}

export const zooms = { least: 0.15, most: 3 } as const;

/** Make a drawing in `container`. `probe` is an element on which colours are computed; `moved` hears of every pan and zoom. */
export function createDrawing(
  container: HTMLElement,
  probe: HTMLElement,
  moved: () => void,
  tapped: (at: Point) => void,
): Drawing {
  const cy: Core = cytoscape({
    container,
    elements: [],
    style: canvasStyle(readPalette(probe)),
    layout: { name: 'preset' },
    minZoom: zooms.least,
    maxZoom: zooms.most,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  cy.on('viewport', moved);
  cy.on('tap', (event) => {
    const { x, y } = event.position;
    tapped([x, y]);
  });
  const elementOf = ({ kind, id }: Target) => cy.getElementById(kind === 'claim' ? edgeId(id) : nodeId(id));

  let pointed: CollectionReturnValue | undefined;

  return {
    show(scene) {
      cy.batch(() => {
        cy.elements().remove();
        cy.add(canvasElements(scene));
      });
      const [nodes, edges] = [cy.nodes().length, cy.edges().length];
      if (nodes !== scene.nodes.length || edges !== scene.edges.length)
        throw new Error(
          `the map holds ${nodes} entities and ${edges} claims, the scene ${scene.nodes.length} and ${scene.edges.length}`,
        );
    },
    mark(scene, { selected, lit, faded }) {
      cy.batch(() => {
        cy.elements().removeClass('selected lit faded');
        // A line stays in full ink only where neither a path nor a lens dims it; an entity with the lines it has.
        const inked = new Set<string>();
        for (const edge of scene.edges) {
          const dim = isDimmed(edge, lit, faded);
          if (dim) cy.getElementById(edgeId(edge.id)).addClass('faded');
          else inked.add(edge.source).add(edge.target);
          if (lit?.claims.has(edge.id)) cy.getElementById(edgeId(edge.id)).addClass('lit');
        }
        if (lit) for (const id of lit.entities) inked.add(id);
        for (const { id, inside } of scene.nodes) if (inside !== null && inked.has(id)) inked.add(inside);
        const touched = new Set(scene.edges.flatMap(({ source, target }) => [source, target]));
        for (const { id, container } of scene.nodes) {
          const bare = !touched.has(id) && !container && !lit;
          if (!inked.has(id) && !bare && (lit || faded.size > 0)) cy.getElementById(nodeId(id)).addClass('faded');
          if (lit?.entities.has(id)) cy.getElementById(nodeId(id)).addClass('lit');
        }
        if (selected) elementOf(selected).addClass('selected');
      });
    },
    point(target) {
      cy.batch(() => {
        pointed?.removeClass('near');
        pointed = target ? elementOf(target).addClass('near') : undefined;
      });
    },
    recolour() {
      cy.style(canvasStyle(readPalette(probe)));
    },
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
    end: () => cy.destroy(),
  };
}
