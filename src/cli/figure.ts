import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { layoutFigure } from '../core/figure/layout.ts';
import { emptyLayout, type FigureForm, type FigureLayout, rightwards } from '../core/figure/figure-layout.ts';
import { buildScene, type Scene } from '../core/figure/scene.ts';
import { sceneLaidAs } from '../core/figure/scene-at.ts';
import { unplaced } from '../core/figure/unplaced.ts';
import { graphFormats } from '../core/formats/graph-formats.ts';
import { visible } from '../core/schema/issue.ts';
import type { FigureDocument } from '../core/sheet/figure-document.ts';
import { pdfFile } from '../core/sheet/pdf-file.ts';
import { millimetre, presets } from '../core/sheet/presets.ts';
import { type Sheet, sheetThemes } from '../core/sheet/sheet.ts';
import { letterings, svgFile } from '../core/sheet/svg-file.ts';
import type { SceneChoice } from '../state/figure-choices.ts';
import { inBestForm } from '../state/figure-forms.ts';
import { figureGraph } from '../state/figure-graph.ts';
import { figureFaults } from '../state/figure-faults.ts';
import { figureDocument } from '../state/figure-sheet.ts';
import { load as loaded, type Loaded, widestReach } from '../state/loaded.ts';
import { tell, type Telling } from '../state/telling.ts';
import { partOf } from '../state/tidied-map.ts';
import { printFragment } from '../state/url.ts';
import { CommandError, DATA, LIMIT, usageError } from './command-error.ts';
import { type CommandIo, counted, digestOf, load, reachNamed, wordOf } from './context.ts';
import { writeJson } from './json-output.ts';
import { type DrawnOptions, figureAsked, sessionOf } from './figure-asked.ts';

export interface FigureOptions extends DrawnOptions {
  readonly json?: boolean;
  readonly preset: string;
  readonly theme: string;
  readonly letters: string;
  readonly legend: boolean;
  readonly references: boolean;
  readonly output?: string;
}

/** A choice, how it is laid out in a form, and the address of its view where there is one. */
interface Ready {
  readonly telling: Telling;
  readonly choice: SceneChoice;
  readonly layOut: (form: FigureForm) => Promise<FigureLayout>;
  readonly link: string | null;
  readonly options: FigureOptions;
}

/** The content of a file, what is wrong with it, and what else is said of it. */
interface Written {
  readonly content: string | Uint8Array;
  readonly faults: readonly string[];
  /** Width and height in millimetres; null where it is no sheet. */
  readonly size: readonly number[] | null;
  readonly said: object;
}

const round = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** A writer of the figure as a sheet of a size of its own. */
const onSheet =
  (write: (sheet: Sheet, letters: string, document: FigureDocument) => string | Uint8Array) =>
  async ({ telling, choice, layOut, link, options }: Ready): Promise<Written> => {
    const { legend, references } = options;
    const preset = presets.row(wordOf(presets, options.preset, '--preset'));
    const sheetOptions = { preset, theme: wordOf(sheetThemes, options.theme, '--theme'), legend, references };
    const formed = await inBestForm(
      choice,
      sheetOptions,
      (_, form) => layOut(form),
      (own) => figureDocument(telling, own, link),
    );
    const { document, sheet } = formed;
    const size = [sheet.width, sheet.height].map((points) => round(points / millimetre));
    return {
      content: write(sheet, options.letters, document),
      faults: figureFaults(formed, sheetOptions),
      size,
      said: { millimetres: size, smallestLetters: round(sheet.smallest, 1) },
    };
  };

/** The kinds of file, by the ending of their name. */
const writers: Readonly<Record<string, (ready: Ready) => Promise<Written>>> = {
  '.svg': onSheet((sheet, letters) => svgFile(sheet, wordOf(letterings, letters, '--letters'))),
  '.pdf': onSheet((sheet, _, document) => pdfFile([sheet], document)),
  ...Object.fromEntries(
    graphFormats.rows.map(({ extension, file }) => [
      `.${extension}`,
      async ({ telling, choice, layOut, link }: Ready): Promise<Written> => {
        const scene = sceneLaidAs(choice.scene, await layOut(rightwards));
        const content = file(figureGraph(telling, { ...choice, scene }, link));
        return { content, faults: [], size: null, said: {} };
      },
    ]),
  ),
};

function writerOf({ output }: FigureOptions): (typeof writers)[string] {
  const ending = output === undefined ? '.svg' : extname(output).toLowerCase();
  const writer = writers[ending];
  if (writer) return writer;
  const known = Object.keys(writers).join(' or ');
  throw usageError(
    ending === '.png'
      ? `-o: a PNG is painted by the page, under “Figure”; here a figure is ${known}`
      : `-o: a figure ends in ${known}, not in “${ending}”`,
  );
}

/** Most claims of a figure: to lay out more takes minutes, and nobody could read it. */
const MOST_DRAWN = 2000;

/** Beginnings that are tried for the whole map, as for the page's own; a part is small. */
const beginnings = { whole: 6, part: 1 } as const;

/** Lay a figure out as the page does: all of it, or some of it by itself. */
async function laidOut({ model, assessments }: Loaded, part: Scene | null, form: FigureForm): Promise<FigureLayout> {
  const { elkInProcess } = await import('../core/figure/elk-in-process.ts');
  const seeds = beginnings[part ? 'part' : 'whole'];
  return layoutFigure(model, assessments(widestReach), elkInProcess(), seeds, false, part && partOf(part), form);
}

function save(path: string, cwd: string, content: string | Uint8Array): void {
  try {
    writeFileSync(resolve(cwd, path), content);
  } catch (error) {
    throw new CommandError(
      'file-unwritable',
      `cannot write ${path}: ${(error as { code?: string }).code ?? String(error)}`,
      DATA,
      { file: path },
    );
  }
}

/** `edgewise figure`: any view as a figure for a paper or a slide, or as a graph, with its evidence and its origin. */
export async function figure(path: string | undefined, options: FigureOptions, io: CommandIo): Promise<number> {
  const write = writerOf(options);
  const { model, result, status } = load(path, io);
  const { dataset, ...checks } = { ...result, dataset: model.dataset };
  const digest = digestOf(model);
  const open = loaded({ dataset, digest, checks, layout: emptyLayout }, path ?? null);
  const telling = tell(open, reachNamed(options.sources));
  const nowhere = unplaced(open.model, open.assessments(widestReach));
  const asked = figureAsked(open, telling, buildScene(open.model, telling.assessments, nowhere), options);
  const drawn = asked.choice.claims.length;
  if (drawn > MOST_DRAWN)
    throw new CommandError(
      'too-large',
      `${drawn} claims are no figure, ${MOST_DRAWN} are the most: draw ways with --paths, or what touches a thing with --around`,
      LIMIT,
    );
  const part = asked.choice.isAlone ? asked.choice.scene : null;
  const session = sessionOf(asked, telling);
  const link = path === undefined && session ? `#${printFragment(session, open.edition, true)}` : null;
  // No layout is made before it is known what for.
  const choice = { ...asked.choice, isAlone: true };
  const layOut = (form: FigureForm): Promise<FigureLayout> => laidOut(open, part, form);
  const { content, faults, size, said } = await write({ telling, choice, layOut, link, options });
  for (const fault of faults) io.stderr.write(`edgewise: ${visible(fault)}\n`);
  const { output } = options;
  if (output !== undefined) save(output, io.cwd, content);
  if (options.json)
    writeJson(io, {
      dataset: { id: model.dataset.head.id, version: model.dataset.head.release, sha256: digest },
      ...{ title: choice.title, claims: choice.claims, link, faults },
      ...said,
      ...(output === undefined ? { svg: content } : { file: output }),
    });
  else if (output === undefined) io.stdout.write(content);
  else {
    const about = [counted(choice.claims.length, 'claim'), ...(size ? [`${size.join(' × ')} mm`] : [])].join(', ');
    io.stdout.write(visible(`${output}: ${choice.title} (${about})`) + '\n');
  }
  return status;
}
