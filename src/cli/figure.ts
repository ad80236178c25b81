import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { layoutFigure } from '../core/figure/layout.ts';
import { emptyLayout, type FigureLayout } from '../core/figure/figure-layout.ts';
import { buildScene, type Scene } from '../core/figure/scene.ts';
import { sceneLaidAs } from '../core/figure/scene-at.ts';
import { unplaced } from '../core/figure/unplaced.ts';
import { datasetDigest } from '../core/model/canonical.ts';
import { visible } from '../core/schema/issue.ts';
import type { FigureDocument } from '../core/sheet/figure-document.ts';
import { pdfFile } from '../core/sheet/pdf-file.ts';
import { millimetre, presets } from '../core/sheet/presets.ts';
import { type Sheet, sheetOf, sheetThemes } from '../core/sheet/sheet.ts';
import { letterings, svgFile } from '../core/sheet/svg-file.ts';
import { figureFaults } from '../state/figure-faults.ts';
import { figureDocument } from '../state/figure-sheet.ts';
import { load as loaded, type Loaded, widestReach } from '../state/loaded.ts';
import { tell } from '../state/telling.ts';
import { partOf } from '../state/tidied-map.ts';
import { printFragment } from '../state/url.ts';
import { CommandError, DATA, usageError } from './command-error.ts';
import { type CommandIo, counted, datasetNamed, load, reachNamed, wordOf } from './context.ts';
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

/** The kinds of file, by the ending of their name. */
const writers: Readonly<
  Record<string, (sheet: Sheet, letters: string, document: FigureDocument) => string | Uint8Array>
> = {
  '.svg': (sheet, letters) => svgFile(sheet, wordOf(letterings, letters, '--letters')),
  '.pdf': (sheet, _, document) => pdfFile([sheet], document),
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

/** Beginnings that are tried for the whole map, as for the page's own; a part is small. */
const beginnings = { whole: 6, part: 1 } as const;

/** Lay a figure out as the page does: all of it, or some of it by itself. */
async function layOut({ model, assessments }: Loaded, part: Scene | null): Promise<FigureLayout> {
  const { elkInProcess } = await import('../core/figure/elk-in-process.ts');
  const seeds = beginnings[part ? 'part' : 'whole'];
  return layoutFigure(model, assessments(widestReach), elkInProcess(), seeds, false, part && partOf(part));
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

/** `edgewise figure`: any view as a figure for a paper or a slide, with its legend, its references and its origin. */
export async function figure(path: string | undefined, options: FigureOptions, io: CommandIo): Promise<number> {
  const write = writerOf(options);
  const sheetOptions = {
    preset: presets.row(wordOf(presets, options.preset, '--preset')),
    theme: wordOf(sheetThemes, options.theme, '--theme'),
    legend: options.legend,
    references: options.references,
  };
  const { model, result, status } = load(path, io);
  const { dataset, ...checks } = { ...result, dataset: model.dataset };
  const digest = datasetDigest(dataset);
  const open = loaded({ dataset, digest, checks, layout: emptyLayout }, path ?? null);
  const telling = tell(open, reachNamed(options.sources));
  const nowhere = unplaced(open.model, open.assessments(widestReach));
  const asked = figureAsked(open, telling, buildScene(open.model, telling.assessments, nowhere), options);
  const { choice } = asked;
  const layout = await layOut(open, choice.isAlone ? choice.scene : null);
  const session = sessionOf(asked, telling);
  const link = path === undefined && session ? `#${printFragment(session, open.edition, true)}` : null;
  const document = figureDocument(telling, { ...choice, scene: sceneLaidAs(choice.scene, layout) }, link);
  const sheet = sheetOf(document, sheetOptions);
  const faults = figureFaults(document, sheetOptions, sheet);
  for (const fault of faults) io.stderr.write(`edgewise: ${visible(fault)}\n`);
  const content = write(sheet, options.letters, document);
  const size = [sheet.width, sheet.height].map((points) => Math.round(points / millimetre));
  const claims = choice.claims.length;
  const { output } = options;
  if (output !== undefined) save(output, io.cwd, content);
  if (options.json)
    writeJson(io, {
      dataset: { ...datasetNamed(model), sha256: digest },
      ...{ title: choice.title, claims: choice.claims, link, faults },
      ...{ millimetres: size, smallestLetters: Math.round(sheet.smallest * 10) / 10 },
      ...(output === undefined ? { svg: content } : { file: output }),
    });
  else if (output === undefined) io.stdout.write(content);
  else
    io.stdout.write(visible(`${output}: ${choice.title} (${counted(claims, 'claim')}, ${size.join(' × ')} mm)`) + '\n');
  return status;
}
