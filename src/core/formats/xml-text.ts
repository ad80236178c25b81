const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** What XML 1.0 (section 2.2) has no way to write, not even by its number. */
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

const spelt = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text in XML 1.0, exactly; what that cannot hold is spelt out, as \u0000. */
export const xmlText = (text: string): string =>
  text.replaceAll(unwritable, spelt).replaceAll(/[&<>"\r]/g, (character) => entities[character] ?? '');
