/** Whether a line stands as a heading or a caption. A rule like that of the sentences: fixed, since places depend on it. */

const MOST_WORDS = 6;
const MOST_UNITS = 120;

/** Words that a heading may hold in lower case. */
const HEADING_WORDS = new Set(
  (
    'a an and at by for from in of on or the to versus vs with ' +
    'abstract abbreviations acknowledgements acknowledgments aim aims analysis background case cases conclusion ' +
    'conclusions design discussion findings funding introduction keywords limitations materials methods objective ' +
    'objectives patients purpose rationale references report results setting statistics subjects summary'
  ).split(' '),
);

/**
 * The name that a line gives to its section, or null where it is no heading: at most six words without a tab and
 * without a mark at their end. A single point (or colon) is allowed where the words are those of a title and not of a
 * sentence: each begins with a capital or a digit, or is a small or customary word of headings. So " Abstract. " is a
 * heading and "Mice improved." is not.
 */
export function headingName(line: string): string | null {
  if (line.length > MOST_UNITS || line.includes('\t')) return null;
  const name = line.trim().replace(/[.:]$/, '').trimEnd();
  const words = name.split(/\s+/);
  if (name === '' || words.length > MOST_WORDS || /[.!?:;,…]["'”’)\]]*$/.test(name)) return null;
  // A hyphen at its end breaks a word that goes on in the next line.
  if (!/[\p{L}\p{N}]/u.test(name) || /[-\u2010\u2011\u00ad]$/.test(name)) return null;
  const marked = name.length < line.trim().length;
  if (marked && !words.every(isTitleWord)) return null;
  return words.join(' ');
}

function isTitleWord(word: string): boolean {
  return (
    /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{N}]/u.test(word) || HEADING_WORDS.has(word.toLowerCase().replace(/\P{L}/gu, ''))
  );
}

/** The number N of a line that starts "Table N:" or "Table N.", else null. */
export function captionNumber(line: string): number | null {
  const match = /^table\s{1,8}(\d{1,6})\s{0,8}[:.]/i.exec(line);
  const number = match ? Number(match[1]) : 0;
  return number > 0 ? number : null;
}
