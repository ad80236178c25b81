import { assess } from '../model/assessment.ts';
import { buildModel, type Model } from '../model/claim-graph.ts';
import { grouped } from '../model/grouped.ts';
import { readClaim } from '../model/reading.ts';
import type { Reach } from '../schema/axes.ts';
import { classOf } from '../schema/evidence-classes.ts';
import type { Dataset, Evidence } from '../schema/shapes.ts';
import {
  type DatasetDiff,
  type Outcome,
  type RecordChange,
  recordKinds,
  type RecordKind,
} from './dataset-diff-shape.ts';
import { fieldChanges } from './field-changes.ts';
import { type Renamed, renamedClaims, underNewIds } from './renamed-claims.ts';
import { sourceMark, sourcesOf } from './source-marks.ts';

/** One version of a data set: the model of what is shown, and the rest of it as it is written. */
export interface Version {
  readonly model: Model;
  /** What was set aside or is not known to the program. */
  readonly unshown: readonly string[];
}

/** A record as it is compared: a piece of evidence apart from its claim, with the id of that. */
interface Compared {
  readonly id: string;
  readonly claim?: string;
  readonly words: string;
  readonly record: object;
}

type Records = Readonly<Record<RecordKind, ReadonlyMap<string, Compared>>>;

const pieceWords = (piece: Evidence): string => `${classOf(piece)}, ${piece.result}`;

/** All records of a data set by kind and id. */
function recordsOf({ claims, sources, studies, notes, entities, terms }: Dataset): Records {
  const by = <T extends { readonly id: string }>(records: readonly T[], words: (record: T) => string) =>
    new Map(records.map((record): [string, Compared] => [record.id, { id: record.id, words: words(record), record }]));
  const pieces = claims.flatMap(({ id: claim, evidence }) =>
    evidence.map((record): [string, Compared] => [
      record.id,
      { id: record.id, claim, words: pieceWords(record), record: { ...record, claim } },
    ]),
  );
  return {
    claims: by(
      // Pieces are compared on their own.
      claims.map((claim) => ({ ...claim, evidence: undefined })),
      ({ statement }) => statement,
    ),
    evidence: new Map(pieces),
    sources: by(sources, (source) => source.title ?? source.topic ?? sourceMark(source)),
    studies: by(studies, ({ label }) => label),
    notes: by(notes, ({ text }) => text),
    entities: by(entities, ({ label }) => label),
    terms: by(terms, ({ word }) => word),
  };
}

function recordChanges(before: Records, after: Records, renamed: Renamed): RecordChange[] {
  const oldIds = new Map([...renamed.claims, ...renamed.evidence].map(([was, id]) => [id, was]));
  return recordKinds.flatMap((kind) => {
    const ids = [...new Set([...before[kind].keys(), ...after[kind].keys()])].sort();
    return ids.flatMap((id): RecordChange[] => {
      const [old, now] = [before[kind].get(id), after[kind].get(id)];
      const one = now ?? old;
      if (!one) return [];
      const was = old && now && (kind === 'claims' || kind === 'evidence') ? oldIds.get(id) : undefined;
      const fields = old && now ? fieldChanges(old.record, now.record) : [];
      if (old && now && was === undefined && fields.length === 0) return [];
      const change = !old ? 'added' : !now ? 'removed' : was === undefined ? 'changed' : 'renamed';
      const ownClaim = one.claim === undefined ? {} : { claim: one.claim };
      return [{ kind, id, change, ...(was !== undefined && { was }), ...ownClaim, words: one.words, fields }];
    });
  });
}

function countsOf(changes: readonly RecordChange[]): DatasetDiff['counts'] {
  const counts = Object.fromEntries(
    recordKinds.map((kind) => [kind, { added: 0, removed: 0, changed: 0, renamed: 0 }] as const),
  ) as Record<RecordKind, Record<RecordChange['change'], number>>;
  for (const { kind, change } of changes) counts[kind][change] += 1;
  return counts;
}

/** What a claim comes to in one version, under the admitted sources; its sentence is read out when it is asked for. */
interface State {
  readonly verdict: Outcome['verdict']['before'];
  readonly sentence: () => string | null;
}

const unread = () => null;

function stateOf(model: Model, claim: string, reach: Reach): State {
  if (!model.hasClaim(claim)) return { verdict: 'absent', sentence: unread };
  const node = model.claim(claim);
  const assessment = assess(model, node, reach);
  if (!assessment.listed) return { verdict: 'not-admitted', sentence: unread };
  return { verdict: assessment.verdict ?? 'none', sentence: () => readClaim(model, node, assessment) };
}

/** The sources that the pieces of a claim speak for, or were read in, each once, in the order of their ids. */
function sourcesBehind(claim: string, models: readonly Model[]): string[] {
  const pieces = models.flatMap((model) => (model.hasClaim(claim) ? model.claim(claim).evidence : []));
  const sources = pieces.flatMap(({ evidence }) => [
    ...sourcesOf(evidence),
    ...(evidence.readIn ? [evidence.readIn.source] : []),
  ]);
  return [...new Set(sources)].sort();
}

function outcomesOf(before: Model, after: Model, changes: readonly RecordChange[], reach: Reach): Outcome[] {
  const ofClaims = grouped(changes, (one) => (one.kind === 'claims' ? one.id : (one.claim ?? null)));
  const ofSources = new Map(changes.flatMap((one) => (one.kind === 'sources' ? [[one.id, one] as const] : [])));
  /** The changes behind an outcome: of the claim and its pieces, else of the sources that these speak for. */
  const through = (claim: string): Outcome['through'] => {
    const told = ofClaims.get(claim) ?? sourcesBehind(claim, [before, after]).flatMap((id) => ofSources.get(id) ?? []);
    return told.map(({ kind, id, change }) => ({ kind, id, change }));
  };
  const ids = [...new Set([...before.claims, ...after.claims].map(({ claim }) => claim.id))].sort();
  return ids.flatMap((claim): Outcome[] => {
    const [old, now] = [stateOf(before, claim, reach), stateOf(after, claim, reach)];
    // A new label of an entity is told once, with the entity, not with each claim about it.
    if (old.verdict === now.verdict && !ofClaims.has(claim)) return [];
    const sentence = { before: old.sentence(), after: now.sentence() };
    if (old.verdict === now.verdict && sentence.before === sentence.after) return [];
    return [
      {
        claim,
        verdict: { before: old.verdict, after: now.verdict },
        sentence,
        through: through(claim),
      },
    ];
  });
}

const onlyIn = (here: readonly string[], there: readonly string[]): string[] => {
  const known = new Set(there);
  return here.filter((text) => !known.has(text)).sort();
};

/**
 * What changed from one version of a data set to another: records field by field, and which claims come to another
 * verdict or are read out otherwise, through which records. Records are the same by their ids, in whatever order they
 * stand; a claim that says the same under another id is renamed.
 *
 * @param reach the sources that verdicts admit
 */
export function datasetDiff(before: Version, after: Version, reach: Reach): DatasetDiff {
  const [{ dataset: was }, { dataset: is }] = [before.model, after.model];
  const renamed = renamedClaims(was, is);
  const old = renamed.claims.size === 0 ? before.model : buildModel(underNewIds(was, renamed));
  const records = recordChanges(recordsOf(old.dataset), recordsOf(is), renamed);
  return {
    head: fieldChanges(was.head, is.head),
    counts: countsOf(records),
    records,
    outcomes: outcomesOf(old, after.model, records, reach),
    unshown: { before: onlyIn(before.unshown, after.unshown), after: onlyIn(after.unshown, before.unshown) },
  };
}

/** Is there any difference at all? */
export const isSame = ({ head, records, outcomes, unshown }: DatasetDiff): boolean =>
  [head, records, outcomes, unshown.before, unshown.after].every((changes) => changes.length === 0);
