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
  /** What a reader does there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
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

/** Views of which a few pictures are enough: lessons, and what lies over the page. */
const others: readonly (View & { readonly seen: readonly (readonly [Look, Width])[] })[] = [
  {
    name: 'lessons',
    fragment: '#v=1&view=lessons',
    ready: 'edgewise-lesson-list h3',
    seen: [
      ['light', 1280],
      ['light', 360],
    ],
  },
  {
    name: 'lesson-step',
    fragment: '#v=1&lesson=ways-to-less-fibrosis&step=4',
    ready: 'edgewise-lesson-stage svg',
    seen: [
      ['light', 1280],
      ['light', 360],
      ['dark', 1280],
      ['forced', 1280],
    ],
  },
  {
    name: 'lesson-asks',
    fragment: '#v=1&lesson=ways-to-less-fibrosis&step=2',
    ready: 'edgewise-lesson-stage svg',
    seen: [
      ['light', 1280],
      ['light', 360],
    ],
  },
  {
    name: 'lesson-present',
    fragment: '#v=1&lesson=ways-to-less-fibrosis&step=4',
    ready: 'edgewise-lesson-stage svg',
    act: async (page) => {
      await page.getByRole('button', { name: 'Present' }).click();
      await page.locator('edgewise-lesson-present edgewise-lesson-stage svg').first().waitFor();
    },
    seen: [['light', 1920]],
  },
  {
    name: 'lesson-desk',
    fragment: '#v=1&view=map&claim=ivig-decreases-tgfb1-secretion-in-splenocytes',
    ready: 'edgewise-claim-card h2',
    act: async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByRole('button', { name: 'Begin a lesson with this view' }).click();
      await page.getByRole('navigation').getByRole('button', { name: 'Lessons' }).click();
      await page.locator('edgewise-lesson-desk').scrollIntoViewIfNeeded();
    },
    seen: [['light', 1280]],
  },
  {
    name: 'figure',
    fragment: '#v=1&path=1',
    ready: map,
    act: async (page) => {
      await page.getByRole('button', { name: 'Figure', exact: true }).click();
      await page.getByRole('dialog').getByRole('img').waitFor();
    },
    seen: [
      ['light', 1280],
      ['light', 360],
    ],
  },
  {
    name: 'german',
    fragment: '#v=1&path=1',
    ready: map,
    act: async (page) => {
      await page.getByRole('button', { name: 'Keys and help' }).click();
      await page.getByLabel('Language').selectOption('Deutsch');
      await page.getByText(/^IVIG könnte skin fibrosis senken/).waitFor();
      await page.locator(map).first().waitFor();
    },
    seen: [
      ['light', 1280],
      ['light', 360],
    ],
  },
];

export interface Screen extends View {
  readonly file: string;
  readonly look: Look;
  readonly width: Width;
}

const widths = [360, 1280, 1920] as const satisfies Width[];

const screen = (view: View, look: Look, width: Width): Screen => ({
  ...view,
  look,
  width,
  file: `${view.name}-${width}-${look}`,
});

/**
 * Every view in light at every width, and in each other look at one width, by turns: so each look is seen at each
 * width, each view in each look, and the whole stays small.
 */
const byTurns = views.flatMap((view, at) => {
  const turn = (by: number): Width => widths[(at + by) % widths.length] ?? 360;
  const seen: readonly (readonly [Look, Width])[] = [
    ...widths.map((width) => ['light', width] as const),
    ['dark', turn(0)],
    ['forced', turn(1)],
    ['print', turn(2)],
  ];
  return seen.map(([look, width]) => screen(view, look, width));
});

export const screens: readonly Screen[] = [
  ...byTurns,
  ...others.flatMap(({ seen, ...view }) => seen.map(([look, width]) => screen(view, look, width))),
];
