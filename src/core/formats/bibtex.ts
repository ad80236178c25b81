import { type CslItem, type CslName, type WrittenEntry, pageRange } from './bibliography.ts';
import { oneLine } from './one-line.ts';

/**
 * What TeX or BibTeX would read as a command. A brace is written by its name, since BibTeX counts braces whatever stands
 * before them. All else stays as it is, in UTF-8: nothing that a table of commands does not know may be lost.
 */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/** Greek letters that TeX has a command for, since text fonts rarely hold them. Those that look like Latin ones have none. */
const greek: Readonly<Record<string, string>> = Object.fromEntries([
  ...named('α', 'alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi'),
  ...named('π', 'pi rho varsigma sigma tau upsilon varphi chi psi omega'),
  ...Object.entries({
    Γ: 'Gamma',
    Δ: 'Delta',
    Θ: 'Theta',
    Λ: 'Lambda',
    Ξ: 'Xi',
    Π: 'Pi',
    Σ: 'Sigma',
    Φ: 'Phi',
    Ψ: 'Psi',
    Ω: 'Omega',
  }),
  ['µ', 'mu'],
]);

/** Names of letters that follow each other in Unicode. */
function named(first: string, names: string): [string, string][] {
  const start = first.codePointAt(0) ?? 0;
  return names.split(' ').map((name, at) => [String.fromCodePoint(start + at), name]);
}

/** Text as TeX prints it, on one line. */
export const texText = (text: string): string =>
  oneLine(text).replace(/[\\{}~^<>|$&%#_]|[µΑ-ω]/g, (character) => {
    const letter = greek[character];
    return commands[character] ?? (letter === undefined ? character : `$\\${letter}$`);
  });

/** A family name is kept together by braces, and so is a name that is not in parts: "and" and commas part names. */
const texName = (name: CslName): string => {
  if ('literal' in name) return `{${texText(name.literal)}}`;
  const family = `{${texText(name.family)}}`;
  return name.given === undefined ? family : `${family}, ${texText(name.given)}`;
};

/** What has no meaning in an address but one to TeX, as an address writes it. */
const texAddress = (address: string): string =>
  address.replaceAll(/[\\{}^~<>|"`]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const types: Readonly<Record<CslItem['type'], string>> = {
  'article-journal': 'article',
  report: 'techreport',
  document: 'misc',
  dataset: 'misc',
  figure: 'misc',
};

function fieldsOf({ item, others }: WrittenEntry): Readonly<Record<string, string | undefined>> {
  const text = (value: string | undefined) => value && texText(value);
  const range = item.page === undefined ? null : pageRange(item.page);
  const authors = item.author?.map(texName) ?? [];
  return {
    author: authors.length === 0 ? undefined : [...authors, ...(others ? ['others'] : [])].join(' and '),
    // Braces of its own keep a title as it is written, in a style that would lower its capitals.
    title: item.title === undefined ? undefined : `{${texText(item.title)}}`,
    // What a data set or a figure lies in is said in its note: it is in no journal.
    journal: ['dataset', 'figure'].includes(item.type) ? undefined : text(item['container-title']),
    year: item.issued === undefined ? undefined : String(item.issued['date-parts'][0][0]),
    volume: text(item.volume),
    number: text(item.issue),
    version: text(item.version),
    pages: range === null ? text(item.page) : `${texText(range.first)}--${texText(range.last)}`,
    // A DOI that is well formed has no brace, and programs read it as it stands.
    doi: item.DOI,
    pmid: item.PMID,
    pmcid: item.PMCID,
    url: item.URL === undefined ? undefined : texAddress(item.URL),
    note: text(item.note),
  };
}

/**
 * Entries as a BibTeX file, in UTF-8. Citation.js, with which the tests read it back, was tried for writing as well: it
 * drops characters that its tables lack, and writes names and DOIs as commands of TeX; its RIS cuts long values and keys.
 */
export const writeBibtex = (entries: readonly WrittenEntry[]): string =>
  entries
    .map((entry) => {
      const fields = Object.entries(fieldsOf(entry)).filter(([, value]) => value !== undefined && value !== '');
      const lines = fields.map(([field, value]) => `  ${field} = {${value ?? ''}},\n`);
      return `@${types[entry.item.type]}{${entry.item.id},\n${lines.join('')}}\n`;
    })
    .join('\n');
