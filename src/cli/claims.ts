import { claimsTable, claimsTitle } from '../core/formats/claims-table.ts';
import type { Table } from '../core/formats/table.ts';
import { type ClaimFilter, listClaims } from '../core/queries/claim-list.ts';
import { evidenceClasses, humanClasses } from '../core/schema/evidence-classes.ts';
import { visible } from '../core/schema/issue.ts';
import { nearest } from '../core/schema/nearest.ts';
import { predicates } from '../core/schema/predicates.ts';
import { verdicts } from '../core/schema/verdicts.ts';
import { usageError } from './command-error.ts';
import { type CommandIo, counted, entityNamed, linkTo, load, type Loaded, reachNamed, wordOf } from './context.ts';
import { writeJson } from './json-output.ts';
import { screenTable } from './screen-table.ts';
import { tableFormatNamed, type TableOptions, writeTable } from './table-output.ts';

export interface ClaimsOptions extends TableOptions {
  readonly json?: boolean;
  readonly subject?: string;
  readonly object?: string;
  readonly predicate?: string;
  readonly verdict?: string;
  readonly class?: string;
  readonly source?: string;
  readonly taxon?: string;
  readonly sources: string;
}

/** `human` for both human classes, else classes by name; a usage error names the nearest. */
export function classesNamed(words: string, option: string) {
  return words
    .split(',')
    .flatMap((word) => (word === 'human' ? humanClasses : [wordOf(evidenceClasses, word.trim(), option)]));
}

function filterOf({ model }: Loaded, options: ClaimsOptions): ClaimFilter {
  const { source } = options;
  const known = model.dataset.sources.find(
    (record) => record.id === source || (source !== undefined && record.marker === source),
  );
  if (source !== undefined && !known)
    throw usageError(
      `--source: no source “${source}”`,
      nearest(
        source,
        model.dataset.sources.map((record) => record.id),
      ),
    );
  return {
    ...(options.subject === undefined ? {} : { subject: entityNamed(model, options.subject) }),
    ...(options.object === undefined ? {} : { object: entityNamed(model, options.object) }),
    ...(options.predicate === undefined ? {} : { predicate: wordOf(predicates, options.predicate, '--predicate') }),
    ...(options.verdict === undefined
      ? {}
      : { verdict: options.verdict === 'none' ? 'none' : wordOf(verdicts, options.verdict, '--verdict') }),
    ...(options.class === undefined ? {} : { classes: classesNamed(options.class, '--class') }),
    ...(known ? { source: known.id } : {}),
    ...(options.taxon === undefined ? {} : { taxon: taxonNamed(options.taxon) }),
  };
}

export function taxonNamed(word: string): string {
  const names: Readonly<Record<string, string>> = { human: 'NCBITaxon:9606', mouse: 'NCBITaxon:10090' };
  const taxon = names[word.toLowerCase()] ?? word;
  if (!/^(NCBITaxon:\d+|not-stated|not-applicable)$/.test(taxon))
    throw usageError(`--taxon: “${word}” is not a taxon such as NCBITaxon:9606`, Object.values(names));
  return taxon;
}

/** A table for a terminal, counted. */
function showOnScreen({ columns, rows }: Table, all: number, io: CommandIo): void {
  const names = columns.map((column) =>
    column.replace('human-clinical', 'human clin.').replace('human-laboratory', 'human lab.'),
  );
  const cells = rows.map((row) => row.map((cell) => visible(String(cell))));
  for (const part of screenTable(names, cells, { claim: 30, statement: 44 })) io.stdout.write(part);
  io.stdout.write(`${rows.length} of ${counted(all, 'claim')}\n`);
}

/** `edgewise claims`: the claims with their evidence, filtered, as JSON or as a table. */
export async function claims(path: string | undefined, options: ClaimsOptions, io: CommandIo): Promise<number> {
  const format = tableFormatNamed(options, 'table', 'claims', io);
  const loaded = load(path, io);
  const { model, status } = loaded;
  const reach = reachNamed(options.sources);
  const filter = filterOf(loaded, options);
  const listed = listClaims(model, reach, filter);
  if (options.json) {
    writeJson(io, listed);
    return status;
  }
  const table = claimsTable(model, listed);
  if (format === null) showOnScreen(table, model.claims.length, io);
  else {
    const title = claimsTitle(model, filter, reach);
    const claims = listed.map(({ id }) => id);
    const link = path === undefined ? linkTo(model, { pane: 'claims', reach }) : null;
    await writeTable(table, { model, title, claims, link }, format, options, io);
  }
  return status;
}
