/**
 * The shipped lessons as content of the site: one file of plain JSON, fetched when somebody first goes to the lessons.
 *
 * At build time the lessons of `graph/lessons/` are read beside the data set by the reader that everybody uses, and the
 * figure of each step is laid out, also as it is before a reveal. The module `virtual:edgewise/lessons` exports the
 * address as `lessonsUrl`; `src/app/lessons.ts` fetches it. An error fails the build with file, line, column and remedy.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { elkInProcess } from '../core/figure/elk-in-process.ts';
import { emptyLayout, type FigureLayout } from '../core/figure/figure-layout.ts';
import { canonicalJson, datasetDigest } from '../core/model/canonical.ts';
import { readDataset } from '../core/reader/read-dataset.ts';
import { readLessons } from '../core/reader/read-lesson.ts';
import { layoutsNeeded, type ShippedLessons, stepKey } from '../state/lesson-layouts.ts';
import { layStage, stageSource } from '../state/lesson-stage.ts';
import { readStepView } from '../state/lesson-steps.ts';
import { load } from '../state/loaded.ts';
import { issueLine } from './issue-line.ts';
import { dataPaths, readFolder } from './read-folder.ts';

const virtualId = 'virtual:edgewise/lessons';
const resolvedId = `\0${virtualId}`;
const devPath = '/@edgewise/lessons.json';

/** Read the lessons of a data set's folder and lay their figures out. Throws with all errors, one a line, where there are any. */
export async function makeLessons(folder: string, root: string): Promise<ShippedLessons> {
  const { dataset, ...checks } = readDataset(readFolder(folder, root));
  const lessonsFolder = join(folder, 'lessons');
  // That the data set is refused fails the build where it is shipped.
  if (!dataset || !existsSync(lessonsFolder)) return { lessons: [], layouts: {} };
  const loaded = load({ dataset, digest: datasetDigest(dataset), checks, layout: emptyLayout }, null);
  const { model } = loaded;
  const { lessons, issues } = readLessons(readFolder(lessonsFolder, root), {
    model,
    readView: (view) => readStepView(model, view),
  });
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`a lesson is not sound:\n${errors.map(issueLine).join('\n')}`);
  const engine = elkInProcess();
  const layouts: Record<string, FigureLayout> = {};
  for (const lesson of lessons)
    for (const step of lesson.steps)
      for (const of of layoutsNeeded(loaded, step))
        layouts[stepKey(lesson, step, of)] = await layStage(stageSource(loaded, step, of === 'asked'), engine);
  return { lessons, layouts };
}

/** The plugin. `folder` is the data set's, from the root of the project. */
export function shippedLessons(folder = 'graph'): Plugin {
  let root = '';
  let building = false;
  let made: { key: string; text: Promise<string> } | undefined;
  const paths = (): string[] => {
    const whole = join(root, folder);
    const ofLessons = join(whole, 'lessons');
    return [...dataPaths(whole), ...(existsSync(ofLessons) ? dataPaths(ofLessons) : [])];
  };
  /** Made once for what the folder holds now; made anew after a change. */
  const shipped = (): Promise<string> => {
    const hash = createHash('sha256');
    const whole = join(root, folder);
    const files = [whole, join(whole, 'lessons')].filter(existsSync).flatMap((one) => readFolder(one, root));
    for (const { name, bytes } of files) hash.update(name).update('\0').update(bytes);
    const key = hash.digest('hex');
    if (made?.key !== key) made = { key, text: makeLessons(whole, root).then(canonicalJson) };
    return made.text;
  };

  return {
    name: 'edgewise:shipped-lessons',
    configResolved(config) {
      root = config.root;
      building = config.command === 'build';
    },
    resolveId: (id) => (id === virtualId ? resolvedId : null),
    async load(id) {
      if (id !== resolvedId) return null;
      for (const path of paths()) this.addWatchFile(path);
      if (!building) return `export const lessonsUrl = '${devPath}';\n`;
      const source = await shipped().catch((error: unknown) =>
        this.error(error instanceof Error ? error.message : String(error)),
      );
      return `export const lessonsUrl = import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'lessons.json', source })};\n`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.replace(/\?.*$/, '') !== devPath) {
          next();
          return;
        }
        shipped().then(
          (text) => {
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.end(text);
          },
          (error: unknown) => {
            server.config.logger.error(String(error));
            response.statusCode = 500;
            response.end();
          },
        );
      });
    },
  };
}
