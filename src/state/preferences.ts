import { vocabulary, type Row } from '../core/schema/vocabulary.ts';
import { type Language, readLanguage } from './languages.ts';

interface KeyRow extends Row {
  /** The keys, as their caps are printed. */
  readonly caps: readonly string[];
}

/** Keys that work wherever the focus is; each can be switched off, since other tools may want it (WCAG 2.2, 2.1.4). */
export const pageKeys = vocabulary<KeyRow>('page-keys')([
  { id: 'search', caps: ['/'], label: 'find a thing, a statement, a source or a remark' },
  { id: 'ways', caps: ['[', ']'], label: 'light the way before, the next way' },
  { id: 'clear', caps: ['Esc'], label: 'close the card, then put out the lit way' },
  { id: 'help', caps: ['?'], label: 'these keys' },
]);
export type PageKey = (typeof pageKeys.rows)[number]['id'];

/** What one reader wants of the page; kept in the reader's browser and in no link. */
export interface Preferences {
  readonly keysOff: readonly PageKey[];
  /** The first steps were put away. */
  readonly introduced: boolean;
  /** In which language the page speaks: a link has none, so that it shows the same to everybody. */
  readonly language: Language;
}

/** Preferences as they were kept; what cannot be read is as it is for everybody. */
export function readPreferences(kept: unknown): Preferences {
  const { keysOff, introduced, language } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<
    string,
    unknown
  >;
  const off = Array.isArray(keysOff) ? keysOff : [];
  return {
    keysOff: pageKeys.ids.filter((id) => off.includes(id)),
    introduced: introduced === true,
    language: readLanguage(language),
  };
}
