import { findSteps } from '../core/model/passage/find.ts';
import { type PreparedText, prepareSteps } from '../core/model/passage/prepared.ts';
import type { PointedPassage } from './places.ts';
import { visibleText } from './plain-text.ts';
import type { GivenText, PassageShown } from './reader-texts.ts';

/** Characters that are shown on each side of a passage at most: a paragraph may be a whole book. */
const MOST_AROUND = 1200;
/** Characters passed between two turns of others. */
const SLICE = 1 << 16;

const isLineEnd = /[\n\r\u0085\u2028\u2029]/;

/** The rest of the line before and after a span: a line is a paragraph, or a row of a table. */
export function around(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  let [from, to] = [start, end];
  while (from > 0 && start - from < MOST_AROUND && !isLineEnd.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - end < MOST_AROUND && !isLineEnd.test(text.charAt(to))) to += 1;
  const cut = (here: boolean): string => (here ? '…' : '');
  return {
    before: cut(start - from >= MOST_AROUND) + text.slice(from, start).trimStart(),
    after: text.slice(end, to).trimEnd() + cut(to - end >= MOST_AROUND),
  };
}

/** Finds passages in texts; each text is made ready once. */
export interface PassageFinder {
  readonly find: (pointed: PointedPassage) => Promise<PassageShown>;
}

/** @param turn gives others their turn: the work goes on when it resolves */
export function createPassageFinder(texts: readonly GivenText[], turn: () => Promise<void>): PassageFinder {
  const prepared = new Map<GivenText, Promise<PreparedText>>();

  async function run<Done>(steps: Generator<unknown, Done>): Promise<Done> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await turn();
    }
  }

  function ready(given: GivenText): Promise<PreparedText> {
    const known = prepared.get(given) ?? run(prepareSteps(given.text, SLICE));
    prepared.set(given, known);
    return known;
  }

  return {
    async find({ passage }) {
      let moved: PassageShown | null = null;
      for (const given of texts) {
        const text = await ready(given);
        const [hit] = await run(findSteps(text, [{ id: 'passage', passage }], { slice: SLICE }));
        if (!hit || hit.found === 'missing' || hit.start === null || hit.end === null) continue;
        const { before, after } = around(text.text, hit.start, hit.end);
        const shown: PassageShown = {
          found: hit.found,
          name: given.name,
          before: visibleText(before),
          words: visibleText(text.text.slice(hit.start, hit.end)),
          after: visibleText(after),
        };
        if (hit.found === 'exact') return shown;
        moved ??= shown;
      }
      return moved ?? { found: 'missing', names: texts.map(({ name }) => name) };
    },
  };
}
