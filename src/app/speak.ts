import { configureLocalization, msg } from '@lit/localize';
import { speakIn } from '../core/schema/speech.ts';
import { languages, type OtherLanguage, sourceLanguage } from '../state/languages.ts';
import { setSpokenWords, type Words } from './spoken-words.ts';

/** The words of each language, loaded when it is spoken: one line adds one. */
const words: Readonly<Record<OtherLanguage, () => Promise<{ readonly templates: Words }>>> = {
  de: () => import('../languages/german/german.ts'),
};

/** Speak another language than English from now on. It is called before anything is said. */
export async function speak(language: OtherLanguage): Promise<void> {
  const { templates } = await words[language]();
  const { setLocale } = configureLocalization({
    sourceLocale: sourceLanguage,
    targetLocales: Object.keys(words),
    loadLocale: () => Promise.resolve({ templates }),
  });
  await setLocale(language);
  setSpokenWords(templates);
  speakIn((id, english) => msg(english, { id }));
  document.documentElement.lang = language;
  // Not of the root: letters on a canvas that is not in the page would follow it, and those of the map read from the left.
  document.body.dir = languages.find(({ id }) => id === language)?.direction ?? 'ltr';
}
