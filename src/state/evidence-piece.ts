import { supports, withoutReference } from '../core/model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../core/model/claim-graph.ts';
import { checks, results, speakers, taxa } from '../core/schema/axes.ts';
import { MINE, type StepClass } from '../core/schema/evidence-classes.ts';
import type { Evidence, ReadIn } from '../core/schema/shapes.ts';
import { axisRows, type Line } from './evidence-axes.ts';
import { placeView } from './places.ts';
import { referenceWords } from './references.ts';
import type { Telling } from './telling.ts';
import { say } from './texts.ts';
import { dataWord, inParts, isBare, joined, plainWords, type Part, toStudy, type Words } from './words.ts';
import { sayCard } from './card-texts.ts';

/** One piece of evidence as a card tells it: along its axes, never merged into one word. */
export interface PieceView {
  readonly id: string;
  readonly title: string;
  readonly class: StepClass | 'unclassified';
  /** It speaks for the claim; else it found no effect or the opposite, or reported nothing. */
  readonly supports: boolean;
  readonly result: string;
  readonly lines: readonly Line[];
  readonly references: readonly { readonly words: Words; readonly checked: string }[];
}

function titleOf(node: EvidenceNode): string {
  const { evidence } = node;
  if (node.unsourced) return say(`piece.${node.unsourced}`);
  if (evidence.modality === 'observed' && taxa.has(evidence.taxon))
    return say('piece.observedIn', { species: taxa.row(evidence.taxon).inWords });
  return say(withoutReference(node) ? 'piece.asserted.bare' : `piece.${evidence.modality}`);
}

function studyWords(model: Model, evidence: Evidence): Words | null {
  if (evidence.study === undefined) return null;
  const study = model.study(evidence.study);
  const shares = (study.mayShareWith ?? []).map((id): Words => [toStudy(id, model.study(id).label)]);
  return joined(
    [
      [toStudy(study.id, study.label)],
      ...(study.site === undefined ? [] : [[dataWord(study.site)]]),
      ...(shares.length === 0 ? [] : [[say('piece.shares'), ...joined(shares, ', ')]]),
      ...(study.note === undefined ? [] : [[dataWord(study.note)]]),
    ],
    '; ',
  );
}

function curatedWords({ curated }: Evidence): string {
  const { by, date, second } = curated;
  return second
    ? say('piece.second', { by, date, second: second.by, secondDate: second.date })
    : say('piece.noSecond', { by, date });
}

function referencesOf(model: Model, evidence: Evidence): PieceView['references'] {
  return (evidence.cited ?? []).map(({ source, link, checked }) => ({
    words: referenceWords(model.source(source)),
    checked: [checks.row(checked).label, link === 'inferred' ? sayCard('meant') : null]
      .filter((part) => part !== null)
      .join('; '),
  }));
}

function placeLine(model: Model, readIn: ReadIn): Line {
  const { words, passage } = placeView(model, readIn);
  return { label: sayCard('place'), words, ...(passage ? { passage } : {}) };
}

/** A line whose plain words and label are explained; words in parts stay what they are between those that are. */
export function explained({ explain, explainLabel }: Telling, line: Line, label = explainLabel): Line {
  const inPart = (part: Part): Words =>
    explain(part.text).map((word) => {
      const parts = [{ ...part, text: plainWords([word]) }];
      return typeof word === 'string' ? inParts(parts) : { ...word, parts };
    });
  return {
    ...line,
    label: typeof line.label === 'string' ? label(line.label) : line.label,
    words: line.words.flatMap((word) =>
      typeof word === 'string' ? explain(word) : isBare(word) ? word.parts.flatMap(inPart) : [word],
    ),
  };
}

/** What a reader proposes has no axes, no place and no reference: why, and since when. */
function ideaView(node: EvidenceNode): PieceView {
  const { id, note, curated } = node.evidence;
  const lines: Line[] = [
    ...(note === undefined ? [] : [{ label: sayCard('why'), words: [note] }]),
    { label: sayCard('added'), words: [curated.date] },
  ];
  const result = say('piece.hypothesised');
  return { id, title: titleOf(node), class: MINE, supports: true, result, lines, references: [] };
}

/** Tell one piece of evidence of a claim, with the labels of its lines as `label` explains them. */
export function pieceView(
  telling: Telling,
  claim: ClaimNode,
  node: EvidenceNode,
  label: Telling['explainLabel'] = telling.explainLabel,
): PieceView {
  const { model } = telling;
  const { evidence } = node;
  if (node.unsourced === MINE) return ideaView(node);
  const basis = (evidence.basis ?? []).map((id): Words => [telling.link(id)]);
  const study = studyWords(model, evidence);
  const lines: (Line | null)[] = [
    node.unsourced ? null : { label: sayCard('by'), words: [speakers.row(evidence.by).label] },
    ...axisRows(model, evidence),
    study === null ? null : { label: sayCard('study'), words: study },
    evidence.readIn ? placeLine(model, evidence.readIn) : null,
    basis.length === 0 ? null : { label: sayCard('rests'), words: joined(basis, '; ') },
    evidence.note === undefined ? null : { label: sayCard('remark'), words: [dataWord(evidence.note)] },
    evidence.jointly === true ? { label: sayCard('marker'), words: [say('piece.jointly')] } : null,
    { label: sayCard('recorded'), words: [curatedWords(evidence)] },
  ];
  return {
    id: evidence.id,
    title: titleOf(node),
    class: node.unsourced ?? node.class,
    supports: supports(claim, evidence),
    result: results.row(evidence.result).label,
    lines: lines.filter((line) => line !== null).map((line) => explained(telling, line, label)),
    references: referencesOf(model, evidence),
  };
}
