import type { CollectionName } from './shapes.ts';

/** Where in the data something is: 1-based line and column (UTF-16 units), and the JSON pointer (RFC 6901). */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly pointer: string;
}

export type Severity = 'error' | 'warning';

/** What is wrong with data: the rule, the place, the record, and what to do about it. */
export interface Issue extends Place {
  readonly rule: string;
  readonly severity: Severity;
  /** Id of the record concerned, where it has one. */
  readonly id: string | null;
  readonly message: string;
  readonly remedy: string;
}

/** How many records of each kind; evidence is counted apart from the claims that hold it. */
export type Counts = Readonly<Record<CollectionName | 'evidence', number>>;

/** A record that is not shown, with the rules that set it aside: what was read is shown or stands here. */
export interface SetAside extends Place {
  readonly kind: CollectionName | 'evidence';
  readonly id: string | null;
  readonly rules: readonly string[];
  /** The record as it is written in the file, so that nothing is lost from sight. */
  readonly text: string;
}

/** Characters that would move a cursor, forge a line or hide are written as escapes; one message stays one line. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u034f\u115f\u1160\u3164\u2028\u2029\u{e0100}-\u{e01ef}\ufe00-\ufe0f]/gu,
    (character) => {
      const point = character.codePointAt(0) ?? 0;
      return point < 0x100
        ? `\\u${point.toString(16).padStart(4, '0')}`
        : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    },
  );
}
