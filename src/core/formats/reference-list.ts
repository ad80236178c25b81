import type { CslName, WrittenEntry } from './bibliography.ts';
import { oneLine } from './one-line.ts';

const name = (part: CslName): string =>
  'literal' in part ? part.literal : [part.family, part.given?.replaceAll(/[. ]/g, '')].filter(Boolean).join(' ');

/** Year, volume, issue and pages as references give them: "2007;66(7):977–979". */
function printed({ item }: WrittenEntry): string {
  const volume = `${item.volume ?? ''}${item.issue === undefined ? '' : `(${item.issue})`}`;
  const year = item.issued === undefined ? '' : String(item.issued['date-parts'][0][0]);
  const dated = [year, volume].filter((part) => part !== '').join(';');
  return [dated, item.page ?? ''].filter((part) => part !== '').join(':');
}

/** One entry as a line: who, what, where, identifiers, and what must be said of it. */
export function referenceLine(entry: WrittenEntry): string {
  const { item, mark, others, remarks } = entry;
  const authors = [...(item.author ?? []).map(name), ...(others ? ['et al'] : [])].join(', ');
  const parts = [
    authors,
    item.title ?? '',
    item['container-title'] ?? '',
    printed(entry),
    item.DOI === undefined ? '' : `doi:${item.DOI}`,
    item.PMID === undefined ? '' : `PMID ${item.PMID}`,
    item.PMCID ?? '',
    item.URL ?? '',
    ...remarks,
  ].filter((part) => part !== '');
  return oneLine(`${mark === '' ? '' : `[${mark}] `}${parts.map((part) => part.replace(/\.$/, '')).join('. ')}.`);
}

/** Entries as a list of references in plain text, a line each; each begins with the mark by which sentences name it. */
export const writeReferenceList = (entries: readonly WrittenEntry[]): string =>
  entries.map((entry) => `${referenceLine(entry)}\n`).join('');
