import type { Point } from '../figure/figure-layout.ts';

/** A piece of a path, absolute: a start, a line, a cubic curve, or the end of a closed line. */
export type Segment =
  | { readonly op: 'M' | 'L'; readonly to: Point }
  | { readonly op: 'C'; readonly c1: Point; readonly c2: Point; readonly to: Point }
  | { readonly op: 'Z' };

/** How many numbers each command takes. */
const lengths: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, t: 2, a: 7, z: 0 };

const quadratic = ([x, y]: Point, [cx, cy]: Point, to: Point): Segment => ({
  op: 'C',
  c1: [x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y)],
  c2: [to[0] + (2 / 3) * (cx - to[0]), to[1] + (2 / 3) * (cy - to[1])],
  to,
});

/** An arc of a circle as cubic curves of at most a quarter turn (SVG 2, appendix B.2). */
function arc([x1, y1]: Point, radius: number, large: boolean, sweep: boolean, to: Point): Segment[] {
  const [dx, dy] = [(x1 - to[0]) / 2, (y1 - to[1]) / 2];
  const half = Math.hypot(dx, dy);
  if (half === 0) return [];
  const r = Math.max(radius, half);
  const away = (large === sweep ? -1 : 1) * (Math.sqrt(r * r - half * half) / half);
  const [cx, cy] = [(x1 + to[0]) / 2 + away * dy, (y1 + to[1]) / 2 - away * dx];
  const start = Math.atan2(y1 - cy, x1 - cx);
  const turn = Math.atan2(to[1] - cy, to[0] - cx) - start;
  const whole = sweep ? (turn <= 0 ? turn + 2 * Math.PI : turn) : turn >= 0 ? turn - 2 * Math.PI : turn;
  const pieces = Math.max(1, Math.ceil(Math.abs(whole) / (Math.PI / 2) - 1e-9));
  const step = whole / pieces;
  const reach = (4 / 3) * Math.tan(step / 4) * r;
  const at = (angle: number): Point => [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
  return Array.from({ length: pieces }, (_, piece): Segment => {
    const [from, on] = [start + piece * step, start + (piece + 1) * step];
    const [a, b] = [at(from), at(on)];
    return {
      op: 'C',
      c1: [a[0] - reach * Math.sin(from), a[1] + reach * Math.cos(from)],
      c2: [b[0] + reach * Math.sin(on), b[1] - reach * Math.cos(on)],
      to: b,
    };
  });
}

/** Path data of SVG as absolute lines and cubic curves. Arcs are of circles. Throws on what is none of its commands. */
export function segmentsOf(data: string): Segment[] {
  const segments: Segment[] = [];
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  let control: Point | null = null;
  for (const [, letter = '', said = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter.toLowerCase();
    const length = lengths[command];
    const numbers = (said.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (length === undefined || (length > 0 && (numbers.length === 0 || numbers.length % length !== 0)))
      throw new Error(`a path says "${letter}${said}"`);
    if (command === 'z') {
      segments.push({ op: 'Z' });
      at = start;
    }
    for (let index = 0; index < numbers.length; index += length) {
      const [bx, by]: Point = letter === command ? at : [0, 0];
      const values = numbers.slice(index, index + length);
      const point = (place: number): Point => [bx + (values[place] ?? 0), by + (values[place + 1] ?? 0)];
      const before = at;
      let next: Point | null = null;
      if (command === 'h') at = [bx + (values[0] ?? 0), before[1]];
      else if (command === 'v') at = [before[0], by + (values[0] ?? 0)];
      else at = point(length - 2);
      if (command === 'm' && index === 0) {
        segments.push({ op: 'M', to: at });
        start = at;
      } else if (command === 'c') segments.push({ op: 'C', c1: point(0), c2: point(2), to: at });
      else if (command === 'q' || command === 't') {
        const last: Point = control ?? before;
        next = command === 'q' ? point(0) : [2 * before[0] - last[0], 2 * before[1] - last[1]];
        segments.push(quadratic(before, next, at));
      } else if (command === 'a') segments.push(...arc(before, values[0] ?? 0, values[3] === 1, values[4] === 1, at));
      else segments.push({ op: 'L', to: at });
      control = next;
    }
  }
  return segments;
}

/** Which way a path arrives at its end, as an angle in the coordinates of the path; 0 where it goes nowhere. */
export function arrival(segments: readonly Segment[]): { readonly at: Point; readonly angle: number } {
  const points = segments.flatMap((segment): Point[] =>
    segment.op === 'Z' ? [] : segment.op === 'C' ? [segment.c2, segment.to] : [segment.to],
  );
  const at = points.at(-1) ?? [0, 0];
  const before = points.findLast(([x, y]) => x !== at[0] || y !== at[1]) ?? at;
  return { at, angle: Math.atan2(at[1] - before[1], at[0] - before[0]) };
}
