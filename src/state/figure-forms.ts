import { type FigureForm, type FigureLayout, rightwards } from '../core/figure/figure-layout.ts';
import { seenKey } from '../core/figure/outcome-band.ts';
import { sceneLaidAs } from '../core/figure/scene-at.ts';
import type { FigureDocument } from '../core/sheet/figure-document.ts';
import { type PresetId, presets } from '../core/sheet/presets.ts';
import { type Sheet, sheetOf, type SheetOptions } from '../core/sheet/sheet.ts';
import type { FigureChoice, SceneChoice } from './figure-choices.ts';

const down = (widest: number): FigureForm => ({ runs: 'down', widest });
const rows = [down(340), down(440), down(600), down(800)];

/** Forms that a figure is tried in for what it is made for: as the screen has it, and as rows of some widths. */
const formsFor: Readonly<Record<PresetId, readonly FigureForm[]>> = {
  screen: [rightwards],
  // The same: what is too small in a column is looked for across the page.
  'journal-85': [rightwards, ...rows],
  'journal-170': [rightwards, ...rows],
  slide: [rightwards, down(440), down(600), down(800), down(1000)],
};

/** A choice as it is drawn. */
interface Drawn {
  readonly choice: FigureChoice;
  readonly document: FigureDocument;
}

/** A choice as it is drawn, on its sheet. */
export interface Formed extends Drawn {
  readonly sheet: Sheet;
  /** Where letters are too small in a column of a journal: the smallest in its best form across the page, in points. */
  readonly acrossPage: number | null;
}

/** A choice as a layout has it. What the band has again is as faint as it is where it stands first. */
export function laidAs(choice: SceneChoice, layout: FigureLayout): SceneChoice {
  const scene = sceneLaidAs(choice.scene, layout);
  const { dimmed } = choice;
  if (!dimmed) return { ...choice, scene };
  const faint = scene.nodes.filter(({ id, inBand }) => inBand && dimmed.nodes.has(seenKey(id))).map(({ key }) => key);
  const known = new Set(choice.scene.nodes.map(({ key }) => key));
  return {
    ...choice,
    scene,
    dimmed: { ...dimmed, nodes: new Set([...dimmed.nodes, ...faint.filter((key) => !known.has(key))]) },
  };
}

/** Size of the smallest letters when the sheet is on its page: what is too tall is made smaller. The list may stand in the text. */
function lettersOnPage(document: FigureDocument, options: SheetOptions): number {
  const { smallest, height } = sheetOf(document, { ...options, references: false });
  return smallest * Math.min(1, options.preset.tallest / height);
}

/** A step of a lesson is laid out so that nothing moves at its reveal; before it, another layout would need the answer. */
const formsOf = ({ id }: FigureChoice, preset: PresetId): readonly FigureForm[] =>
  id === 'step' ? [rightwards] : formsFor[preset];

/** The form that leaves the letters largest; of equal ones the first. */
function bestOf(drawn: readonly Drawn[], options: SheetOptions): Drawn {
  const letters = drawn.map(({ document }) => lettersOnPage(document, options));
  const best = drawn[letters.indexOf(Math.max(...letters))];
  if (!best) throw new Error(`no form is known for "${options.preset.id}"`);
  return best;
}

/** Choices as they are drawn in the forms that a preset may have, laid out one after the other. */
async function inForms(
  choice: FigureChoice,
  preset: PresetId,
  layOut: (choice: SceneChoice, form: FigureForm) => Promise<FigureLayout>,
): Promise<FigureChoice[]> {
  if (!('scene' in choice)) return [choice];
  const formed: FigureChoice[] = [];
  for (const form of formsOf(choice, preset)) {
    const isShown = form === rightwards && !choice.isAlone;
    formed.push(isShown ? choice : laidAs(choice, await layOut(choice, form)));
  }
  return formed;
}

/**
 * A choice in the form that leaves its letters largest; of equal forms the first. What the screen shows stays where it is
 * when the figure is as on the screen.
 *
 * @param layOut lays a choice out in a form
 */
export async function inBestForm(
  choice: FigureChoice,
  options: SheetOptions,
  layOut: (choice: SceneChoice, form: FigureForm) => Promise<FigureLayout>,
  documentOf: (choice: FigureChoice) => FigureDocument,
): Promise<Formed> {
  const { preset } = options;
  const formed = await inForms(choice, preset.id, layOut);
  const drawn = formed.map((own): Drawn => ({ choice: own, document: documentOf(own) }));
  const best = bestOf(drawn, options);
  const sheet = sheetOf(best.document, options);
  const wider = { ...options, preset: presets.row('journal-170') };
  const isNarrow = preset.id === 'journal-85' && sheet.smallest < preset.type.least;
  return { ...best, sheet, acrossPage: isNarrow ? sheetOf(bestOf(drawn, wider).document, wider).smallest : null };
}
