import type { Path } from '../core/queries/path-query.ts';
import type { Sign } from '../core/schema/predicates.ts';
import { sayCompared } from './compare-texts.ts';
import { type ComparedSide, letters, type SideId, type WayList } from './compared-side.ts';
import { stepView, type StepView } from './path-views.ts';

/** A way that a side has, with the rank that opens it there. */
export interface ComparedWay {
  readonly key: string;
  readonly start: string;
  readonly steps: readonly StepView[];
  readonly sign: Sign;
  readonly ranks: Readonly<Record<SideId, number | null>>;
  /** It points otherwise than was asked, or nowhere known. */
  readonly counter: boolean;
  /** What is to be said of the side that lacks it, or of both. */
  readonly said: string;
  /** Both have it, and in one it rests on other claims. */
  readonly otherwise: boolean;
}

/** Why a side does not have a way in full ink. */
function lacksWay({ id, ways }: ComparedSide, list: WayList, key: string): string {
  const side = letters[id];
  if (ways[list].paths.has(key)) return sayCompared('way.faded', { side });
  if (ways[list === 'ways' ? 'counter' : 'ways'].paths.has(key)) return sayCompared(`way.in.${list}`, { side });
  return sayCompared(ways[list].whole ? `way.absent.${list}` : 'way.unlisted', { side });
}

const claimsOf = ({ steps }: Path): Set<string> => new Set(steps.flatMap(({ claims }) => claims));

function sameClaims(a: Path, b: Path): boolean {
  const [inA, inB] = [claimsOf(a), claimsOf(b)];
  return inA.size === inB.size && [...inA].every((claim) => inB.has(claim));
}

/** A way by its key, as one side has it or both. */
export function comparedWay(a: ComparedSide, b: ComparedSide, list: WayList, key: string): ComparedWay | null {
  const [inA, inB] = [a.ways[list].paths.get(key), b.ways[list].paths.get(key)];
  const path = inA ?? inB;
  if (!path) return null;
  const { telling } = (inA ? a : b).shown;
  const others = inA !== undefined && inB !== undefined && !sameClaims(inA, inB);
  const lacking = [a, b]
    .filter(({ ways }) => ways[list].inked.get(key) !== true)
    .map((side) => lacksWay(side, list, key));
  return {
    key,
    start: telling.label(path.entities[0] ?? ''),
    steps: path.steps.map((step, at) =>
      stepView(telling, step, path.entities[at + 1] ?? '', step.class === path.weakest),
    ),
    sign: path.sign,
    ranks: { a: inA?.rank ?? null, b: inB?.rank ?? null },
    counter: list === 'counter',
    said: [...lacking, ...(others ? [sayCompared('way.otherClaims')] : [])].join('; '),
    otherwise: others,
  };
}
