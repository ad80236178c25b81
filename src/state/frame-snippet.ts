import { type Language, sourceLanguage } from './languages.ts';
import { sayShare } from './share-texts.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const quoted = (text: string): string => `"${text.replaceAll(/[&<"]/g, (character) => entities[character] ?? '')}"`;

/** HTML that frames a view on another page: the same link, to the page that may be framed, which speaks a language. */
export function frameSnippet(link: string, title: string, language: Language): string {
  const asked = language === sourceLanguage ? '' : `?lang=${language}`;
  const src = link.replace(/[^/#]*#/, `embed.html${asked}#`);
  const name = sayShare('frame.title', { title });
  return `<iframe src=${quoted(src)} title=${quoted(name)} width="100%" height="600" loading="lazy"></iframe>`;
}
