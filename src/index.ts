/**
 * Edgewise as a library: read a graph of claims, assess its evidence, find its passages and ask it questions. All of it
 * is pure: no file, no network, no clock. The same modules run in Node and in a browser.
 *
 * ```ts
 * import { assessAll, buildModel, defaultPathQuery, defaultReach, findPaths, readDataset, resolveName } from 'edgewise';
 *
 * const { dataset, issues } = readDataset([{ name: 'graph.json', bytes }]);
 * if (!dataset) throw new Error(issues[0]?.message);
 * const model = buildModel(dataset);
 * const [from, to] = ['IVIG', 'skin fibrosis'].map((name) => resolveName(dataset.entities, name).found?.id ?? '');
 * const answer = findPaths(model, assessAll(model, defaultReach), { ...defaultPathQuery, from: [from], to: [to] });
 * answer.verdict; // lowers, raises, mixed, indeterminate or none
 * ```
 */

/**
 * Reading. `readDataset` takes one file, or the files of a folder, as bytes; it never throws on data, and what it reads
 * is either shown or set aside with a reason and a place. `rules` are the rules it goes by, `jsonSchema` the form.
 */
export { readDataset, type ReadResult } from './core/reader/read-dataset.ts';
export type { DataFile, Kept } from './core/reader/documents.ts';
export type { Counts, Issue, Place as IssuePlace, SetAside, Severity } from './core/schema/issue.ts';
export { type RuleId, rules } from './core/schema/rules.ts';
export { jsonSchema } from './core/schema/json-schema.ts';

/** The records of a data set that was read, and the version of the format. */
export {
  type Claim,
  type CollectionName,
  type Dataset,
  type Entity,
  type Evidence,
  type Fingerprint,
  FORMAT_VERSION,
  type Head,
  type Note,
  type Passage,
  type Place,
  type ReadIn,
  type Source,
  type Study,
} from './core/schema/shapes.ts';

/**
 * The model: a directed multigraph whose nodes are entities and whose edges are claims, with what follows from the axes
 * of their evidence. Assessments are functions of the model and of the sources that a reader admits.
 */
export { buildModel, type ClaimNode, type EvidenceNode, type Model } from './core/model/claim-graph.ts';
export { graphOf } from './core/model/graph.ts';
export { assess, assessAll, type Assessment, studyKey } from './core/model/assessment.ts';
export { contradictions } from './core/model/contradictions.ts';
export { foldName, type Resolved, resolveName } from './core/model/names.ts';
export { readClaim } from './core/model/reading.ts';
export { canonicalJson, datasetDigest } from './core/model/canonical.ts';

/** Questions: claims under conditions, and how one thing could lead to another. */
export { type ClaimFilter, type ListedClaim, type ListedEvidence, listClaims } from './core/queries/claim-list.ts';

/**
 * Paths. `findPaths` answers a question; `findPathsSteps` does so in slices, and `findPathsAsync` in the background, with
 * progress and an end at any time. Beside the answer: what it lacks (`findGaps`, with queries to copy into a literature
 * search), what it hangs on (`findFragility`), what its ways have in common (`findMediators`, `sharedNeighbours`), what
 * hidden sources would change (`hiddenChanges`), and for an empty one why, and what would give one (`whyNot`). Each is a
 * function of the model, the assessments and the query; each says whether a budget ended it.
 */
export { defaultBudget, findPaths, findPathsSteps } from './core/queries/paths.ts';
export { findPathsAsync, type InTheBackground } from './core/queries/find-paths-async.ts';
export {
  anyContext,
  type Assumption,
  type Clause,
  defaultPathQuery,
  type EvidenceContext,
  type FeedbackLoop,
  type Jump,
  MOST_PATH_STEPS,
  type Named,
  type Path,
  type PathAnswer,
  type PathQuery,
  type PathStep,
  type QuestionVerdict,
  type Ranking,
  type Stopped,
} from './core/queries/path-query.ts';
export type { Assessments } from './core/queries/steps.ts';
export { findGaps, findGapsSteps, type Gap, type GapAnswer } from './core/queries/gap.ts';
export type { MissingEvidence } from './core/queries/missing-evidence.ts';
export { literatureSearch } from './core/queries/literature-search.ts';
export { type Cut, findFragility, findFragilitySteps, type Fragility } from './core/queries/fragility.ts';
export {
  findMediators,
  findMediatorsSteps,
  type Mediator,
  type MediatorAnswer,
  type SharedNeighbour,
  type SharedNeighbours,
  sharedNeighbours,
} from './core/queries/mediators.ts';
export { type HiddenChange, hiddenChanges } from './core/queries/hidden-evidence.ts';
export {
  type AssessmentsFor,
  type Relaxation,
  whyNot,
  whyNotNamed,
  type WhyNot,
  type WhyNotReason,
  whyNotSteps,
} from './core/queries/why-not.ts';
export type { Asked, Change, Condition } from './core/queries/query-relaxations.ts';

/**
 * The engine alone, for graphs that are no data set of this format: a signed multigraph as columns of numbers, made ready
 * once (`buildSnapshot`) and asked under any filter, cost or condition (`WayQuery`), since these are functions of a claim.
 * Nothing is read, written or kept elsewhere; all answers are deterministic and say whether a budget ended them. The
 * functions on `Steps` do the same in slices of about a millisecond.
 *
 * ```ts
 * const snapshot = buildSnapshot({ entityCount: 3, subject: [0, 1], object: [1, 2], sign: [-1, 1] });
 * bestWays(snapshot, { from: [0], to: [2], effect: 'lower' }, 10).found[0]?.entities; // [0, 1, 2]
 * ```
 */
export { type GraphColumns, MOST_CLASSES } from './core/engine/columns.ts';
export { buildSnapshot, type Snapshot, snapshotBytes } from './core/engine/snapshot.ts';
export type { Found as FoundWays, Mark, Way, WayQuery } from './core/engine/way-query.ts';
export { bestWays, bestWaysSteps } from './core/engine/best-ways.ts';
export type { Progress as SearchProgress } from './core/engine/search-slices.ts';
export {
  type AllWays,
  allWays,
  allWaysSteps,
  type BoundedQuery,
  type CountedWays,
  countWays,
  countWaysSteps,
  wayReader,
} from './core/engine/all-ways.ts';
export { type CutQuery, minimumCut, minimumCutSteps } from './core/engine/minimum-cut.ts';

/**
 * References. `bibliography` makes entries (CSL-JSON items) of the sources that `sourcesCited` finds: verified details
 * alone, and what was left out is said in each. `claimSentence` is a claim as a sentence to paste, with their marks.
 */
export { bibliography, type CslItem, type CslName, type Entry, sourcesCited } from './core/formats/bibliography.ts';
export { writeBibtex } from './core/formats/bibtex.ts';
export { writeReferenceList } from './core/formats/reference-list.ts';
export { writeRis } from './core/formats/ris.ts';
export { claimSentence } from './core/queries/claim-sentence.ts';

/** What changed between two versions of a data set, record by record, and what that does to verdicts. */
export { datasetDiff, isSame, type Version } from './core/queries/dataset-diff.ts';
export type { DatasetDiff, FieldChange, Outcome, RecordChange } from './core/queries/dataset-diff-shape.ts';

/**
 * Tables to take away: CSV (RFC 4180, safe to open in a spreadsheet; `readCsv` takes it back), XLSX, Markdown and HTML. A
 * head says what a table shows, and of which version of the data.
 */
export { claimsTable, claimsTitle } from './core/formats/claims-table.ts';
export { writeCsv } from './core/formats/csv.ts';
export { csvRules, readCsv, type ReadTable } from './core/formats/csv-reader.ts';
export { writeHtmlTable } from './core/formats/html-table.ts';
export { writeMarkdown } from './core/formats/markdown.ts';
export { type Cell, type Table, type TableHead, tableHead } from './core/formats/table.ts';
export { tableFormats, type TableFormatId } from './core/formats/table-formats.ts';
export { writeXlsx } from './core/formats/xlsx.ts';

/**
 * Graphs to go on with in other programs, GraphML and Cytoscape.js JSON: claims with all their evidence. Each file carries
 * a stamp, by which it can be held against the data later.
 */
export { writeCytoscapeJson } from './core/formats/cytoscape-json.ts';
export { graphContent, type GraphContent, type GraphEdge, type GraphNode } from './core/formats/graph-content.ts';
export { graphFormats, type GraphFormatId } from './core/formats/graph-formats.ts';
export { writeGraphml } from './core/formats/graphml.ts';
export { type Stamp, stampOf, stampText } from './core/formats/stamp.ts';

/**
 * Passages without their words: a place and a fingerprint. `describePassage` and `describeSentence` make the record of
 * a stretch of a text, `findPassages` finds records again in any copy of it, `findPassageSteps` does so in slices that
 * leave a page alive; `findQuote` is for sources whose licence allows plain quotes.
 */
export { describe as describePassage, type Described, describeSentence } from './core/model/passage/describe.ts';
export {
  find as findPassages,
  findSteps as findPassageSteps,
  type Found,
  type Progress,
  type Wanted,
} from './core/model/passage/find.ts';
export { findQuote, type FoundQuote } from './core/model/passage/quote.ts';
export { prepare as prepareText, type PreparedText } from './core/model/passage/prepared.ts';

/** The closed vocabularies: tables whose rows say what each word means. Labels are English; ids never change. */
export {
  type Aspect,
  aspects,
  checks,
  type Comparator,
  comparators,
  defaultReach,
  type Design,
  designs,
  type Exposure,
  exposures,
  grades,
  mappings,
  modalities,
  type Modality,
  noteKinds,
  type Reach,
  reaches,
  type Result,
  results,
  sourceRoles,
  type Speaker,
  speakers,
  type System,
  systems,
  taxa,
} from './core/schema/axes.ts';
export { type EntityKind, entityKinds, type Level, levels } from './core/schema/entity-kinds.ts';
export {
  classOf,
  classRank,
  CURATOR,
  type EvidenceClass,
  evidenceClasses,
  humanClasses,
  measuredClasses,
  MINE,
  type StepClass,
  stepClasses,
  type UnsourcedClass,
  unsourcedClasses,
} from './core/schema/evidence-classes.ts';
export { type Predicate, type PredicateId, predicates, roleOf, type Sign, signOf } from './core/schema/predicates.ts';
export { type Role, roles } from './core/schema/roles.ts';
export { type Verdict, verdicts } from './core/schema/verdicts.ts';
export type { Row, Vocabulary } from './core/schema/vocabulary.ts';

/** Addresses of a source, from checked identifiers only; and the texts that sentences are made of, for other languages. */
export { linksOf } from './core/schema/links.ts';
export { sayQuery, type SayQuery } from './core/queries/query-texts.ts';
export { type Lookup, speakIn, speaker } from './core/schema/speech.ts';
