import { resolveName } from '../core/model/names.ts';
import { defaultPathQuery, type Path, type PathAnswer, type PathQuery } from '../core/queries/path-query.ts';
import { hiddenChanges } from '../core/queries/hidden-evidence.ts';
import { findPaths } from '../core/queries/paths.ts';
import { type Reach, reaches } from '../core/schema/axes.ts';
import { CURATOR, evidenceClasses, type StepClass } from '../core/schema/evidence-classes.ts';
import type { GlyphToken, Sign } from '../core/schema/predicates.ts';
import { predicates } from '../core/schema/predicates.ts';
import { roles } from '../core/schema/roles.ts';
import { hiddenInShort } from './claim-card.ts';
import { defaultEnds } from './default-question.ts';
import type { ClaimLine } from './entity-card.ts';
import { evidenceChoices } from './evidence-choices.ts';
import { type Loaded, widestReach } from './loaded.ts';
import { shortText } from './plain-text.ts';
import { type Relaxation, relaxations } from './relaxations.ts';
import { defaultSession, type Question, type Session } from './session.ts';
import { classesOf, tell, type Telling } from './telling.ts';
import { say } from './texts.ts';
import { transition } from './transition.ts';
import type { Word } from './words.ts';

/** One step of a path as a strip shows it. */
export interface StepView {
  readonly class: StepClass;
  readonly classLabel: string;
  readonly glyph: GlyphToken;
  readonly sign: Sign;
  /** The step rests on the weakest evidence of its path. */
  readonly weakest: boolean;
  readonly claims: readonly Word[];
  readonly to: string;
}

export interface PathView {
  readonly rank: number;
  readonly sign: Sign;
  /** Either direction was asked for, so each way says its own. */
  readonly showSign: boolean;
  readonly start: string;
  readonly steps: readonly StepView[];
  readonly weakest: string;
  readonly direct: boolean;
  readonly text: string;
  readonly chosen: boolean;
}

/** The question, its answer in words, and the ways. */
export interface QuestionView {
  readonly question: Question;
  /** The ends by label, as shown in the sentence. */
  readonly from: string;
  readonly to: string;
  /** Names to offer: every entity that a step starts from or leads to. */
  readonly names: readonly string[];
  /** Why the question cannot be asked; empty when it can. */
  readonly problems: readonly string[];
  readonly verdict: PathAnswer['verdict'] | null;
  readonly summary: readonly string[];
  readonly remarks: readonly string[];
  readonly paths: readonly PathView[];
  readonly relaxations: readonly Relaxation[];
  readonly blocked: readonly { readonly claim: Word; readonly reason: string }[];
  readonly alsoMeasured: readonly Word[];
  readonly beside: readonly ClaimLine[];
  /** Other claims of the answer whose verdict evidence that is not shown would change. */
  readonly changed: readonly ClaimLine[];
}

/** Claims and entities of the path that is lit; null where none is. */
export interface Lit {
  readonly claims: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

interface Ends {
  readonly from: string | null;
  readonly to: string | null;
  readonly problems: readonly string[];
}

/** Find both ends by name; what is not found is said with the nearest names. */
function resolveEnds(loaded: Loaded, question: Question): Ends {
  const { model } = loaded;
  const usual = question.from === null || question.to === null ? defaultEnds(model) : null;
  const problems: string[] = [];
  const resolve = (name: string | null, fallback: string | null | undefined): string | null => {
    if (name === null) return fallback ?? null;
    const resolved = resolveName(model.dataset.entities, name);
    if (resolved.found) return resolved.found.id;
    const near = resolved.nearest.map((one) => `“${one}”`).join(say('name.or'));
    const asked = say(`name.${resolved.reason}`, { name: shortText(name, 40) });
    problems.push(near === '' ? asked : `${asked} ${say('name.nearest', { names: near })}`);
    return null;
  };
  const from = resolve(question.from, usual?.from);
  const to = resolve(question.to, usual?.to);
  if (problems.length === 0 && (from === null || to === null)) problems.push(say('name.missing'));
  if (from !== null && from === to) problems.push(say('name.same'));
  return { from, to, problems };
}

const queryOf = (question: Question, from: string, to: string): PathQuery => ({
  ...defaultPathQuery,
  from: [from],
  to: [to],
  effect: question.effect,
  classes: evidenceChoices.row(question.evidence).classes,
  curator: question.curator,
  maxSteps: question.steps,
});

function answerTo(loaded: Loaded, session: Session): PathAnswer | null {
  const { from, to, problems } = resolveEnds(loaded, session.question);
  if (from === null || to === null || problems.length > 0) return null;
  return findPaths(loaded.model, loaded.assessments(session.reach), queryOf(session.question, from, to));
}

const classLabel = (id: StepClass): string =>
  id === CURATOR ? say('piece.curator').toLowerCase() : evidenceClasses.row(id).label;

function pathView(telling: Telling, path: Path, question: Question, chosen: number | null): PathView {
  return {
    rank: path.rank,
    sign: path.sign,
    showSign: question.effect === 'any',
    start: telling.label(path.entities[0] ?? ''),
    steps: path.steps.map((step, at) => ({
      class: step.class,
      classLabel: classLabel(step.class),
      glyph: predicates.row(telling.model.claim(step.claims[0] ?? '').claim.predicate).glyph,
      sign: step.sign,
      weakest: step.class === path.weakest,
      claims: step.claims.map(telling.link),
      to: telling.label(path.entities[at + 1] ?? ''),
    })),
    weakest: classLabel(path.weakest),
    direct: path.direct,
    text: path.text,
    chosen: path.rank === chosen,
  };
}

/** What a wider choice of sources would make of the answer, where that is another answer. */
function widerRemark(loaded: Loaded, session: Session, answer: PathAnswer): string | null {
  if (session.reach === widestReach) return null;
  const wider = answerTo(loaded, { ...session, reach: widestReach });
  if (!wider || (wider.summary.join() === answer.summary.join() && wider.beside.length === answer.beside.length))
    return null;
  return say('wider.answer', {
    label: reaches.row(widestReach).label.replace(/^with /, ''),
    verdict: wider.summary.join(' '),
  });
}

function remarksOn(loaded: Loaded, session: Session, answer: PathAnswer): string[] {
  const stopped =
    answer.stopped === 'limit'
      ? say('stopped.limit', { n: answer.paths.length })
      : answer.stopped === 'steps'
        ? say('stopped.steps', { n: session.question.steps })
        : answer.stopped === 'budget'
          ? say('stopped.budget')
          : null;
  return [stopped, widerRemark(loaded, session, answer)].filter((remark) => remark !== null);
}

function namesToOffer(loaded: Loaded): string[] {
  const used = new Set<string>();
  for (const { claim, role } of loaded.model.claims)
    if (roles.row(role).step) used.add(claim.subject).add(claim.object);
  return [...used].map((id) => loaded.model.entity(id).label).sort((a, b) => a.localeCompare(b, 'en'));
}

/** Ask a question of the sources that are admitted; `lit` is the chosen path, by rank. */
export function questionView(
  loaded: Loaded,
  reach: Reach,
  question: Question,
  path: number | null,
): { readonly view: QuestionView; readonly lit: Lit | null } {
  const session: Session = { ...defaultSession, reach, question, path };
  const telling = tell(loaded, reach);
  const { from, to, problems } = resolveEnds(loaded, question);
  const answer = answerTo(loaded, session);
  const line = (claim: string) => {
    const assessment = telling.assessment(claim);
    return {
      claim: telling.link(claim),
      classes: classesOf(assessment),
      verdict: null,
      hidden: hiddenInShort(assessment),
    };
  };
  const chosen = answer?.paths.find(({ rank }) => rank === path);
  const view: QuestionView = {
    question,
    from: from === null ? (question.from ?? '') : telling.label(from),
    to: to === null ? (question.to ?? '') : telling.label(to),
    names: namesToOffer(loaded),
    problems,
    verdict: answer?.verdict ?? null,
    summary: answer?.summary ?? [],
    remarks: answer ? remarksOn(loaded, session, answer) : [],
    paths: (answer?.paths ?? []).map((way) => pathView(telling, way, question, path)),
    relaxations:
      answer?.paths.length === 0
        ? relaxations(session, (other) => answerTo(loaded, other)?.paths.length ?? 0, transition)
        : [],
    blocked: (answer?.blocked ?? []).map(({ claim, reason }) => ({ claim: telling.link(claim), reason })),
    alsoMeasured: (answer?.alsoMeasured ?? []).map(telling.link),
    beside: (answer?.beside ?? []).map(line),
    changed: (answer ? hiddenChanges(telling.assessments, answer) : [])
      .filter(({ claim }) => !answer?.beside.includes(claim))
      .map(({ claim }) => line(claim)),
  };
  const lit = chosen
    ? { claims: new Set(chosen.steps.flatMap((step) => step.claims)), entities: new Set(chosen.entities) }
    : null;
  return { view, lit };
}
