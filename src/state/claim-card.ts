import { supports } from '../core/model/assessment.ts';
import type { EvidenceNode, Model } from '../core/model/claim-graph.ts';
import { contradictionsIn } from '../core/model/contradictions.ts';
import { designs, type NoteKind, noteKinds } from '../core/schema/axes.ts';
import { classRank, type StepClass } from '../core/schema/evidence-classes.ts';
import { roles } from '../core/schema/roles.ts';
import type { Note } from '../core/schema/shapes.ts';
import type { Citation } from './citation.ts';
import type { Conditions } from './conditions.ts';
import { type PieceView, pieceView } from './evidence-piece.ts';
import { type PlaceView, placeView } from './places.ts';
import { classesOf, type Telling } from './telling.ts';
import { say } from './texts.ts';
import { type HiddenView, hiddenWords, provisionalWords, type VerdictView, verdictView } from './verdict-view.ts';
import { toEntity, toNote, type Word, type Words } from './words.ts';

export interface NoteView {
  /** The text is at odds with itself or with its evidence: shown before other remarks. */
  readonly grave: boolean;
  /** What kind of remark it is; opens its card. */
  readonly kind: Word;
  readonly text: Words;
  readonly places: readonly PlaceView[];
}

/** All that is known of one claim under the chosen sources. */
export interface ClaimCard {
  readonly kind: 'claim';
  readonly id: string;
  readonly sentence: string;
  /** The same with its words explained. */
  readonly heading: Words;
  readonly statement: Words;
  readonly remark: Words | null;
  /** Subject, object and, where there is one, the place, as links. */
  readonly about: Words;
  readonly role: string;
  readonly verdict: VerdictView | null;
  readonly classes: readonly StepClass[];
  readonly studies: Words | null;
  readonly provisional: Words | null;
  /** Evidence that the chosen sources hide, and what it would change; null where nothing is hidden. */
  readonly hidden: HiddenView | null;
  readonly contradictions: readonly Word[];
  /** Claims that this one sums up, and those that sum it up. */
  readonly sumsUp: readonly Word[];
  readonly partOf: readonly Word[];
  readonly notes: readonly NoteView[];
  readonly pieces: readonly PieceView[];
  /** Whether the ways of the question must use it or must not; null where it can be no step of a way. */
  readonly inWays: { readonly pass: boolean; readonly avoid: boolean } | null;
  /** Null for what the reader proposes: it is no part of what can be cited. */
  readonly citation: Citation | null;
}

/** Is the text at odds with itself or with its evidence? */
export const isGrave = (kind: NoteKind): boolean => kind === 'disagreement' || kind === 'overstatement';

/** Where a remark's text stands. */
export const placesOf = (model: Model, note: Note): readonly PlaceView[] =>
  (note.passages ?? []).map((passage) => placeView(model, passage));

/** Remarks on a claim, the grave ones first. */
function notesOn({ model, explain }: Telling, id: string): NoteView[] {
  const told = [...model.notesOf(id)].sort((a, b) => noteKinds.rank(a.kind) - noteKinds.rank(b.kind));
  return told.map((note) => ({
    grave: isGrave(note.kind),
    kind: toNote(note.id, noteKinds.row(note.kind).label),
    text: explain(note.text),
    places: placesOf(model, note),
  }));
}

/** The card of a claim; `asked` are the conditions of the question that is asked. */
export function claimCard(
  telling: Telling,
  id: string,
  asked: Pick<Conditions, 'pass' | 'avoid'>,
  cite?: (telling: Telling, claim: string) => Citation,
): ClaimCard {
  const { model } = telling;
  const node = model.claim(id);
  const { claim } = node;
  const assessment = telling.assessment(id);
  const provisional = provisionalWords(assessment);
  const against = [...contradictionsIn(model, telling.assessments)(id)];
  const about = [claim.subject, claim.object, ...(claim.where === undefined ? [] : [claim.where])];
  // What supports the claim first; then the stronger class; then, as among reports on patients, the stronger design. Where
  // the verdict is conflicting, what speaks against it stands among its equals, and before them.
  const place = ({ evidence }: EvidenceNode): number =>
    supports(node, evidence)
      ? 0
      : assessment.verdict === 'conflicting' && evidence.result !== 'not-reported'
        ? -0.5
        : 1000;
  const order = (piece: EvidenceNode): number =>
    place(piece) +
    (piece.unsourced ? classRank(piece.unsourced) : piece.class === 'unclassified' ? 2.5 : classRank(piece.class)) *
      100 +
    designs.rank(piece.evidence.design);
  // A label stands at every piece, and is explained at the first.
  const labelled = new Set<string>();
  const label = (words: string): Word => {
    if (labelled.has(words)) return words;
    labelled.add(words);
    return telling.explainLabel(words);
  };
  return {
    kind: 'claim',
    id,
    sentence: telling.sentence(id),
    heading: telling.explain(telling.sentence(id)),
    statement: telling.explain(claim.statement),
    remark: claim.note === undefined ? null : telling.explain(claim.note),
    about: [...new Set(about)].flatMap((entity, at): Word[] => [
      ...(at === 0 ? [] : [' · ']),
      toEntity(entity, telling.label(entity)),
    ]),
    role: roles.row(node.role).label,
    verdict: verdictView(assessment),
    classes: classesOf(assessment),
    studies:
      assessment.studies.length === 0 ? null : telling.explain(say('card.studies', { n: assessment.studies.length })),
    provisional: provisional === null ? null : telling.explain(provisional),
    hidden: hiddenWords(assessment),
    contradictions: against.map((other) => telling.link(other.claim)),
    sumsUp: (claim.via ?? []).map(telling.link),
    partOf: model.claims.filter((other) => other.claim.via?.includes(id)).map((other) => telling.link(other.claim.id)),
    notes: notesOn(telling, id),
    pieces: [...assessment.admitted]
      .sort((a, b) => order(a) - order(b))
      .map((piece) => pieceView(telling, node, piece, label)),
    inWays:
      roles.row(node.role).step && node.sign !== 0
        ? { pass: asked.pass.claims.includes(id), avoid: asked.avoid.claims.includes(id) }
        : null,
    citation: node.mine ? null : (cite?.(telling, id) ?? null),
  };
}
