/** Letters, or a group of them that recurs, with the blanks that stand before it in its line. */
export type Piece = string;

/** Lines in which what recurs has become a group. Groups are named by the letters that they stand for. */
export interface Grouped {
  /** The pieces of each line that was given. */
  readonly lines: ReadonlyMap<string, readonly Piece[]>;
  /** Of which pieces each group is made. These may be groups, which then stand before it. */
  readonly groups: ReadonlyMap<string, readonly Piece[]>;
}

/** Two pieces that stand beside each other, how often, and in which lines they ever did. */
interface Neighbours {
  readonly pair: readonly [first: string, second: Piece];
  readonly lines: Set<string>;
  /** How many groups within each other they would be as one. */
  readonly depth: number;
  times: number;
}

/** Neighbours are worth a group from this often on. */
const worthGrouping = 2;
/** A group of `n` pieces that is used `k` times spares (k − 1) × (n − 1) − 1 of them, and costs its own name. */
const worthNaming = 2;
/** A group may be of groups, and so on to here: programs that read drawings differ in how far they follow. */
const deepest = 8;

/** What a piece stands for without the blanks before it, and these. */
export const lettersIn = (piece: Piece): string => (piece.startsWith(' ') ? piece.replace(/^ +/, '') : piece);
export const blanksIn = (piece: Piece): string => piece.slice(0, piece.length - lettersIn(piece).length);

/** A line letter by letter. Blanks at its end are not seen. */
const lettered = (line: string): Piece[] => line.match(/ *[^ ]/gu) ?? [];

/**
 * Group the neighbours that recur most, again and again (Larsson and Moffat, Offline dictionary-based compression,
 * Proceedings of the IEEE 88, 2000). Equal lines give equal groups, in whatever order they come.
 */
export function recurringGroups(given: Iterable<string>): Grouped {
  const lines = new Map<string, Piece[]>();
  const groups = new Map<string, Piece[]>();
  const depths = new Map<string, number>();
  const depthOf = (piece: Piece): number => depths.get(lettersIn(piece)) ?? 0;
  const neighbours = new Map<string, Neighbours>();
  const recurring = new Set<Neighbours>();

  /** Count the neighbours at a place of a line, or uncount them before they change. */
  function count(line: string, at: number, sign: 1 | -1): void {
    const [before, second] = [lines.get(line)?.[at], lines.get(line)?.[at + 1]];
    if (before === undefined || second === undefined) return;
    const first = lettersIn(before);
    const key = `${first}\n${second}`;
    let known = neighbours.get(key);
    if (!known) {
      const depth = 1 + Math.max(depthOf(first), depthOf(second));
      known = { pair: [first, second], depth, times: 0, lines: new Set() };
      neighbours.set(key, known);
    }
    known.times += sign;
    known.lines.add(line);
    if (known.times >= worthGrouping) recurring.add(known);
  }

  for (const line of [...new Set(given)].sort()) {
    const pieces = lettered(line);
    lines.set(line, pieces);
    pieces.forEach((_, at) => count(line, at, 1));
  }
  for (;;) {
    let most: Neighbours | null = null;
    for (const one of recurring)
      if (one.times < worthGrouping) recurring.delete(one);
      else if (one.times > (most?.times ?? 0) && one.depth <= deepest) most = one;
    if (!most) return withoutIdle({ lines, groups });
    const [first, second] = most.pair;
    const group = first + second;
    // The same letters may come together in another way.
    if (!groups.has(group)) {
      groups.set(group, [first, second]);
      depths.set(group, most.depth);
    }
    for (const line of most.lines) {
      const pieces = lines.get(line) ?? [];
      for (const [at, piece] of pieces.entries()) {
        if (pieces[at + 1] !== second || lettersIn(piece) !== first) continue;
        for (const place of [at - 1, at, at + 1]) count(line, place, -1);
        pieces.splice(at, 2, blanksIn(piece) + group);
        for (const place of [at - 1, at]) count(line, place, 1);
      }
    }
  }
}

/** Without the groups that are used so seldom that their pieces are said sooner. */
function withoutIdle({ lines, groups }: Grouped): Grouped {
  const times = new Map<string, number>();
  const use = (piece: Piece, more: number): void => {
    const letters = lettersIn(piece);
    times.set(letters, (times.get(letters) ?? 0) + more);
  };
  for (const piece of [...lines.values(), ...groups.values()].flat()) use(piece, 1);
  const idle = new Map<string, readonly Piece[]>();
  const spelt = (pieces: readonly Piece[]): Piece[] =>
    pieces.flatMap((piece) => {
      const [first, ...others] = idle.get(lettersIn(piece)) ?? [];
      return first === undefined ? [piece] : [blanksIn(piece) + first, ...others];
    });
  const kept = new Map<string, readonly Piece[]>();
  // What a group is made of was a group before it.
  for (const [group, made] of groups) {
    const pieces = spelt(made);
    const used = times.get(group) ?? 0;
    if ((used - 1) * (pieces.length - 1) >= worthNaming) kept.set(group, pieces);
    else {
      idle.set(group, pieces);
      for (const piece of pieces) use(piece, used - 1);
    }
  }
  return { lines: new Map([...lines].map(([line, pieces]) => [line, spelt(pieces)])), groups: kept };
}
