import type { Page } from 'playwright';

/** How a screen is looked at. One row adds one. */
export const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
  print: { colorScheme: 'light', media: 'print' },
} as const satisfies Record<string, NonNullable<Parameters<Page['emulateMedia']>[0]>>;
export type Look = keyof typeof looks;

/** Sizes of the window, by its width in CSS pixels: a phone, a laptop, a projector. */
export const sizes = {
  360: { width: 360, height: 740 },
  1280: { width: 1280, height: 800 },
  1920: { width: 1920, height: 1080 },
} as const;
export type Width = keyof typeof sizes;

interface View {
  readonly name: string;
  /** The fragment of the address that opens it. */
  readonly fragment: string;
  /** What is on the screen when it is there. */
  readonly ready: string;
}

const map = 'edgewise-graph-canvas canvas';

const views: readonly View[] = [
  { name: 'first-visit', fragment: '', ready: map },
  { name: 'way-and-map', fragment: '#v=1&path=1', ready: map },
  { name: 'map', fragment: '#v=1&view=map', ready: map },
  {
    name: 'card',
    fragment: '#v=1&view=map&claim=ivig-decreases-tgfb1-secretion-in-splenocytes',
    ready: 'edgewise-claim-card h2',
  },
  { name: 'statements', fragment: '#v=1&view=claims', ready: 'edgewise-evidence-matrix tbody tr' },
  { name: 'studies', fragment: '#v=1&view=claims&tab=studies&sources=later', ready: 'edgewise-studies-table' },
  { name: 'read', fragment: '#v=1&view=text', ready: 'edgewise-map-text li' },
  {
    name: 'compare',
    fragment: '#v=1&view=compare&lens=human&compare=yes&b-lens=animal',
    ready: 'edgewise-compare-view figure canvas',
  },
];

export interface Screen extends View {
  readonly file: string;
  readonly look: Look;
  readonly width: Width;
}

const widths = [360, 1280, 1920] as const satisfies Width[];

/**
 * Every view in light at every width, and in each other look at one width, by turns: so each look is seen at each
 * width, each view in each look, and the whole stays small.
 */
export const screens: readonly Screen[] = views.flatMap((view, at) => {
  const turn = (by: number): Width => widths[(at + by) % widths.length] ?? 360;
  const seen: readonly (readonly [Look, Width])[] = [
    ...widths.map((width) => ['light', width] as const),
    ['dark', turn(0)],
    ['forced', turn(1)],
    ['print', turn(2)],
  ];
  return seen.map(([look, width]) => ({ ...view, look, width, file: `${view.name}-${width}-${look}` }));
});
