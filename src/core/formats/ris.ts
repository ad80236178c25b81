import { type CslItem, type CslName, type WrittenEntry, pageRange } from './bibliography.ts';
import { oneLine } from './one-line.ts';

const types: Readonly<Record<CslItem['type'], string>> = {
  'article-journal': 'JOUR',
  report: 'RPRT',
  document: 'GEN',
  dataset: 'DATA',
  figure: 'FIGURE',
};

const risName = (name: CslName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter((part) => part !== undefined).join(', ');

/** A day as RIS writes it; a year has a tag of its own. */
function dayOf({ issued }: CslItem): string | undefined {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  return month === undefined || day === undefined
    ? undefined
    : [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('/');
}

/** The tags of an entry in the order in which they are written; `TY` opens a record and `ER` closes it. */
function tagsOf({ item }: WrittenEntry): [tag: string, value: string | undefined][] {
  const range = item.page === undefined ? null : pageRange(item.page);
  return [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', risName(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', item.issued === undefined ? undefined : String(item.issued['date-parts'][0][0])],
    ['DA', dayOf(item)],
    ['ET', item.version],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', range?.first ?? item.page],
    ['EP', range?.last],
    ['DO', item.DOI],
    // The number in the data base that is named, as reference managers read it.
    ['AN', item.PMID],
    ['DB', item.PMID === undefined ? undefined : 'PubMed'],
    ['C2', item.PMCID],
    ['UR', item.URL],
    ['N1', item.note],
    ['ER', ''],
  ];
}

/** Entries in RIS, one tag a line: a value of several lines would be read as further tags. */
export const writeRis = (entries: readonly WrittenEntry[]): string =>
  entries
    .map((entry) =>
      tagsOf(entry)
        .filter(([tag, value]) => value !== undefined && (value !== '' || tag === 'ER'))
        .map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}\n`)
        .join(''),
    )
    .join('\n');
