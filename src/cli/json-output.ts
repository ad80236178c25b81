import type { CommandIo } from './context.ts';

/** A list of more items has each of them on a line of its own, and so many are written at once. */
const LONG = 200;

/** Levels from the root that are looked into for such lists. */
const DEEPEST = 4;

/** Length of text that is sent at once. */
const SENT = 1 << 16;

/** As `JSON.stringify` writes it with two spaces inside so many brackets, which are taken off again. */
function written(value: unknown, depth: number): string {
  let inside = value;
  for (let level = 0; level < depth; level++) inside = [inside];
  const text = JSON.stringify(inside, null, 2);
  return depth === 0 ? text : text.slice(depth * (depth + 3), -depth * (depth + 1));
}

const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

/** Items in batches of so many, the last one shorter. */
function* batches(items: Iterable<unknown>, size: number): Generator<unknown[]> {
  let batch: unknown[] = [];
  for (const item of items)
    if (batch.push(item) === size) {
      yield batch;
      batch = [];
    }
  if (batch.length > 0) yield batch;
}

/**
 * The text of `JSON.stringify(value, null, 2)`, but with a line for each item of a long list: it is shorter, and can be
 * searched and compared line by line. Part by part, and a list may be made as it is read: an answer about a large data
 * set is longer than what is good to hold.
 */
export function* jsonParts(value: unknown, long = LONG, depth = 0): Generator<string> {
  const line = `\n${'  '.repeat(depth)}`;
  if (typeof value !== 'object' || value === null || depth === DEEPEST) yield written(value, depth);
  else if (isIterable(value)) {
    let isLong = false;
    for (const items of batches(value, long + 1)) {
      if (!isLong && items.length <= long) {
        yield* members(items, line, long, depth);
        return;
      }
      yield `${isLong ? ',' : '['}${items.map((item) => `${line}  ${JSON.stringify(item ?? null)}`).join(',')}`;
      isLong = true;
    }
    yield isLong ? `${line}]` : '[]';
  } else yield* members(value, line, long, depth);
}

/** An object, or a list that is not long, with each member in its turn. */
function* members(value: object, line: string, long: number, depth: number): Generator<string> {
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  let before = open;
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    if (member === undefined && open === '{') continue;
    yield `${before}${line}  ${open === '{' ? `${JSON.stringify(key)}: ` : ''}`;
    yield* jsonParts(member, long, depth + 1);
    before = ',';
  }
  yield before === ',' ? `${line}${close}` : `${open}${close}`;
}

/** Characters that a terminal could take for a command or that turn text, as JSON escapes: the document stays the same. */
const escaped = (character: string): string =>
  character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function writeJson(io: CommandIo, value: unknown): void {
  let text = '';
  const send = (): void => {
    // Most text is plain, which is told ten times as fast.
    const plain = !/[^\n -~]/.test(text);
    io.stdout.write(plain ? text : text.replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, escaped));
    text = '';
  };
  for (const part of jsonParts(value)) {
    text += part;
    if (text.length > SENT) send();
  }
  text += '\n';
  send();
}
