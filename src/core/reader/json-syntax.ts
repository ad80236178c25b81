import { createScanner, type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { findingWord, sayFinding } from '../schema/finding-texts.ts';
import type { Place } from '../schema/issue.ts';
import type { Report } from '../schema/rules.ts';

/** Deepest nesting that is read: deeper documents are not data, and would overflow the parser. */
export const MAX_DEPTH = 64;

// Tokens and errors of the scanner, by the numbers of its published types: as const enums they have no other name here.
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const END = 17;
const TEXT_AFTER_END = 9;
const END_IN_STRING = 12;

/**
 * What is still open at the end of a text that is not JSON, and the first bracket nested too deeply. A bracket is
 * closed by its like only, as the tree parser has it, so that what is counted is never less deep than what it enters.
 */
function nesting(text: string): { open: number; tooDeep: number | null } {
  const scanner = createScanner(text, true);
  const open: number[] = [];
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) {
      if (open.push(token) > MAX_DEPTH) return { open: open.length, tooDeep: scanner.getTokenOffset() };
    } else if (
      (token === CLOSE_BRACE && open.at(-1) === OPEN_BRACE) ||
      (token === CLOSE_BRACKET && open.at(-1) === OPEN_BRACKET)
    )
      open.pop();
  }
  return { open: open.length, tooDeep: null };
}

interface FirstError {
  readonly code: number;
  readonly words: string;
  readonly offset: number;
  readonly length: number;
}

function firstError(text: string): FirstError | undefined {
  const errors: FirstError[] = [];
  const onError = (error: ParseErrorCode, offset: number, length: number): void => {
    if (errors.length > 0) return;
    const name = printParseErrorCode(error);
    errors.push({ code: error, words: findingWord(`json.${name}`, name), offset, length });
  };
  visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  return errors[0];
}

/** Say what is wrong with a text that is not JSON, where, in words that name the likely cause. */
export function reportSyntax(text: string, place: (offset: number, pointer: string) => Place, report: Report): void {
  if (/^\s*<(!doctype|!--|html|\?xml|head|body|script|svg)/i.test(text))
    return report('json-web-page', place(0, ''), null, {});
  const { open, tooDeep } = nesting(text);
  if (tooDeep !== null) return report('json-too-deep', place(tooDeep, ''), null, { limit: MAX_DEPTH });
  const first = firstError(text);
  const offset = first?.offset ?? 0;
  const end = text.trimEnd().length;
  // A bracket that is missing in the middle of the text is met before its end: that is no cut.
  if (first && offset + first.length >= end && (open > 0 || first.code === END_IN_STRING))
    return report('json-truncated', place(end, ''), null, {});
  const comma = /,\s*$/.exec(text.slice(0, offset));
  if (comma && /[\]}]/.test(text[offset] ?? ''))
    return report('json-syntax', place(comma.index, ''), null, { what: sayFinding('json.comma') });
  if (first?.code === TEXT_AFTER_END)
    return report('json-syntax', place(offset, ''), null, { what: sayFinding('json.second') });
  const near = text.slice(offset, offset + 20).split(/[\s,\]}]/)[0] ?? '';
  const what = first?.words ?? sayFinding('json.none');
  report('json-syntax', place(offset, ''), null, {
    what: near === '' ? what : sayFinding('json.near', { what, near }),
  });
}
