import { elkInProcess } from '../core/figure/elk-in-process.ts';
import { layoutFigure } from '../core/figure/layout.ts';
import { assessAll } from '../core/model/assessment.ts';
import { datasetDigest } from '../core/model/canonical.ts';
import { buildModel } from '../core/model/claim-graph.ts';
import { readDataset } from '../core/reader/read-dataset.ts';
import { sayEmbed } from '../state/embed-texts.ts';
import { load, type Loaded, widestReach } from '../state/loaded.ts';
import { refused, type Refusal } from './refusal.ts';

/** Most statements that are laid out in the page itself, which stands still meanwhile. */
const MOST_CLAIMS = 400;

/** Read and lay out a data set, as the page does in its workers: it is for small ones, and lets the page wait. */
export async function readMapData(address: string, bytes: Uint8Array): Promise<Loaded | Refusal> {
  const { dataset, ...checks } = readDataset([{ name: address, bytes }]);
  if (!dataset) {
    const why = checks.issues.find(({ severity }) => severity === 'error')?.message ?? sayEmbed('why.none');
    return refused(sayEmbed('refused', { address, why }), checks.issues);
  }
  const n = dataset.claims.length;
  if (n > MOST_CLAIMS) return refused(sayEmbed('tooMany', { address, n, most: MOST_CLAIMS }));
  const model = buildModel(dataset);
  const layout = await layoutFigure(model, assessAll(model, widestReach), elkInProcess());
  return load({ dataset, digest: datasetDigest(dataset), checks, layout }, address);
}
