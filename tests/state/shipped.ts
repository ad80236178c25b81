import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unplaced } from '../../src/core/figure/unplaced.ts';
import { assessAll } from '../../src/core/model/assessment.ts';
import { datasetDigest } from '../../src/core/model/canonical.ts';
import { buildModel } from '../../src/core/model/claim-graph.ts';
import { readDataset } from '../../src/core/reader/read-dataset.ts';
import { deriver, type LoadedLater, type Slice } from '../../src/state/derive.ts';
import { createExplainer } from '../../src/state/explanations.ts';
import { citationOf } from '../../src/state/citation.ts';
import { howKnown } from '../../src/state/how-known.ts';
import { lensView, lensWhileLit } from '../../src/state/lens-view.ts';
import { createNamer } from '../../src/state/names-in-sentences.ts';
import { load, type Loaded, widestReach } from '../../src/state/loaded.ts';
import * as questions from '../../src/state/question-view.ts';
import * as cards from '../../src/state/reference-cards.ts';
import type { Answered, QuestionView } from '../../src/state/question-view.ts';
import type { Session } from '../../src/state/session.ts';
import { tell } from '../../src/state/telling.ts';

const folder = fileURLToPath(new URL('../../graph', import.meta.url));

/** The shipped data set as the page gets it, read from `graph/`; only the layout is not the shipped one. */
export function loadShippedGraph(): Loaded {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json') && name !== 'schema.json' && !name.startsWith('lessons/'))
    .sort();
  const { dataset, ...checks } = readDataset(
    names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
  );
  if (!dataset) throw new Error(`graph/ was refused: ${checks.issues[0]?.message ?? 'no reason given'}`);
  const model = buildModel(dataset);
  const layout = unplaced(model, assessAll(model, widestReach));
  return load({ dataset, digest: datasetDigest(dataset), checks, layout }, null);
}

/** What a slice shows once questions can be answered. */
export type FullSlice = Slice & { readonly question: QuestionView; readonly answered: Answered };

/** What the page loads after the map can be used. */
export const later: LoadedLater = {
  questions,
  cards,
  howKnown,
  lensView,
  lensWhileLit,
  cite: citationOf,
  names: createNamer,
  explain: (of) => createExplainer(of.model, tell(of, widestReach).link),
};

/** The whole slice of a data set for each session. */
export function deriveAll(loaded: Loaded): (session: Session) => FullSlice {
  const derive = deriver(loaded, later);
  return (session) => {
    const { question, answered, ...slice } = derive(session);
    if (!question || !answered) throw new Error('questions are answered, so there is an answer');
    return { ...slice, question, answered };
  };
}
