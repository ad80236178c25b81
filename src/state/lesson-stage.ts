import { type FigurePart, hasPlace, seenInPatients } from '../core/figure/figure-claims.ts';
import type { FigureLayout } from '../core/figure/figure-layout.ts';
import type { LayoutEngine } from '../core/figure/layered-placement.ts';
import { layoutFigure } from '../core/figure/layout.ts';
import { buildScene, type Scene, type SceneEdge } from '../core/figure/scene.ts';
import { toEnd } from '../core/engine/search-slices.ts';
import { type Assessment, assessAll } from '../core/model/assessment.ts';
import { buildModel, type Model } from '../core/model/claim-graph.ts';
import { hiddenBy, type Hidden } from '../core/model/lesson-answers.ts';
import { objectPhrase } from '../core/model/reading.ts';
import type { LessonStep } from '../core/schema/lesson-shapes.ts';
import { predicates } from '../core/schema/predicates.ts';
import { answerSteps } from './answering.ts';
import { presetOf } from './lenses.ts';
import { type StepState, readStepView } from './lesson-steps.ts';
import { sayLesson } from './lesson-texts.ts';
import type { Loaded } from './loaded.ts';
import { lookThrough } from './look-through.ts';
import { tell } from './telling.ts';
import { askedIn, veil, type Veiled } from './veil.ts';

/** What is asked of a step that is veiled, by the ids that it has there. */
export interface Asked {
  readonly hide: Hidden['hide'];
  readonly claims: readonly string[];
  readonly entity: string | null;
  readonly veiled: Veiled;
}

/** A step with all that its figure is drawn of: a part of a model, which before a reveal lacks what is asked. */
export interface StageSource {
  readonly model: Model;
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly part: FigurePart;
  /** Claims that are in softer ink. */
  readonly faded: ReadonlySet<string>;
  /** What is asked of, by its new ids; null where nothing is hidden. */
  readonly asked: Asked | null;
}

/** What a step shows of the data set. */
interface Shown {
  readonly part: FigurePart;
  readonly faded: ReadonlySet<string>;
}

/** The claims of the path that is lit, of what lies around something, or in full ink under the lens; else those of the caption. */
function claimsShown(loaded: Loaded, { session }: StepState, { claims }: LessonStep): Shown {
  const { model } = loaded;
  const telling = tell(loaded, session.reach);
  const drawable = model.claims.filter((node) => hasPlace(model, telling.assessments, node)).map(({ claim }) => claim);
  const ids = drawable.map(({ id }) => id);
  const sight = lookThrough(telling, ids, session.lens);
  const chosen = (wanted: ReadonlySet<string>): string[] => ids.filter((id) => wanted.has(id));
  let [shown, faded] = [chosen(new Set(claims.map(({ id }) => id))), new Set<string>() as ReadonlySet<string>];
  if (session.path !== null) {
    const { answer } = toEnd(answerSteps(loaded, session.reach, session.question));
    shown = chosen(new Set(answer?.paths[session.path - 1]?.steps.flatMap((step) => step.claims)));
    ({ faded } = sight);
  } else if (session.around.length > 0) {
    const around = new Set(session.around);
    shown = drawable.filter(({ subject, object }) => around.has(subject) || around.has(object)).map(({ id }) => id);
    ({ faded } = sight);
  } else if (presetOf(session.lens) !== 'all') shown = chosen(new Set([...sight.fitting, ...sight.kept]));
  // What is seen in patients is drawn in a band of its own: among the columns there is nothing of it.
  const entities = shown
    .map((id) => model.claim(id))
    .filter((node) => !seenInPatients(model, node))
    .flatMap(({ claim: { subject, object } }) => [subject, object]);
  // What no line can be drawn of is told in words.
  const told = shown.length > 0 ? shown : claims.map(({ id }) => id).filter((id) => model.hasClaim(id));
  return { part: { claims: new Set(told), entities: new Set(entities) }, faded };
}

/** What a step hides; null where it hides nothing that the data set can tell. */
export function hiddenIn({ model, assessments }: Loaded, { predict, view }: LessonStep): Hidden | null {
  const hidden = predict && hiddenBy(model, assessments(readStepView(model, view).reach), predict);
  return hidden && !('why' in hidden) ? hidden : null;
}

/**
 * What the figure of a step is drawn of.
 *
 * @param isVeiled what the step asks for is hidden, where it asks
 */
export function stageSource(loaded: Loaded, step: LessonStep, isVeiled: boolean): StageSource {
  const { model } = loaded;
  const state = readStepView(model, step.view);
  const { part, faded } = claimsShown(loaded, state, step);
  const hidden = isVeiled ? hiddenIn(loaded, step) : null;
  if (!hidden) return { model, assessments: loaded.assessments(state.reach), part, faded, asked: null };
  const veiled = veil(model, part, hidden);
  const bare = buildModel(veiled.dataset);
  const now = (of: ReadonlyMap<string, string>, ids: Iterable<string>): string[] =>
    [...ids].flatMap((id) => of.get(id) ?? []);
  return {
    model: bare,
    assessments: assessAll(bare, state.reach),
    part: {
      claims: new Set(now(veiled.claims, part.claims)),
      entities: new Set(now(veiled.entities, part.entities)),
    },
    faded: new Set(now(veiled.claims, faded)),
    asked: {
      hide: hidden.hide,
      veiled,
      claims: now(veiled.claims, askedIn(model, hidden)),
      entity: (hidden.entity !== undefined && veiled.entities.get(hidden.entity)) || null,
    },
  };
}

/** With so few lines there is little to cross: one beginning is as good as several. */
const FEW_LINES = 6;

/** Lay the figure of a step out by itself, no molecule within a cell: what is drawn of it is a part. */
export const layStage = ({ model, assessments, part }: StageSource, engine: LayoutEngine): Promise<FigureLayout> =>
  layoutFigure(model, assessments, engine, part.claims.size > FEW_LINES ? 4 : 1, true, part);

/** A layout that was made before a reveal, for what is drawn after it: nothing moves when the answer comes. */
export function revealedLayout(layout: FigureLayout, { claims, entities }: Veiled): FigureLayout {
  const back = (ids: ReadonlyMap<string, string>) => {
    const old = new Map([...ids].map(([before, now]) => [now, before]));
    return (id: string): string => old.get(id) ?? id;
  };
  const [claim, entity] = [back(claims), back(entities)];
  return {
    ...layout,
    nodes: layout.nodes.map((node) => ({ ...node, id: entity(node.id) })),
    edges: layout.edges.map((edge) => ({ ...edge, id: claim(edge.id) })),
    byContainment: layout.byContainment.map((one) => ({ ...one, id: claim(one.id) })),
  };
}

/** The figure of a step. */
export interface StageFigure {
  readonly scene: Scene;
  readonly dimmed: { readonly claims: ReadonlySet<string>; readonly nodes: ReadonlySet<string> };
  readonly asked: { readonly claims: ReadonlySet<string>; readonly nodes: ReadonlySet<string> };
}

/** Draw what is to be shown where the layout has it; null where no line can be drawn of it. */
export function drawnStage(source: StageSource, layout: FigureLayout): StageFigure | null {
  const { model, assessments, part, faded, asked } = source;
  const drawn = buildScene(model, assessments, layout, part);
  if (drawn.edges.length + drawn.byContainment.length === 0) return null;
  const isAsked = new Set(asked?.claims);
  const scene = asked
    ? {
        ...drawn,
        edges: drawn.edges.map((edge) => (isAsked.has(edge.id) ? unanswered(source, edge) : edge)),
        band: unansweredBand(asked.hide, drawn.band),
      }
    : drawn;
  const inInk = new Set(scene.edges.filter(({ id }) => !faded.has(id)).flatMap(({ from, to }) => [from, to]));
  const soft = scene.nodes.filter(({ key, container }) => faded.size > 0 && !container && !inInk.has(key));
  return {
    scene,
    dimmed: { claims: faded, nodes: new Set(soft.map(({ key }) => key)) },
    asked: {
      claims: isAsked,
      nodes: new Set(scene.nodes.filter(({ id }) => id === asked?.entity).map(({ key }) => key)),
    },
  };
}

/** “In patients” would tell how it is known. */
const unansweredBand = (hide: Hidden['hide'], band: Scene['band']): Scene['band'] =>
  band && hide === 'class' ? { ...band, title: sayLesson('asked.band'), about: sayLesson('asked.bandAbout') } : band;

/** A line of which something is asked: without its head, or without its class; and without a word, whose place the mark takes. */
function unanswered({ model, asked }: StageSource, edge: SceneEdge): SceneEdge {
  const sentence = askedSentence(model, asked?.hide ?? 'sign', edge.id);
  if (asked?.hide === 'sign') return { ...edge, glyph: 'none', sign: null, noEffect: false, sentence, word: null };
  return {
    ...edge,
    class: null,
    shownClass: null,
    tags: [],
    known: '',
    word: null,
    dashes: [],
    sentence,
  };
}

/** A claim of which something is asked, in words that leave it open. */
export const askedSentence = (model: Model, hide: Hidden['hide'], id: string): string =>
  sayLesson(hide === 'class' ? 'asked.class' : 'asked.sign', inTriple(model, id));

/** The question after it, where no figure shows of what. */
export const questionOn = (model: Model, hide: 'sign' | 'class', id: string): string =>
  sayLesson(hide === 'class' ? 'question.class' : 'question.sign', inTriple(model, id));

function inTriple(model: Model, id: string) {
  const node = model.claim(id);
  const [subject, object] = [model.entity(node.claim.subject).label, objectPhrase(model, node)];
  const relation = predicates.row(node.claim.predicate).label;
  return { subject, object, relation };
}
