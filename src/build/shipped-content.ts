/**
 * The shipped data set as content of the site.
 *
 * At build time the folder `graph/` is read by the reader that everybody uses, and its figure is laid out. Two files
 * come out, both plain JSON of the same origin: the data set (canonical, with its digest and what the reader said of it) and the layout.
 * The module `virtual:edgewise/shipped` exports their addresses as `datasetUrl` and `layoutUrl`;
 * `src/shipped/load-shipped.ts` fetches them. It works alike in a build, under `vite` and in tests in a browser. The figure
 * itself is drawn into the page too, so that it is seen before any script runs.
 *
 * An error in `graph/` fails the build with file, line, column and remedy. A warning is printed and does not.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { elkInProcess } from '../core/figure/elk-in-process.ts';
import { layoutFigure } from '../core/figure/layout.ts';
import { assessAll } from '../core/model/assessment.ts';
import { canonicalJson, datasetDigest } from '../core/model/canonical.ts';
import { buildModel } from '../core/model/claim-graph.ts';
import { readDataset } from '../core/reader/read-dataset.ts';
import { reaches } from '../core/schema/axes.ts';
import type { Head } from '../core/schema/shapes.ts';
import type { ReadResult } from '../core/reader/read-dataset.ts';
import { remember } from '../state/remember.ts';
import { issueLine } from './issue-line.ts';
import { dataPaths, readFolder } from './read-folder.ts';
import { previewName, previewOf, sharingTags, siteAddress } from './sharing-tags.ts';
import { fillPage, hasPlaces, narrowFonts, preloads, type StillFigure, stillFigure } from './still-figure.ts';

type Checks = Pick<ReadResult, 'read' | 'shown' | 'setAside' | 'aside' | 'issues'>;

const virtualId = 'virtual:edgewise/shipped';
const resolvedId = `\0${virtualId}`;
/** The style that places the still figure; vite knows a style by the end of its name. */
const styleId = 'virtual:edgewise/still.css';
const resolvedStyleId = `\0${styleId}`;
const devPath = '/@edgewise/';

/** The two files, as text, and what of them stands in the page itself. */
export interface ShippedFiles {
  readonly dataset: string;
  readonly layout: string;
  readonly still: StillFigure;
  readonly head: Head;
}

/** What the page tells of the reading; values that only saving needs stay out. */
const checksOf = ({ read, shown, setAside, aside, issues }: Checks): Checks => ({
  read,
  shown,
  setAside,
  aside,
  issues,
});

/** Read a folder and lay it out. Throws with all errors, one a line, where there are any: then nothing is shipped. */
export async function makeShipped(folder: string, root: string): Promise<ShippedFiles> {
  const { dataset, ...checks } = readDataset(readFolder(folder, root));
  const { issues } = checks;
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (!dataset || errors.length > 0)
    throw new Error(
      `the data set has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}:\n${errors.map(issueLine).join('\n')}`,
    );
  const model = buildModel(dataset);
  const widest = reaches.ids[reaches.ids.length - 1] ?? reaches.ids[0];
  const layout = await layoutFigure(model, assessAll(model, widest), elkInProcess());
  return {
    dataset: canonicalJson({ dataset, digest: datasetDigest(dataset), checks: checksOf(checks) }),
    layout: canonicalJson(layout),
    still: stillFigure(model, layout),
    head: dataset.head,
  };
}

/** The plugin. `folder` is the data set's, from the root of the project. */
export function shippedContent(folder = 'graph'): Plugin {
  let root = '';
  let building = false;
  let made: { key: string; files: Promise<ShippedFiles> } | undefined;
  /** Made once for what the folder holds now; made anew after a change. */
  const shipped = (): Promise<ShippedFiles> => {
    const whole = join(root, folder);
    const hash = createHash('sha256');
    for (const { name, bytes } of readFolder(whole, root)) hash.update(name).update('\0').update(bytes);
    const key = hash.digest('hex');
    if (made?.key !== key) made = { key, files: makeShipped(whole, root) };
    return made.files;
  };

  let isNamed = false;
  const preview = remember(async () => {
    const { still, head } = await shipped();
    return previewOf(still.scene, head, still.about);
  });

  return {
    name: 'edgewise:shipped-content',
    configResolved(config) {
      root = config.root;
      building = config.command === 'build';
    },
    resolveId: (id) => (id === virtualId ? resolvedId : id === styleId ? resolvedStyleId : null),
    async load(id) {
      if (id === resolvedStyleId) return (await shipped()).still.style;
      if (id !== resolvedId) return null;
      for (const path of dataPaths(join(root, folder))) this.addWatchFile(path);
      if (!building)
        return `export const datasetUrl = '${devPath}dataset.json';\nexport const layoutUrl = '${devPath}layout.json';\n`;
      const files = await shipped().catch((error: unknown) =>
        this.error(error instanceof Error ? error.message : String(error)),
      );
      const url = (name: string, source: string): string =>
        `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })}`;
      return `export const datasetUrl = ${url('dataset.json', files.dataset)};\nexport const layoutUrl = ${url('layout.json', files.layout)};\n`;
    },
    transformIndexHtml: {
      order: 'post',
      // The page of a test runner has no place for the figure.
      handler: async (html, { bundle }) => {
        if (!hasPlaces(html)) return html;
        const { still, head } = await shipped();
        isNamed = bundle !== undefined;
        const tags = isNamed
          ? sharingTags(head, still.about, await preview(), siteAddress(process.env['EDGEWISE_URL']))
          : [];
        return { html: fillPage(html, still), tags: [...preloads(Object.keys(bundle ?? {})), ...tags] };
      },
    },
    generateBundle: {
      // Once the pages are made: the picture lies beside the one that names it.
      order: 'post',
      async handler(_, bundle) {
        await narrowFonts(bundle);
        if (isNamed) this.emitFile({ type: 'asset', fileName: previewName, source: (await preview()).png });
      },
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = request.url?.startsWith(devPath)
          ? request.url.slice(devPath.length).replace(/\.json(\?.*)?$/, '')
          : '';
        if (name !== 'dataset' && name !== 'layout') {
          next();
          return;
        }
        shipped().then(
          (files) => {
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.end(files[name]);
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
