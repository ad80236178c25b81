import { sayShare } from './share-texts.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const quoted = (text: string): string => `"${text.replaceAll(/[&<"]/g, (character) => entities[character] ?? '')}"`;

/** HTML that frames a view on another page: the same link, to the page that may be framed. */
export function frameSnippet(link: string, title: string): string {
  const src = link.replace(/[^/#]*#/, 'embed.html#');
  const name = sayShare('frame.title', { title });
  return `<iframe src=${quoted(src)} title=${quoted(name)} width="100%" height="600" loading="lazy"></iframe>`;
}
