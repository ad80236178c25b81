import { supports } from '../core/model/assessment.ts';
import type { ClaimNode, EvidenceNode } from '../core/model/claim-graph.ts';
import { inWords, ofData } from '../core/queries/parts.ts';
import { sayParts } from '../core/queries/told-parts.ts';
import {
  checks,
  comparators,
  designs,
  grades,
  noteKinds,
  reaches,
  results,
  sourceRoles,
  taxa,
} from '../core/schema/axes.ts';
import { classRank, type StepClass } from '../core/schema/evidence-classes.ts';
import type { Source, Study } from '../core/schema/shapes.ts';
import { byRole, type ClaimGroup, type ClaimLine, claimLine } from './claim-lines.ts';
import { isGrave, placesOf } from './claim-card.ts';
import type { Line } from './evidence-axes.ts';
import { explained } from './evidence-piece.ts';
import type { PlaceView } from './places.ts';
import { gradeWords, identifierWords, printedIn, sourceHeading, sourceName } from './references.ts';
import type { Telling } from './telling.ts';
import { say } from './texts.ts';
import { dataWord, inParts, joined, toNote, toSource, toStudy, type Word, type Words } from './words.ts';
import { sayCard } from './card-texts.ts';

/** What is known of a source, how far it was checked, and what rests on it. */
export interface SourceCard {
  readonly kind: 'source';
  readonly id: string;
  readonly heading: string;
  /** How it stands to the data set. */
  readonly role: string;
  /** The chosen sources leave it out: said, and what rests on it is listed all the same. */
  readonly notShown: string | null;
  readonly lines: readonly Line[];
  /** Claims with evidence that was read in it, and claims with evidence that cites it. */
  readonly readIn: readonly ClaimGroup[];
  readonly resting: readonly ClaimGroup[];
  readonly studies: readonly Word[];
  readonly notes: readonly Word[];
}

/** A primary study: who reports it, what it was, and which claims depend on it. */
export interface StudyCard {
  readonly kind: 'study';
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly resting: readonly ClaimGroup[];
}

/** A remark on claims: what it says, where it says so, and which claims it touches. */
export interface NoteCard {
  readonly kind: 'note';
  readonly id: string;
  readonly heading: string;
  readonly grave: boolean;
  readonly text: Words;
  readonly places: readonly PlaceView[];
  readonly claims: readonly ClaimGroup[];
}

const lines = (rows: readonly (readonly [string, Words | string | null | undefined])[]): readonly Line[] =>
  rows.flatMap(([label, words]) => {
    const told = typeof words === 'string' ? [words] : (words ?? []);
    return told.length === 0 || told[0] === '' ? [] : [{ label, words: told }];
  });

/** A text of the data, where there is one. */
const written = (text: string | undefined): Words | null => (text === undefined ? null : [dataWord(text)]);

/** Claims with pieces that `has` picks, told by these pieces alone: what one source says is not what all say. */
function claimsWith(telling: Telling, has: (piece: EvidenceNode) => boolean): readonly ClaimGroup[] {
  const nodes = telling.model.claims.filter(({ evidence }) => evidence.some(has));
  return byRole(nodes, (node): ClaimLine => {
    const pieces = node.evidence.filter(has);
    const against = pieces.filter(({ evidence }) => !supports(node, evidence));
    const line = claimLine(telling, node);
    const classes = pieces.map(
      ({ unsourced, class: id }): StepClass | null => unsourced ?? (id === 'unclassified' ? null : id),
    );
    const found = [...new Set(against.map(({ evidence }) => results.row(evidence.result).label))];
    return {
      ...line,
      classes: [...new Set(classes.filter((id) => id !== null))].sort((a, b) => classRank(a) - classRank(b)),
      said: found.length > 0 ? say('card.foundHere', { result: found.join(', ') }) : line.said,
    };
  });
}

const cites = (id: string) => (piece: EvidenceNode) => (piece.evidence.cited ?? []).some(({ source }) => source === id);

/** How far a source was checked wherever it is cited, the furthest first, with how many pieces were checked so. */
function checkedWords({ model }: Telling, id: string): string {
  const found = model.claims
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ evidence }) => (evidence.cited ?? []).filter(({ source }) => source === id))
    .map(({ checked }) => checked);
  return [...checks.rows]
    .reverse()
    .map(({ id: how, label }) => ({ label, n: found.filter((one) => one === how).length }))
    .filter(({ n }) => n > 0)
    .map(({ label, n }) => say('source.checked', { how: label, n }))
    .join('; ');
}

function authorsInFull({ authors, etAl }: Source): string | null {
  if (!authors || authors.length === 0) return null;
  const all = authors.join(', ');
  return etAl === true ? say('source.etAl', { authors: all }) : all;
}

/** The card of a source. */
export function sourceCard(telling: Telling, id: string): SourceCard {
  const { model } = telling;
  const source = model.source(id);
  const { studies, notes } = model.dataset;
  const role = sourceRoles.row(source.role);
  const graded = (field: keyof Source, words: string | null | undefined): Words | null => {
    if (words === null || words === undefined) return null;
    const grade = gradeWords(source, field);
    const parts = field === 'title' ? ofData(words) : inWords(words);
    return [inParts(grade === null ? parts : sayParts(say, 'source.graded', { words: parts, grade }))];
  };
  return {
    kind: 'source',
    id,
    heading: sourceHeading(source),
    role: role.label,
    notShown:
      reaches.rank(role.reach) > reaches.rank(telling.reach)
        ? say('source.notShown', { choice: reaches.row(role.reach).label })
        : null,
    lines: lines([
      [sayCard('source.title'), graded('title', source.title)],
      [sayCard('source.authors'), graded('authors', authorsInFull(source))],
      [sayCard('source.printed'), graded('journal', printedIn(source))],
      [sayCard('source.about'), written(source.topic)],
      [sayCard('source.find'), identifierWords(source)],
      [sayCard('source.known'), grades.row(source.grade).label],
      [sayCard('source.checked'), checkedWords(telling, id)],
      [
        sayCard('source.citedBy'),
        source.citedBy === undefined ? null : [toSource(source.citedBy, sourceName(model, source.citedBy))],
      ],
      [sayCard('remark'), written(source.note)],
    ]).map((line) => explained(telling, line)),
    readIn: claimsWith(telling, ({ evidence }) => evidence.readIn?.source === id),
    resting: claimsWith(telling, cites(id)),
    studies: studies.filter(({ sources }) => sources.includes(id)).map((study) => toStudy(study.id, study.label)),
    notes: notes
      .filter(({ passages }) => passages?.some((passage) => passage.source === id))
      .map((note) => toNote(note.id, note.text, ofData(note.text))),
  };
}

function studyLines({ model }: Telling, study: Study, pieces: readonly EvidenceNode[]): readonly Line[] {
  const values = (of: (piece: EvidenceNode) => string | null): string =>
    [...new Set(pieces.map(of).filter((value) => value !== null))].join(', ');
  const shares = (study.mayShareWith ?? []).map((other): Words => [toStudy(other, model.study(other).label)]);
  return lines([
    [
      sayCard('study.sources'),
      joined(
        study.sources.map((source): Words => [toSource(source, sourceHeading(model.source(source)))]),
        '; ',
      ),
    ],
    [sayCard('study.year'), study.year === undefined ? null : String(study.year)],
    [sayCard('site'), written(study.site)],
    [sayCard('axis.taxon'), values(({ evidence: { taxon } }) => (taxa.has(taxon) ? taxa.row(taxon).label : null))],
    [
      sayCard('axis.design'),
      values(({ evidence: { design } }) => (design === 'none' ? null : designs.row(design).label)),
    ],
    [sayCard('axis.comparator'), values(({ evidence: { comparator } }) => comparators.row(comparator).label)],
    [sayCard('study.shares'), joined(shares, ', ')],
    [sayCard('remark'), written(study.note)],
  ]);
}

/** The card of a study. */
export function studyCard(telling: Telling, id: string): StudyCard {
  const { model } = telling;
  const study = model.study(id);
  const reports = ({ evidence }: EvidenceNode): boolean => evidence.study === id;
  const measured = model.claims
    .flatMap(({ evidence }) => evidence)
    .filter((piece) => reports(piece) && piece.evidence.modality === 'observed');
  return {
    kind: 'study',
    id,
    heading: study.label,
    lines: studyLines(telling, study, measured).map((line) => explained(telling, line)),
    resting: claimsWith(telling, reports),
  };
}

/** The card of a note. */
export function noteCard(telling: Telling, id: string): NoteCard {
  const { model } = telling;
  const note = model.dataset.notes.find((one) => one.id === id);
  if (!note) throw new Error(`no note "${id}" in this data set; take ids from the model`);
  const touched = (node: ClaimNode): boolean => note.claims.includes(node.claim.id);
  return {
    kind: 'note',
    id,
    heading: noteKinds.row(note.kind).label,
    grave: isGrave(note.kind),
    text: telling.explain(note.text),
    places: placesOf(model, note),
    claims: byRole(model.claims.filter(touched), (node) => claimLine(telling, node)),
  };
}
