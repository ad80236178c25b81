import { type Assessment, studyKey, supports } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import { readClaim } from '../model/reading.ts';
import { aspects, type Grade, grades, speakers, taxa } from '../schema/axes.ts';
import { CURATOR, evidenceClasses, type StepClass } from '../schema/evidence-classes.ts';
import type { Sign } from '../schema/predicates.ts';
import type { Source } from '../schema/shapes.ts';
import type { Say } from '../schema/texts.ts';
import type { PathAnswer, PathQuery } from './path-query.ts';
import type { Assessments, Step } from './steps.ts';

/** How a detail of a source is known: its own grade, else that of the record. */
const gradeOf = (source: Source, field: string): Grade =>
  source.grades?.find((detail) => detail.field === field)?.grade ?? source.grade;

/**
 * A source as a short mark: its number in the main source, else first author and year, else its id. Authors that
 * nobody verified are not put forward as a name.
 */
export function sourceMark(source: Source): string {
  if (source.marker !== undefined) return source.marker;
  const [first] = source.authors ?? [];
  if (first === undefined || !grades.row(gradeOf(source, 'authors')).verified) return source.id;
  return [first, source.year].filter((part) => part !== undefined).join(' ');
}

/** " [13, 14]" for the sources behind these pieces, in order of first mention; empty where none is named. */
export function referenceMarks(model: Model, pieces: readonly EvidenceNode[]): string {
  const sources = pieces.flatMap(({ evidence }) => {
    const cited = (evidence.cited ?? []).map((reference) => reference.source);
    return cited.length > 0 ? cited : evidence.readIn ? [evidence.readIn.source] : [];
  });
  const marks = [...new Set(sources)].map((id) => sourceMark(model.source(id)));
  return marks.length > 0 ? ` [${marks.join(', ')}]` : '';
}

const assessmentOf = (assessments: Assessments, claim: string): Assessment => {
  const found = assessments.get(claim);
  if (!found) throw new Error(`no assessment of claim "${claim}"; assess all claims of the model first (assessAll)`);
  return found;
};

/** The pieces that carry a claim at this class: a step is told from these alone. */
function carrying(node: ClaimNode, assessment: Assessment, id: StepClass): EvidenceNode[] {
  const supporting = assessment.admitted.filter((piece) => supports(node, piece.evidence));
  return supporting.filter((piece) => (id === CURATOR ? piece.curator : !piece.curator && piece.class === id));
}

const taxonWords = (id: string): string => (taxa.has(id) ? taxa.row(id).inWords : id);

/** One step as a clause, worded no more strongly than the class that carries it; what speaks against it is said. */
function clause(model: Model, assessments: Assessments, step: Step, say: Say): string {
  const [strongest = ''] = step.claims;
  const node = model.claim(strongest);
  const whole = assessmentOf(assessments, strongest);
  const told = clauseFor(model, node, whole, step.class, say);
  if (whole.verdict !== 'conflicting') return told;
  const against = whole.admitted.filter(
    ({ evidence }) => evidence.result === 'no-effect' || evidence.result === 'opposite-effect',
  );
  const n = new Set(against.map(({ evidence }) => studyKey(evidence))).size;
  return say('clause.against', { clause: told, n, references: referenceMarks(model, against) });
}

function clauseFor(model: Model, node: ClaimNode, whole: Assessment, id: StepClass, say: Say): string {
  const pieces = carrying(node, whole, id);
  // The sentence is read from the pieces of this class alone, so that an excluded stronger piece cannot lend its verb.
  // What speaks against it is told with its references, not by the sentence.
  const sentence = readClaim(model, node, { ...whole, admitted: pieces, verdict: null }, say);
  const references = referenceMarks(model, pieces);
  if (id === CURATOR) return say('clause.curator', { sentence });
  const who = [...new Set(pieces.map(({ evidence }) => speakers.row(evidence.by).label))].join('; ');
  if (id === 'hypothesis') return say('clause.hypothesis', { sentence, who, references });
  if (id === 'assertion') return say('clause.assertion', { sentence, who, references });
  const row = evidenceClasses.row(id);
  const species = [...new Set(pieces.map(({ evidence }) => taxonWords(evidence.taxon)))].join(', ');
  const measured = id === 'human-laboratory' ? row.inWords.replace(/^was /, '') : `measured ${species}`;
  const counts = [...new Set(pieces.map(({ evidence }) => evidence.n?.measured ?? evidence.n?.of ?? null))];
  const [n = null] = counts;
  const studies = new Set(pieces.map(({ evidence }) => studyKey(evidence))).size;
  // A number of patients is told of one study alone: two studies may share theirs.
  const told = row.human && studies === 1 && counts.length === 1 && n !== null;
  const how = told ? say('clause.patients', { how: measured, n }) : measured;
  return say('clause.measured', { sentence, how, studies: say('studies.count', { n: studies }), references });
}

/** The study that stands behind every step of a chain, each of them measured; null where there is none. */
export function testedByOneStudy(model: Model, assessments: Assessments, chain: readonly Step[]): string | null {
  if (chain.length < 2) return null;
  const studies = chain.map((step) => {
    const behind = step.claims.flatMap((id) => carrying(model.claim(id), assessmentOf(assessments, id), step.class));
    return new Set(
      behind.filter(({ evidence }) => evidence.modality === 'observed').map(({ evidence }) => evidence.study),
    );
  });
  const [first = new Set<string | undefined>(), ...rest] = studies;
  return [...first].find((study) => study !== undefined && rest.every((others) => others.has(study))) ?? null;
}

/** What is silently taken for the same between two steps: said aloud. */
function jumps(model: Model, assessments: Assessments, chain: readonly Step[], say: Say): string[] {
  const told = chain.map((step) => {
    const node = model.claim(step.claims[0] ?? '');
    return { step, node, pieces: carrying(node, assessmentOf(assessments, node.claim.id), step.class) };
  });
  const sentences: string[] = [];
  for (const [at, here] of told.entries()) {
    const next = told[at + 1];
    if (!next || here.step.class === CURATOR || next.step.class === CURATOR) continue;
    const one = (pieces: readonly EvidenceNode[], pick: (piece: EvidenceNode) => string | undefined) => {
      const values = [...new Set(pieces.map(pick).filter((value) => value !== undefined))];
      return values.length === 1 ? values[0] : undefined;
    };
    const change = (
      key: 'jump.taxon' | 'jump.where' | 'jump.disease',
      from: string | undefined,
      to: string | undefined,
      words: (id: string) => string,
    ) => {
      if (from !== undefined && to !== undefined && from !== to)
        sentences.push(say(key, { a: at + 1, b: at + 2, from: words(from), to: words(to) }));
    };
    const species = (piece: EvidenceNode) =>
      piece.evidence.taxon.startsWith('NCBITaxon:') ? piece.evidence.taxon : undefined;
    const label = (id: string) => model.entity(id).label;
    change('jump.taxon', one(here.pieces, species), one(next.pieces, species), (id) =>
      taxa.has(id) ? taxa.row(id).label : id,
    );
    change('jump.where', here.node.claim.where, next.node.claim.where, label);
    change(
      'jump.disease',
      one(here.pieces, (piece) => piece.evidence.context?.disease),
      one(next.pieces, (piece) => piece.evidence.context?.disease),
      label,
    );
    const [from, to] = [here.node.aspect, one(next.pieces, (piece) => piece.evidence.subjectAspect)];
    if (from !== 'not-stated' && to !== undefined && to !== 'not-stated' && from !== to)
      sentences.push(
        say('jump.aspect', {
          a: at + 1,
          b: at + 2,
          entity: label(here.step.to),
          from: aspects.row(from).label,
          to: aspects.row(to as typeof from).label,
        }),
      );
  }
  return sentences;
}

const capital = (sentence: string): string =>
  sentence.replace(/^\p{Ll}(?=\p{Ll}| )/u, (letter) => letter.toUpperCase());

/** The explanation of a chain: a clause for each step, what is assumed between them, whether anybody tested the whole. */
export function explain(model: Model, assessments: Assessments, chain: readonly Step[], sign: Sign, say: Say): string {
  const last = chain.at(-1);
  if (!last) return '';
  const study = testedByOneStudy(model, assessments, chain);
  return [
    ...chain.map((step) => `${capital(clause(model, assessments, step, say))}.`),
    ...jumps(model, assessments, chain, say),
    say(`path.sign.${sign === 1 ? '1' : sign === -1 ? '-1' : 'null'}`, { target: model.entity(last.to).label }),
    chain.length === 1
      ? say('path.direct')
      : study === null
        ? say('path.untested')
        : say('path.tested', { study: studyLabel(model, study) }),
  ].join(' ');
}

const studyLabel = (model: Model, id: string): string =>
  model.dataset.studies.find((study) => study.id === id)?.label ?? id;

/** Why a finding of no effect closes a way: the rest of it, or the way straight to a target. */
export function blockedReason(
  model: Model,
  assessments: Assessments,
  node: ClaimNode,
  targets: readonly string[],
  say: Say,
): string {
  const assessment = assessmentOf(assessments, node.claim.id);
  const sentence = capital(readClaim(model, node, assessment, say));
  return say(targets.includes(node.claim.object) ? 'blocked.direct' : 'blocked.onward', {
    sentence,
    references: referenceMarks(model, assessment.admitted),
    object: model.entity(node.claim.object).label,
  });
}

/** The verdict of a question in words. */
export function summarise(
  model: Model,
  query: PathQuery,
  answer: Pick<PathAnswer, 'verdict' | 'counts'> & { ways: number; direct: number; tested: number; blocked: number },
  say: Say,
): string[] {
  const names = (ids: readonly string[]) => ids.map((id) => model.entity(id).label).join(', ');
  const { lower, raise, undirected } = answer.counts;
  const values = {
    source: names(query.from),
    target: names(query.to),
    lower,
    raise,
    n: Math.max(lower, raise) || undirected,
  };
  const against = query.effect === 'raise' ? lower : query.effect === 'lower' ? raise : Math.min(lower, raise);
  const sentences = [say(`question.${answer.verdict}`, values)];
  if (answer.verdict === 'none' ? against > 0 : answer.verdict !== 'indeterminate' && answer.verdict !== 'mixed')
    sentences.push(against > 0 ? say('question.against', { n: against }) : say('question.againstNone'));
  if (undirected > 0 && answer.verdict !== 'indeterminate')
    sentences.push(say('question.undirected', { n: undirected }));
  if (answer.direct > 0) sentences.push(say('question.direct', { n: answer.direct }));
  if (answer.ways > answer.direct)
    sentences.push(answer.tested > 0 ? say('question.endToEnd', { n: answer.tested }) : say('question.endToEndNone'));
  if (answer.blocked > 0) sentences.push(say('question.blocked', { n: answer.blocked }));
  return sentences;
}
