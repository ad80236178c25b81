import { visibleText } from '../core/schema/seen-text.ts';

export { visibleText, visibleValue } from '../core/schema/seen-text.ts';

/** A name out of a link or of a file, cut to a length in code points and kept on one line. */
export function shortText(text: string, length: number): string {
  const characters = [...text];
  const cut = characters.length > length ? `${characters.slice(0, length).join('')}…` : text;
  return visibleText(cut).replace(/\s+/g, ' ');
}
