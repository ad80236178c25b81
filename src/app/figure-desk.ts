import { sceneLaidAs } from '../core/figure/scene-at.ts';
import { inEnglish } from '../core/schema/speech.ts';
import { pdfFile } from '../core/sheet/pdf-file.ts';
import { svgFile } from '../core/sheet/svg-file.ts';
import type { Slice } from '../state/derive.ts';
import { type FigureChoice, figureChoices } from '../state/figure-choices.ts';
import { figureGraph, graphFormats, type GraphFormatId } from '../state/figure-graph.ts';
import { figureDocument, figureName } from '../state/figure-sheet.ts';
import { sayFigure } from '../state/figure-texts.ts';
import {
  drawnSheet,
  type FigureFormat,
  figureView,
  type FigureWish,
  firstWish,
  pixelSize,
} from '../state/figure-view.ts';
import { type Loaded, widestReach } from '../state/loaded.ts';
import type { Session } from '../state/session.ts';
import { partOf } from '../state/tidied-map.ts';
import { figureSaveEvent, figureWishEvent } from '../views/figure-dialog/events.ts';
import '../views/figure-dialog/figure-dialog.ts';
import { download } from './download.ts';
import { layOut } from './lay-out.ts';
import { paintPng, widestPng } from './paint-png.ts';

/** What figures are taken of. */
export interface FigureGround {
  readonly session: Session;
  readonly slice: Slice;
  /** The data set that the page shows; null while it shows a slice of a large one. */
  readonly loaded: Loaded | null;
  /** Address of the view; null where a reader's own file is open. */
  readonly link: string | null;
}

type Drawn = ReturnType<typeof drawnSheet>;

/** Longest time for laying out, in milliseconds. */
const LONGEST = 30_000;
/** What was wished last, for the next figure. */
let wished = firstWish;

/** Lay a choice out by itself where it stands alone, as the page does when it tidies. */
async function laid({ scene, isAlone }: FigureChoice, { loaded, slice: { telling } }: FigureGround) {
  if (!isAlone) return scene;
  const [model, assessments] = loaded
    ? [loaded.model, loaded.assessments(widestReach)]
    : [telling.model, telling.assessments];
  const layout = await layOut(model, assessments, AbortSignal.timeout(LONGEST), loaded === null, partOf(scene));
  return sceneLaidAs(scene, layout);
}

/** Open the dialog in which the view is taken as a figure; it goes when it is closed. */
export async function openFigures(ground: FigureGround): Promise<void> {
  const { session, slice, link } = ground;
  const { telling } = slice;
  const dialog = document.createElement('edgewise-figure-dialog');
  const choices = figureChoices(slice, session);
  const scenes = new Map<string, ReturnType<typeof laid>>();
  let wish: FigureWish = { ...wished, choice: choices[0]?.id ?? 'shown', pixels: null };
  let drawn: Drawn | null = null;
  let address: string | null = null;
  let said = '';

  function put(): void {
    const preview =
      drawn && address !== null ? { address, about: `${drawn.document.title}. ${drawn.document.about}` } : null;
    dialog.view = { ...figureView(wish, choices, drawn), preview, said };
  }

  /** The words of what is taken along are those of the data set. */
  const choiceInEnglish = (id: string): FigureChoice | undefined =>
    inEnglish(() => figureChoices(slice, session).find((choice) => choice.id === id));

  async function draw(): Promise<void> {
    const asked = wish;
    const choice = choiceInEnglish(asked.choice);
    if (!choice) return;
    const scene = scenes.get(choice.id) ?? laid(choice, ground);
    scenes.set(choice.id, scene);
    try {
      const shown = { ...choice, scene: await scene };
      if (wish !== asked) return;
      drawn = inEnglish(() => drawnSheet(figureDocument(telling, shown, link), asked));
      if (address !== null) URL.revokeObjectURL(address);
      address = URL.createObjectURL(new Blob([svgFile(drawn.sheet, 'outlines')], { type: 'image/svg+xml' }));
    } catch {
      scenes.delete(choice.id);
      said = sayFigure('said.notDrawn');
    }
    put();
  }

  /** The claims of the figure with all their evidence, each thing where the figure has it. */
  async function saveGraph(format: GraphFormatId, choice: FigureChoice): Promise<void> {
    const scene = await (scenes.get(choice.id) ?? choice.scene);
    const { extension, type, file } = graphFormats.row(format);
    const name = `${figureName(telling, choice)}.${extension}`;
    download(name, type, file(figureGraph(telling, { ...choice, scene }, link)));
    said = sayFigure('said.saved', { name });
    put();
  }

  async function save(format: FigureFormat | GraphFormatId): Promise<void> {
    const choice = choiceInEnglish(wish.choice);
    if (!drawn || !choice) return;
    if (graphFormats.has(format)) return saveGraph(format, choice);
    const { document, sheet } = drawn;
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
    wish = { ...wish, ...(event as CustomEvent<Partial<FigureWish>>).detail };
    wished = wish;
    said = '';
    put();
    void draw();
  });
  dialog.addEventListener(
    figureSaveEvent,
    (event) => void save((event as CustomEvent<FigureFormat | GraphFormatId>).detail),
  );
  dialog.addEventListener('close', () => {
    if (address !== null) URL.revokeObjectURL(address);
    dialog.remove();
  });
  put();
  document.body.append(dialog);
  await dialog.show();
  await draw();
}
