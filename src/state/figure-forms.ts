import { type FigureForm, type FigureLayout, rightwards } from '../core/figure/figure-layout.ts';
import { seenKey } from '../core/figure/outcome-band.ts';
import { sceneLaidAs } from '../core/figure/scene-at.ts';
import type { FigureDocument } from '../core/sheet/figure-document.ts';
import type { PresetId } from '../core/sheet/presets.ts';
import { type Sheet, sheetOf, type SheetOptions } from '../core/sheet/sheet.ts';
import type { FigureChoice, SceneChoice } from './figure-choices.ts';

const down = (widest: number): FigureForm => ({ runs: 'down', widest });
const rows = [down(340), down(440), down(600), down(800)];

/** Forms that a figure is tried in for what it is made for: as the screen has it, and as rows of some widths. */
const formsFor: Readonly<Record<PresetId, readonly FigureForm[]>> = {
  screen: [rightwards],
  'journal-85': [rightwards, ...rows],
  'journal-170': [rightwards, ...rows],
  slide: [rightwards, down(440), down(600), down(800), down(1000)],
};

/** A choice as it is drawn, on its sheet. */
export interface Formed {
  readonly choice: FigureChoice;
  readonly document: FigureDocument;
  readonly sheet: Sheet;
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
  if (!('scene' in choice)) {
    const document = documentOf(choice);
    return { choice, document, sheet: sheetOf(document, options) };
  }
  let [best, letters]: [Omit<Formed, 'sheet'> | null, number] = [null, -1];
  for (const form of formsOf(choice, options.preset.id)) {
    const isShown = form === rightwards && !choice.isAlone;
    const formed = isShown ? choice : laidAs(choice, await layOut(choice, form));
    const document = documentOf(formed);
    const own = lettersOnPage(document, options);
    if (own <= letters) continue;
    [best, letters] = [{ choice: formed, document }, own];
  }
  if (!best) throw new Error(`no form is known for "${options.preset.id}"`);
  return { ...best, sheet: sheetOf(best.document, options) };
}
