import { speakIn } from '../core/schema/speech.ts';
import { type Language, languages, type OtherLanguage, readLanguage, sourceLanguage } from '../state/languages.ts';

/** The words of each language, loaded when it is spoken: one line adds one. */
const words: Readonly<Record<OtherLanguage, () => Promise<{ readonly templates: Readonly<Record<string, string>> }>>> =
  {
    de: () => import('../languages/german/german.ts'),
  };

/** The language of a tag, as `de-CH`; English where it is none of ours. */
export const languageOf = (tag: string | null): Language => readLanguage(tag?.toLowerCase().split('-')[0]);

/** The language that an element and what is around it are written in, out of every root. */
export function languageAround(element: Element): Language {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at instanceof Element && at.hasAttribute('lang')) return languageOf(at.getAttribute('lang'));
  return sourceLanguage;
}

async function speak(language: Language): Promise<(typeof languages)[number]> {
  const row = languages.find(({ id }) => id === language) ?? languages[0];
  if (row.id === 'en') return row;
  // A map in English is better than none.
  const loaded = await words[row.id]().catch(() => null);
  if (!loaded) return languages[0];
  speakIn((id, english) => loaded.templates[id] ?? english);
  return row;
}

export type Spoken = Awaited<ReturnType<typeof speak>>;

let spoken: Promise<Spoken> | undefined;

/** The language of all maps of a page, which is that around the first: what one said is remembered for the others. */
export const spokenAround = (element: Element): Promise<Spoken> => (spoken ??= speak(languageAround(element)));
