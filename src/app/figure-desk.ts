import type { FigureForm, FigureLayout } from '../core/figure/figure-layout.ts';
import { pdfFile } from '../core/sheet/pdf-file.ts';
import { svgFile } from '../core/sheet/svg-file.ts';
import { figureChoices, type SceneChoice } from '../state/figure-choices.ts';
import { type Formed, inBestForm } from '../state/figure-forms.ts';
import { figureGraph, graphFormats, type GraphFormatId } from '../state/figure-graph.ts';
import { figureDocument, figureName } from '../state/figure-sheet.ts';
import { sayFigure } from '../state/figure-texts.ts';
import {
  type FigureFormat,
  figureView,
  type FigureWish,
  firstWish,
  pixelSize,
  sheetOptionsOf,
} from '../state/figure-view.ts';
import { readLanguage } from '../state/languages.ts';
import { type Loaded, widestReach } from '../state/loaded.ts';
import type { Telling } from '../state/telling.ts';
import { partOf } from '../state/tidied-map.ts';
import { figureSaveEvent, figureWishEvent } from '../views/figure-dialog/events.ts';
import '../views/figure-dialog/figure-dialog.ts';
import { download } from './download.ts';
import { layOut } from './lay-out.ts';
import { type OfferedFigure, offeredFigures, type OfferedOf } from './offered-figures.ts';
import { paintPng, widestPng } from './paint-png.ts';

/** What figures are taken of. */
export interface FigureGround extends OfferedOf {
  /** What must be said of any figure: of a large data set, how much of it the page shows. */
  readonly aside: readonly string[];
  /** Address of the view; null where a reader's own file is open. */
  readonly link: string | null;
}

/** Longest time for laying out, in milliseconds. */
const LONGEST = 30_000;
/** What was wished last, for the next figure. */
let wished = firstWish;

/** Lay a scene out in a form, as the page does when it tidies. */
function laid({ scene }: SceneChoice, telling: Telling, loaded: Loaded | null, form: FigureForm) {
  const [model, assessments] = loaded
    ? [loaded.model, loaded.assessments(widestReach)]
    : [telling.model, telling.assessments];
  return layOut(model, assessments, AbortSignal.timeout(LONGEST), loaded === null, partOf(scene), form);
}

/** Open the dialog in which the view is taken as a figure; it goes when it is closed. */
export async function openFigures(ground: FigureGround): Promise<void> {
  const { session, slice, loaded, aside, link } = ground;
  const offered: readonly OfferedFigure[] =
    offeredFigures(ground) ??
    figureChoices(slice, session).map((choice) => ({
      choice: { ...choice, remarks: [...choice.remarks, ...aside] },
      telling: slice.telling,
    }));
  const dialog = document.createElement('edgewise-figure-dialog');
  const choices = offered.map(({ choice }) => choice);
  const layouts = new Map<string, Promise<FigureLayout>>();
  let wish: FigureWish = { ...wished, choice: choices[0]?.id ?? 'shown', pixels: null };
  const language = readLanguage(document.documentElement.lang);
  let drawn: Formed | null = null;
  let address: string | null = null;
  let said = choices.length > 0 ? '' : sayFigure(session.pane === 'lessons' ? 'said.noFigure' : 'said.nothingShown');

  function put(): void {
    const preview =
      drawn && address !== null ? { address, about: `${drawn.document.title}. ${drawn.document.about}` } : null;
    dialog.view = { ...figureView(wish, choices, drawn), preview, said };
  }

  const chosen = (): OfferedFigure | undefined => offered.find(({ choice }) => choice.id === wish.choice);

  async function draw(): Promise<void> {
    const asked = wish;
    const of = chosen();
    if (!of) return;
    const { choice, telling } = of;
    const layoutIn = (own: SceneChoice, form: FigureForm): Promise<FigureLayout> => {
      const key = `${own.id} ${form.runs} ${form.widest}`;
      const layout = layouts.get(key) ?? laid(own, telling, loaded, form);
      layouts.set(key, layout);
      return layout;
    };
    try {
      const formed = await inBestForm(choice, sheetOptionsOf(asked), layoutIn, (shown) =>
        figureDocument(telling, shown, link, language),
      );
      if (wish !== asked) return;
      drawn = formed;
      if (address !== null) URL.revokeObjectURL(address);
      address = URL.createObjectURL(new Blob([svgFile(drawn.sheet, 'outlines')], { type: 'image/svg+xml' }));
    } catch {
      if (wish !== asked) return;
      layouts.clear();
      said = sayFigure('said.notDrawn');
    }
    put();
  }

  /** The claims of the figure with all their evidence, each thing where the figure has it. */
  function saveGraph(format: GraphFormatId, { choice, telling }: OfferedFigure): void {
    if (!('scene' in choice)) return;
    const { extension, type, file } = graphFormats.row(format);
    const name = `${figureName(telling, choice)}.${extension}`;
    download(name, type, file(figureGraph(telling, choice, link)));
    said = sayFigure('said.saved', { name });
    put();
  }

  async function save(format: FigureFormat | GraphFormatId): Promise<void> {
    const of = chosen();
    if (!drawn || !of) return;
    const { telling } = of;
    const { choice, document, sheet } = drawn;
    if (graphFormats.has(format)) {
      saveGraph(format, { choice, telling });
      return;
    }
    const ending = wish.theme === 'light' ? '' : `-${wish.theme}`;
    const name = `${figureName(telling, choice)}-${wish.preset}${ending}.${format}`;
    if (format === 'svg') download(name, 'image/svg+xml', svgFile(sheet, wish.letters));
    else if (format === 'pdf') download(name, 'application/pdf', pdfFile([sheet], document));
    else {
      const { width } = pixelSize(sheet, wish);
      const most = widestPng(sheet);
      said = sayFigure('said.painting');
      put();
      const png = width > most ? null : await paintPng(sheet, width, document.stamp).catch(() => null);
      if (!png) {
        said = sayFigure('said.tooLarge', { most: width > most ? most : Math.floor(width / 2) });
        put();
        return;
      }
      download(name, 'image/png', png);
    }
    said = sayFigure('said.saved', { name });
    put();
  }

  dialog.addEventListener(figureWishEvent, (event) => {
    const change = (event as CustomEvent<Partial<FigureWish>>).detail;
    // Another figure is laid out anew: until it is there, there is none.
    if (change.choice !== undefined || change.preset !== undefined) drawn = null;
    wish = { ...wish, ...change };
    wished = wish;
    said = '';
    put();
    void draw();
  });
  dialog.addEventListener(figureSaveEvent, (event) => {
    const { detail: format } = event as CustomEvent<FigureFormat | GraphFormatId>;
    save(format).catch((error: unknown) => {
      said = sayFigure('said.notWritten', { why: error instanceof Error ? error.message : String(error) });
      put();
    });
  });
  dialog.addEventListener('close', () => {
    if (address !== null) URL.revokeObjectURL(address);
    dialog.remove();
  });
  put();
  document.body.append(dialog);
  await dialog.show();
  await draw();
}
