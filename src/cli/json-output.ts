import type { CommandIo } from './context.ts';

/** Items of a list that are written at once, and levels from the root that are looked into for such lists. */
const STRETCH = 200;
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

/**
 * The text of `JSON.stringify(value, null, 2)`, part by part: an answer about a large data set is longer than what is good
 * to hold.
 */
export function* jsonParts(value: unknown, stretch = STRETCH, depth = 0): Generator<string> {
  const line = `\n${'  '.repeat(depth)}`;
  if (typeof value !== 'object' || value === null || depth === DEEPEST) yield written(value, depth);
  else if (Array.isArray(value) && value.length > stretch) {
    yield '[';
    for (let at = 0; at < value.length; at += stretch) {
      if (at > 0) yield ',';
      yield written(value.slice(at, at + stretch), depth).slice(1, -line.length - 1);
    }
    yield `${line}]`;
  } else {
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    let before = open;
    for (const [key, member] of Object.entries(value) as [string, unknown][]) {
      if (member === undefined && open === '{') continue;
      yield `${before}${line}  ${open === '{' ? `${JSON.stringify(key)}: ` : ''}`;
      yield* jsonParts(member, stretch, depth + 1);
      before = ',';
    }
    yield before === ',' ? `${line}${close}` : `${open}${close}`;
  }
}

/** Characters that a terminal could take for a command or that turn text, as JSON escapes: the document stays the same. */
const escaped = (character: string): string =>
  character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function writeJson(io: CommandIo, value: unknown): void {
  let text = '';
  const send = (): void => {
    io.stdout.write(text.replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, escaped));
    text = '';
  };
  for (const part of jsonParts(value)) {
    text += part;
    if (text.length > SENT) send();
  }
  text += '\n';
  send();
}
