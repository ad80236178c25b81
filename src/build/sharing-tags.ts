/**
 * What other programs read of the page before anybody opens it: tags for reference managers and search engines of papers
 * (`citation_*`, as Highwire Press named them), and for the preview that a link gets in a message (Open Graph, Twitter), with a
 * picture of the map. Previews follow whole addresses only, and the build does not know where the site will be: the address
 * is taken from EDGEWISE_URL, and without it nothing is claimed that needs one.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { HtmlTagDescriptor } from 'vite';
import type { Scene } from '../core/figure/scene.ts';
import type { Head } from '../core/schema/shapes.ts';
import { presets } from '../core/sheet/presets.ts';
import { sheetOf } from '../core/sheet/sheet.ts';
import { sceneBody } from '../core/sheet/figure-body.ts';
import { svgFile } from '../core/sheet/svg-file.ts';

/** Name of the picture beside the page, and its width in pixels. */
export const previewName = 'preview.png';
const WIDTH = 1200;

/** A picture in PNG, with its size in pixels. */
export interface Preview {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Makes what paints ready. It can be made so once, and each build of one process asks. */
async function readyPainter(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(file)).catch((error: unknown) => {
    if (!String(error).includes('Already initialized')) throw error;
  });
}

/** The map under its title, as on a slide; letters are drawn, so that it looks the same on every machine. */
export async function previewOf(scene: Scene, { title }: Head, about: string): Promise<Preview> {
  await readyPainter();
  const document = {
    ...{
      language: 'en',
      body: sceneBody(scene, { dimmed: null, asked: null }),
      title,
      about,
      legend: [],
      remarks: [about],
      references: [],
      referencesTitle: '',
    },
    ...{ marks: '', colophon: [], stamp: '' },
  };
  const sheet = sheetOf(document, { preset: presets.row('slide'), theme: 'light', legend: false, references: false });
  const image = new Resvg(svgFile(sheet, 'outlines'), { fitTo: { mode: 'width', value: WIDTH } }).render();
  const preview = { png: image.asPng(), width: image.width, height: image.height };
  image.free();
  return preview;
}

/** The address of the site, with a slash at its end; null where none is given. Throws on what is none. */
export function siteAddress(given: string | undefined): string | null {
  if (given === undefined || given === '') return null;
  const parsed = URL.canParse(given) ? new URL(given) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.search !== '' || parsed.hash !== '')
    throw new Error(`EDGEWISE_URL is “${given}”, and must be the address of the site, as https://example.org/map/`);
  return parsed.href.replace(/\/*$/, '/');
}

const meta = (attribute: 'name' | 'property', entries: readonly (readonly [string, string])[]): HtmlTagDescriptor[] =>
  entries.map(([key, content]) => ({ tag: 'meta', attrs: { [attribute]: key, content }, injectTo: 'head' }));

/** The tags. No author is named, since the data set states none. */
export function sharingTags(
  { title, date }: Head,
  about: string,
  { width, height }: Omit<Preview, 'png'>,
  address: string | null,
): HtmlTagDescriptor[] {
  const day = date.replaceAll('-', '/');
  const picture = `${address ?? './'}${previewName}`;
  const alt = `A map of ${title}: ${about}`;
  return [
    ...meta('name', [
      ['citation_title', title],
      ['citation_publication_date', day],
      ['citation_online_date', day],
      ['citation_language', 'en'],
      ...(address === null ? [] : ([['citation_public_url', address]] as const)),
      ['twitter:card', 'summary_large_image'],
    ]),
    ...meta('property', [
      ['og:type', 'website'],
      ['og:site_name', 'Edgewise'],
      ['og:title', title],
      ['og:description', about],
      ['og:image', picture],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(width)],
      ['og:image:height', String(height)],
      ['og:image:alt', alt],
      ...(address === null ? [] : ([['og:url', address]] as const)),
    ]),
    ...(address === null
      ? []
      : [{ tag: 'link', attrs: { rel: 'canonical', href: address }, injectTo: 'head' as const }]),
  ];
}
