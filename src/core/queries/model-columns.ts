import type { Assessment } from '../model/assessment.ts';
import { supports } from '../model/assessment.ts';
import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { pause, type Search, toEnd } from '../engine/search-slices.ts';
import { buildSnapshotSteps, type Snapshot } from '../engine/snapshot.ts';
import { classRank, type StepClass, stepClasses, unsourcedClasses } from '../schema/evidence-classes.ts';
import { roles } from '../schema/roles.ts';
import type { Assessments } from './steps.ts';

/**
 * A model as columns of numbers: every claim that a path could cross under some question, one row each in the order of
 * their ids; entities by number in the order of their ids (code units), so that ties are told apart by id.
 */
export interface ModelColumns {
  readonly snapshot: Snapshot;
  readonly entityIds: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** @throws RangeError where there is no such number */
  readonly entityId: (entity: number) => string;
  /** The claim of each row. */
  readonly nodes: readonly ClaimNode[];
  /** @throws RangeError where there is no such row */
  readonly node: (row: number) => ClaimNode;
  readonly rowOf: ReadonlyMap<string, number>;
  /** Rows of claims that sum up others (`via`). */
  readonly sums: readonly number[];
}

/** Which pieces of evidence carry a claim, over the sources that are admitted. */
export interface RowSupport {
  readonly assessments: readonly (Assessment | undefined)[];
  /** Bit `classRank(c)` for each class with supporting evidence; that of an unsourced class where no source supports. */
  readonly classes: Uint8Array;
}

/** Claims that are looked up before others have their turn. */
const ROWS = 10_000;

/** Rank that means: carries no step. */
export const NOT_ADMITTED = 255;
export const bitOf = (id: StepClass): number => 1 << classRank(id);
export const bitsOf = (ids: readonly StepClass[]): number => ids.reduce((bits, id) => bits | bitOf(id), 0);
/** The class of each rank. */
export const classAt = stepClasses;

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entryOf<T>(list: readonly T[], at: number, what: string): T {
  const entry = list[at];
  if (entry === undefined) throw new RangeError(`no ${what} has the number ${at}; there are ${list.length}`);
  return entry;
}

const built = new WeakMap<Model, ModelColumns>();

/** The columns of a model; built at the first question and kept while the model is. */
export const modelColumns = (model: Model): ModelColumns => built.get(model) ?? toEnd(modelColumnsSteps(model));

/** The same in slices: there is a good deal to do in a large graph. */
export function* modelColumnsSteps(model: Model): Search<ModelColumns> {
  const kept = built.get(model);
  if (kept) return kept;
  const entityIds = model.dataset.entities.map(({ id }) => id).sort(byCodeUnit);
  const numberOf = new Map(entityIds.map((id, number) => [id, number]));
  yield* pause();
  const unordered = model.claims.filter((node) => roles.row(node.role).step && node.sign !== 0);
  yield* pause();
  const nodes = unordered.sort((a, b) => byCodeUnit(a.claim.id, b.claim.id));
  yield* pause();
  const subject = Int32Array.from(nodes, ({ claim }) => numberOf.get(claim.subject) ?? -1);
  const object = Int32Array.from(nodes, ({ claim }) => numberOf.get(claim.object) ?? -1);
  const sign = Int8Array.from(nodes, ({ sign }) => sign ?? 0);
  yield* pause();
  const snapshot = yield* buildSnapshotSteps({ entityCount: entityIds.length, subject, object, sign });
  yield* pause();
  const columns: ModelColumns = {
    snapshot,
    entityIds,
    numberOf,
    entityId: (entity) => entryOf(entityIds, entity, 'entity'),
    nodes,
    node: (row) => entryOf(nodes, row, 'claim'),
    rowOf: new Map(nodes.map(({ claim }, row) => [claim.id, row])),
    sums: nodes.flatMap(({ claim }, row) => ((claim.via ?? []).length > 0 ? [row] : [])),
  };
  built.set(model, columns);
  return columns;
}

const supported = new WeakMap<Assessments, { readonly model: Model; readonly support: RowSupport }>();

/** What carries each row over these sources; looked up once for each choice of sources, not for each question. */
export const rowSupport = (model: Model, assessments: Assessments): RowSupport =>
  toEnd(rowSupportSteps(model, assessments));

/** The same in slices. */
export function* rowSupportSteps(model: Model, assessments: Assessments): Search<RowSupport> {
  const kept = supported.get(assessments);
  if (kept?.model === model) return kept.support;
  const { nodes } = yield* modelColumnsSteps(model);
  const list = nodes.map(({ claim }) => assessments.get(claim.id));
  const classes = new Uint8Array(nodes.length);
  for (const [row, node] of nodes.entries()) {
    if (row % ROWS === 0) yield* pause();
    const assessment = list[row];
    if (assessment) classes[row] = supportingClasses(node, assessment);
  }
  const support = { assessments: list, classes };
  supported.set(assessments, { model, support });
  return support;
}

function supportingClasses(node: ClaimNode, { admitted, verdict, class: best }: Assessment): number {
  if (verdict === 'no-effect') return 0;
  if (best !== null && unsourcedClasses.has(best)) return bitOf(best);
  let bits = 0;
  for (const piece of admitted)
    if (piece.unsourced === null && piece.class !== 'unclassified' && supports(node, piece.evidence))
      bits |= bitOf(piece.class);
  return bits;
}
