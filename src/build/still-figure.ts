import subsetFont from 'subset-font';
import type { HtmlTagDescriptor, Rolldown } from 'vite';
import { placeStyle } from '../core/figure/first-view.ts';
import type { FigureLayout } from '../core/figure/figure-layout.ts';
import { inkThemes } from '../core/figure/inks.ts';
import { picture } from '../core/figure/picture.ts';
import { buildScene, type Scene } from '../core/figure/scene.ts';
import { svgText } from '../core/figure/svg.ts';
import { assessAll } from '../core/model/assessment.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { defaultReach } from '../core/schema/axes.ts';

/** The figure of the default view as the page has it before any script runs. */
export interface StillFigure {
  readonly title: string;
  /** How much of the data set it shows, in a sentence. */
  readonly about: string;
  readonly svg: string;
  /** Where it stands in its frame: where the live map will begin. */
  readonly style: string;
  readonly scene: Scene;
}

export function stillFigure(model: Model, layout: FigureLayout): StillFigure {
  const scene = buildScene(model, assessAll(model, defaultReach), layout);
  const { title } = model.dataset.head;
  const about = `${scene.drawn} statements of ${model.claims.length} are drawn, each with its evidence.`;
  return {
    title,
    about,
    svg: svgText(picture(scene, { inks: inkThemes.page, title, about })),
    style: placeStyle(scene),
    scene,
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Is it a page that the figure stands in? */
export const hasPlaces = (html: string): boolean => html.includes('<!-- still:');

/** Put the figure and its words where the page has marks for them. Throws where a mark is missing: the page would be empty. */
export function fillPage(html: string, { title, about, svg }: StillFigure): string {
  const filled: Readonly<Record<string, string>> = { title: escaped(title), about: escaped(about), figure: svg };
  return Object.entries(filled).reduce((page, [mark, text]) => {
    const place = `<!-- still:${mark} -->`;
    if (!page.includes(place)) throw new Error(`index.html has no mark ${place}`);
    return page.replaceAll(place, () => text);
  }, html);
}

/** The characters that each font of the first look keeps: those that `fonts.css` says it has. */
const kept: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>> = {
  'noto-sans-latin-wght-normal': [
    [0x20, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2bb, 0x2bc],
    [0x2c6, 0x2c6],
    [0x2da, 0x2da],
    [0x2dc, 0x2dc],
    [0x300, 0x304],
    [0x308, 0x308],
    [0x329, 0x329],
    [0x2000, 0x206f],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2191, 0x2193],
    [0x2212, 0x2215],
  ],
  'noto-sans-greek-wght-normal': [
    [0x384, 0x3ce],
    [0x3d1, 0x3d1],
    [0x3d5, 0x3d6],
    [0x3f0, 0x3f1],
    [0x3f5, 0x3f5],
  ],
};
/** Weights that the page uses; the fonts as they are published go from 100 to 900. */
const weights = { min: 400, max: 700 } as const;

const keptFont = (fileName: string): string | undefined =>
  Object.keys(kept).find((name) => fileName.includes(name) && fileName.endsWith('.woff2'));

/** The fonts of the first look are asked for with the page, not when its style has been read. */
export function preloads(fileNames: readonly string[]): HtmlTagDescriptor[] {
  return fileNames
    .filter((name) => keptFont(name) !== undefined)
    .map((name) => ({
      tag: 'link',
      attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `./${name}` },
      injectTo: 'head',
    }));
}

/** Narrow the fonts of the first look to the weights that the page uses: half of their bytes. */
export async function narrowFonts(bundle: Rolldown.OutputBundle): Promise<void> {
  for (const asset of Object.values(bundle)) {
    const name = asset.type === 'asset' ? keptFont(asset.fileName) : undefined;
    if (name === undefined || asset.type !== 'asset') continue;
    const characters = (kept[name] ?? []).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    );
    asset.source = await subsetFont(Buffer.from(asset.source), characters.join(''), {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
    });
  }
}
