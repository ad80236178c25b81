/** A language in which the interface speaks. */
interface LanguageRow {
  /** BCP 47. */
  readonly id: string;
  /** What it calls itself: a list of languages is read by who speaks one of them. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** English first: it is written where things are said, and needs nothing to be loaded. */
export const languages = [
  { id: 'en', name: 'English', direction: 'ltr' },
  { id: 'de', name: 'Deutsch', direction: 'ltr' },
] as const satisfies readonly LanguageRow[];
export type Language = (typeof languages)[number]['id'];
export const sourceLanguage: Language = 'en';
export type OtherLanguage = Exclude<Language, 'en'>;

/** In which claims are read out, whatever language their data set and the page have: see `claim-texts.ts`. */
export const readingLanguage = 'en';

export const readLanguage = (kept: unknown): Language => languages.find(({ id }) => id === kept)?.id ?? sourceLanguage;
