/**
 * What a spreadsheet would do to a text that it opens from a file of text: run it, or take it for a date, a number or
 * another value, and write it differently from then on. A leading apostrophe keeps it as it is. The names of genes are
 * the known victims (Ziemann, Eren and El-Osta, Genome Biology 2016): MARCH1, SEPT2, DEC1, OCT4, 2310009E13.
 */

/** Runs as a formula; `#` begins an error value and is what our own remarks begin with. */
const runs = /^\s*[=+\-@|#\t\r\n]/;

/** A number that is written back as it was: no leading or trailing zero too many, at most 15 digits. */
const plainNumber = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;
const digitsOf = (text: string): number => text.replace(/\D/g, '').length;

// English names, and those German ones by which OKT3 or DEZ1 become dates.
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch|c)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez|mai)';
const between = '[-\\s./,]*';

/** Kinds of text that a spreadsheet takes for something else, white space around it aside. */
const taken = [
  // "6/7", "1-2", "007", "1.50", "1,000", "12:30", "50 %", "$5", "(5)", "1 1/2"
  /^\(?[$€£¥]? ?[.\d][\d.,:/\s-]*[)%$€£¥]*$/,
  // "1E5", "2310009E13"
  /^\d[\d.,]*e[+-]?\d+$/i,
  // "5 p", "12:30pm"
  /^\d{1,2}(?::\d{1,2}){0,2}(?:\s+[ap]|\s*[ap]m)$/i,
  new RegExp(`^${month}${between}\\d{1,4}(?:[-\\s./,]+\\d{1,4})?$`, 'i'),
  new RegExp(`^\\d{1,4}${between}${month}\\.?(?:${between}\\d{1,4})?$`, 'i'),
  /^(?:true|false)$/i,
  // A first line that names a separator is taken for an order.
  /^sep=/i,
];

/** Would a spreadsheet run this text, or keep something else in its place? Takes time in the length of the text. */
export function changesInSpreadsheet(text: string): boolean {
  const wide = text.normalize('NFKC');
  const plain = wide.trim();
  if (plainNumber.test(plain)) return digitsOf(plain) > 15 || plain !== text;
  // Numbers in a list stay a text.
  return runs.test(wide) || (!/\d, +\d/.test(plain) && taken.some((kind) => kind.test(plain)));
}

/** A text that looks guarded already needs a guard of its own, so that taking one off gives back what was there. */
const needsGuard = (text: string): boolean => changesInSpreadsheet(text.replace(/^'+/, ''));

/** A text as it is safe in a file of text that a spreadsheet opens. */
export const guarded = (text: string): string => (needsGuard(text) ? `'${text}` : text);

/** The text behind a guard; any other text as it stands. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && needsGuard(text.slice(1)) ? text.slice(1) : text;

/** Is this how a spreadsheet writes what it took for a date or a large number: "2-Sep", "Mar-01", "2.31E+13"? */
export const writtenBySpreadsheet = (text: string): boolean =>
  /^(?:\d{1,2}-[A-Z][a-z]{2}(?:-\d{2,4})?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2}|\d(?:\.\d+)?E\+\d{2,})$/.test(
    text,
  );
