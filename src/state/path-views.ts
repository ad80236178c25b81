import type { Path, PathStep } from '../core/queries/path-query.ts';
import { type StepClass, unsourcedClasses } from '../core/schema/evidence-classes.ts';
import { type GlyphToken, predicates, type Sign } from '../core/schema/predicates.ts';
import { classMark } from './class-marks.ts';
import type { Telling } from './telling.ts';
import { say } from './question-texts.ts';
import { toClaim, type Word, type Words } from './words.ts';

/** One step of a path as a strip shows it. */
export interface StepView {
  readonly class: StepClass;
  readonly classLabel: string;
  readonly glyph: GlyphToken;
  readonly sign: Sign;
  /** The step rests on the weakest evidence of its path. */
  readonly weakest: boolean;
  /** Its direction is what the reader grants. */
  readonly assumed: boolean;
  readonly to: string;
}

/** A sentence of the explanation: a step with its claims as links, what is taken for the same, or what holds of all. */
export interface ToldView {
  readonly kind: 'step' | 'jump' | 'whole';
  readonly words: Words;
}

/** A claim that would have to be confirmed, and how to look for it. */
export interface MissingView {
  readonly claim: Word;
  readonly words: string;
  /** A query to copy into a literature search. */
  readonly search: string;
}

/** What a way, or the best of all ways, lacks to be shown in the wished evidence throughout. */
export interface GapView {
  /** What is missing, up to where it would have to be shown. */
  readonly lead: string;
  /** For which diseases it would have to be shown; empty where none is asked for. */
  readonly diseases: string;
  readonly missing: readonly MissingView[];
}

export interface PathView {
  readonly rank: number;
  /** Paths of one group are a tie. */
  readonly group: number;
  /** One of those that point the other way. */
  readonly counter: boolean;
  readonly sign: Sign;
  /** Either direction was asked for, so each way says its own. */
  readonly showSign: boolean;
  readonly start: string;
  readonly steps: readonly StepView[];
  /** The weakest step in words, and the weakest evidence where no source speaks for that step. */
  readonly weakest: string;
  readonly direct: boolean;
  /** The data set's own strength of the way, where ways are ranked by it. */
  readonly strength: string | null;
  readonly chosen: boolean;
  /** How it is told; only of the chosen one. */
  readonly told: readonly ToldView[];
  /** What it lacks; only of the chosen one. */
  readonly gap: GapView | null;
}

export const classLabel = (id: StepClass): string => classMark(id).label;

function weakestWords({ weakest, weakestEvidence }: Path): string {
  const label = classLabel(weakest);
  if (!unsourcedClasses.has(weakest)) return say('path.weakest', { label });
  return weakestEvidence === null
    ? say('path.weakest', { label })
    : say('path.weakestEvidence', { label, evidence: classLabel(weakestEvidence) });
}

/** The explanation sentence by sentence, each jump before the step that it leads to. */
export function toldPath(telling: Telling, path: Path): ToldView[] {
  const told: ToldView[] = [];
  const left = [...path.jumps];
  const jumpsBefore = (step: number): void => {
    while (left[0] && left[0].after <= step) told.push({ kind: 'jump', words: [left.shift()?.text ?? ''] });
  };
  for (const { text, parts, claims } of path.clauses) {
    const [first, ...others] = claims;
    const at = path.steps.findIndex((step) => first !== undefined && step.claims.includes(first));
    jumpsBefore(at < 0 ? Infinity : at);
    if (first === undefined) told.push({ kind: 'whole', words: [{ words: text, parts }] });
    else {
      const more = others.flatMap((claim, index): Word[] => [
        index === 0 ? ` ${say('path.alsoClaims')} ` : '; ',
        telling.link(claim),
      ]);
      told.push({ kind: 'step', words: [toClaim(first, text, parts), ...more] });
    }
  }
  jumpsBefore(Infinity);
  return told;
}

const assumedGlyph = (sign: Sign): GlyphToken => (sign === 1 ? 'triangle' : sign === -1 ? 'tee' : 'diamond');

/** One step, which arrives at `to`. */
export function stepView(telling: Telling, step: PathStep, to: string, weakest: boolean): StepView {
  const { predicate } = telling.model.claim(step.claims[0] ?? '').claim;
  return {
    class: step.class,
    classLabel: classLabel(step.class),
    glyph: step.assumed ? assumedGlyph(step.sign) : predicates.row(predicate).glyph,
    sign: step.sign,
    weakest,
    assumed: step.assumed,
    to: telling.label(to),
  };
}

/** One path as a strip; told in full where it is chosen. */
export function pathView(
  telling: Telling,
  path: Path,
  how: {
    readonly showSign: boolean;
    readonly counter: boolean;
    readonly chosen: boolean;
    readonly byStrength: boolean;
    readonly gap: (path: Path) => GapView;
  },
): PathView {
  const { chosen, counter, showSign } = how;
  return {
    rank: path.rank,
    group: path.group,
    counter,
    sign: path.sign,
    showSign,
    start: telling.label(path.entities[0] ?? ''),
    steps: path.steps.map((step, at) =>
      stepView(telling, step, path.entities[at + 1] ?? '', step.class === path.weakest),
    ),
    weakest: weakestWords(path),
    direct: path.direct,
    strength: how.byStrength
      ? path.strength === null
        ? say('path.noStrength')
        : say('path.strength', { strength: path.strength.toPrecision(2) })
      : null,
    chosen,
    told: chosen ? toldPath(telling, path) : [],
    gap: chosen ? how.gap(path) : null,
  };
}
