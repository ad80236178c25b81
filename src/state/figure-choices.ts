import type { AskedThings } from '../core/figure/asked-marks.ts';
import { scenePart } from '../core/figure/scene-part.ts';
import type { Scene } from '../core/figure/scene.ts';
import type { FigureBody } from '../core/sheet/figure-body.ts';
import type { Path } from '../core/queries/path-query.ts';
import { type Dimming, dimmingOf } from './dimming.ts';
import type { Slice } from './derive.ts';
import { sayFigure } from './figure-texts.ts';
import { lensView, type LensView, reasonOf } from './lens-view.ts';
import { type Lens, noLens } from './lenses.ts';
import { lookThrough, type Sight } from './look-through.ts';
import { partOfMap } from './map-part.ts';
import type { Answered } from './question-view.ts';
import type { Effect, Session } from './session.ts';
import type { Telling } from './telling.ts';
import { say } from './texts.ts';

/** Something that can be taken as a figure, and what must be said of it. */
interface NamedChoice {
  readonly id: string;
  /** What it is and of how many statements, in words. */
  readonly label: string;
  readonly title: string;
  readonly remarks: readonly string[];
  /** All claims that it shows, those on a line that stands for several too. */
  readonly claims: readonly string[];
  /** Names it in the name of a file. */
  readonly slug: string;
}

/** A scene of the map. */
export interface SceneChoice extends NamedChoice {
  readonly scene: Scene;
  readonly dimmed: Pick<Dimming, 'claims' | 'nodes'> | null;
  /** What it asks about before the answer is told; it then names no claim, and rests on none that it could name. */
  readonly asked?: AskedThings;
  /** It is laid out by itself, as if there were nothing else. */
  readonly isAlone: boolean;
}

/** A picture that is no map. */
export interface PictureChoice extends NamedChoice {
  /** For those who do not see it. */
  readonly about: string;
  readonly body: FigureBody;
}

export type FigureChoice = SceneChoice | PictureChoice;

export const claimsIn = ({ edges, byContainment }: Scene): string[] => [...edges, ...byContainment].map(({ id }) => id);

/** A choice with its label, which says how many statements it has. */
export const counted = (label: string, choice: Omit<SceneChoice, 'label'>): SceneChoice => ({
  ...choice,
  label: sayFigure('choice.count', { label, n: choice.claims.length }),
});

/** A map as a lens leaves it, in words: what is in full ink, and what of the data set no map draws. */
const wordsOn = (telling: Telling, scene: Scene, lens: Lens, sight: Sight): LensView =>
  lensView(telling, claimsIn(scene), lens, sight, scene.undrawn);

/** All that the map draws. */
export function wholeChoice(telling: Telling, scene: Scene): SceneChoice {
  const { undrawnWords } = wordsOn(telling, scene, noLens, lookThrough(telling, claimsIn(scene), noLens));
  return counted(sayFigure('choice.whole'), {
    id: 'whole',
    title: telling.model.dataset.head.title,
    remarks: undrawnWords === '' ? [] : [`${undrawnWords}.`],
    scene,
    dimmed: null,
    claims: claimsIn(scene),
    isAlone: false,
    slug: 'map',
  });
}

/** The map around some entities alone. */
export function partChoice(telling: Telling, whole: Scene, around: readonly string[]): SceneChoice {
  const { scene, shown } = partOfMap(whole, around, { selection: null, lit: null });
  return counted(sayFigure('choice.part'), {
    id: 'part',
    title: sayFigure('title.part', { names: around.map(telling.label).join(', ') }),
    remarks: shown === null ? [] : [`${shown}.`],
    scene,
    dimmed: null,
    claims: claimsIn(scene),
    isAlone: true,
    slug: `around-${around.join('-')}`,
  });
}

/** Ends of a question by their ids. */
interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Some ways alone, with what was looked for between their entities and not found. */
function waysPart(whole: Scene, paths: readonly Path[]): { readonly scene: Scene; readonly unchanged: number } {
  const entities = new Set(paths.flatMap((path) => path.entities));
  const claims = new Set(paths.flatMap(({ steps }) => steps.flatMap((step) => step.claims)));
  const unchanged = whole.edges.filter(
    ({ id, noEffect, source, target }) => noEffect && !claims.has(id) && entities.has(source) && entities.has(target),
  );
  return {
    scene: scenePart(whole, new Set([...claims, ...unchanged.map(({ id }) => id)]), entities),
    unchanged: unchanged.length,
  };
}

const labels = ({ label }: Telling, { from, to }: Ends) => ({ from: label(from), to: label(to) });

/** One way alone, told in full. */
export function wayChoice(telling: Telling, whole: Scene, path: Path): SceneChoice {
  const { scene, unchanged } = waysPart(whole, [path]);
  const ends = { from: path.entities[0] ?? '', to: path.entities.at(-1) ?? '' };
  return counted(sayFigure('choice.way'), {
    id: 'way',
    title: sayFigure('title.way', labels(telling, ends)),
    remarks: [path.text, ...(unchanged > 0 ? [sayFigure('remark.noEffect', { n: unchanged })] : [])],
    scene,
    dimmed: null,
    claims: claimsIn(scene),
    isAlone: true,
    slug: `way-${path.rank}-${ends.from}-to-${ends.to}`,
  });
}

/** All ways of an answer, with what the answer says as a whole, and what of it is not drawn. */
export function waysChoice(
  telling: Telling,
  whole: Scene,
  { answer, from, to, wider, effect }: Pick<Answered, 'answer' | 'from' | 'to' | 'wider'> & { readonly effect: Effect },
): SceneChoice | null {
  if (!answer || answer.paths.length === 0 || from === null || to === null) return null;
  const { scene, unchanged } = waysPart(whole, answer.paths);
  const drawn = claimsIn(scene);
  const looked = [...answer.blocked.map(({ claim }) => claim), ...answer.alsoMeasured];
  const undrawn = new Set(looked.filter((claim) => !drawn.includes(claim))).size;
  return counted(sayFigure('choice.ways', { n: answer.paths.length }), {
    id: 'ways',
    title: sayFigure(`title.ways.${effect}`, labels(telling, { from, to })),
    remarks: [
      answer.summary.join(' '),
      ...(answer.stopped === 'complete' ? [] : [sayFigure('remark.cut', { n: answer.paths.length })]),
      ...(answer.counter.length > 0 ? [sayFigure('remark.others')] : []),
      ...(unchanged > 0 ? [sayFigure('remark.noEffect', { n: unchanged })] : []),
      ...(undrawn > 0 ? [sayFigure('remark.beside', { n: undrawn })] : []),
      ...(wider === null ? [] : [wider]),
    ],
    scene,
    dimmed: null,
    claims: drawn,
    isAlone: true,
    slug: `ways-${from}-to-${to}`,
  });
}

/** What a lens leaves in full ink, alone; null where it fades nothing, or leaves nothing. */
export function lensChoice(telling: Telling, whole: Scene, lens: Lens): SceneChoice | null {
  const sight = lookThrough(telling, claimsIn(whole), lens);
  const inked = new Set([...sight.fitting, ...sight.kept]);
  if (sight.faded.size === 0 || inked.size === 0) return null;
  const scene = scenePart(whole, inked);
  return counted(sayFigure('choice.lens'), {
    id: 'lens',
    title: sayFigure('title.lens', { title: telling.model.dataset.head.title, reason: reasonOf(telling, lens) }),
    remarks: [`${wordsOn(telling, whole, lens, sight).status}.`, sayFigure('remark.lens', { n: sight.faded.size })],
    scene,
    dimmed: null,
    claims: claimsIn(scene),
    isAlone: true,
    slug: 'lens',
  });
}

/** What the map shows, with what it dims; null where that is nothing. */
function shownChoice({ map, shown, telling, question }: Slice, lens: Lens): SceneChoice | null {
  const { scene, lit, faded, part } = map;
  const claims = claimsIn(shown.scene);
  if (claims.length === 0) return null;
  const { status, undrawnWords } = wordsOn(telling, shown.scene, lens, lookThrough(telling, claims, lens));
  const isBundled = scene.edges.some(({ tags }) => tags.some((tag) => tag.startsWith('×')));
  return counted(sayFigure('choice.shown'), {
    id: 'shown',
    title: telling.model.dataset.head.title,
    remarks: [
      ...(part === null ? [] : [`${say('part.shown', { n: claims.length, of: claimsIn(shown.whole).length })}.`]),
      ...(faded.size > 0 ? [`${status}.`] : []),
      ...(lit && question ? [sayFigure('remark.lit', { from: question.from, to: question.to })] : []),
      ...(isBundled ? [sayFigure('remark.bundled')] : []),
      ...(part === null && undrawnWords !== '' ? [`${undrawnWords}.`] : []),
    ],
    scene,
    dimmed: lit || faded.size > 0 ? dimmingOf(scene, lit, faded) : null,
    claims,
    isAlone: false,
    slug: part === null ? 'map' : 'part',
  });
}

/** All that can be taken of what is shown, the likeliest first: what is on the screen. */
export function figureChoices(slice: Slice, session: Session): SceneChoice[] {
  const { telling, answered, shown, map } = slice;
  const { whole } = shown;
  const paths = answered?.answer?.paths ?? [];
  const counter = answered?.answer?.counter ?? [];
  const lit = paths.find(({ rank }) => rank === session.path) ?? counter.find(({ rank }) => rank === session.counter);
  return [
    shownChoice(slice, session.lens),
    ...(lit ? [wayChoice(telling, whole, lit)] : []),
    answered && waysChoice(telling, whole, { ...answered, effect: answered.question.effect }),
    lensChoice(telling, whole, session.lens),
    // Where the map shows all of itself in full ink, there is nothing else to choose.
    map.part === null && map.lit === null && map.faded.size === 0 && !session.bundled
      ? null
      : wholeChoice(telling, whole),
  ].filter((choice) => choice !== null);
}
