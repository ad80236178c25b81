import { type AuditQuestion, auditQuestions } from '../core/audit/audit-question-list.ts';
import { ABOUT_WAYS, countFindings, findingsOf } from '../core/audit/audit-questions.ts';
import { type AskedEnds, auditReport } from '../core/audit/audit-report.ts';
import { auditReportSchema } from '../core/audit/audit-report-shape.ts';
import type { Audited } from '../core/audit/audited.ts';
import { harmsOf } from '../core/audit/harms.ts';
import { matrixOf } from '../core/audit/matrix.ts';
import { auditPathways } from '../core/audit/pathway-audit.ts';
import { diseaseNames } from '../core/queries/missing-evidence.ts';
import { auditTable, auditTitle } from '../core/formats/audit-table.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { type Path, defaultPathQuery } from '../core/queries/path-query.ts';
import { findPaths } from '../core/queries/paths.ts';
import type { Assessments } from '../core/queries/steps.ts';
import { visible } from '../core/schema/issue.ts';
import { verdicts } from '../core/schema/verdicts.ts';
import { defaultEnds } from '../state/default-question.ts';
import { DATA, GOOD } from './command-error.ts';
import {
  assessmentsOf,
  type CommandIo,
  counted,
  digestOf,
  entityNamed,
  linkTo,
  load,
  reachNamed,
  wordOf,
} from './context.ts';
import { writeJson } from './json-output.ts';
import { tableFormatNamed, type TableOptions, writeTable } from './table-output.ts';

export interface AuditOptions extends TableOptions {
  readonly json?: boolean;
  readonly schema?: boolean;
  readonly sources: string;
  readonly from?: string;
  readonly to?: string;
  readonly failOn?: string;
}

type Asked = { readonly ends: AskedEnds; readonly paths: readonly Path[] };

/** The ways of the question that is named, else of the one that the data set is opened with; null where there is none. */
function waysAsked(model: Model, assessments: Assessments, options: AuditOptions): Asked | null {
  const ends = defaultEnds(model);
  const from = options.from === undefined ? ends.from : entityNamed(model, options.from);
  const to = options.to === undefined ? ends.to : entityNamed(model, options.to);
  if (from === null || to === null) return null;
  const { paths, stopped } = findPaths(model, assessments, { ...defaultPathQuery, from: [from], to: [to] });
  return { ends: { from: [from], to: [to], complete: stopped === 'complete' }, paths };
}

const questionsNamed = (words: string): AuditQuestion[] =>
  words.split(',').map((word) => wordOf(auditQuestions, word.trim(), '--fail-on'));

/** `edgewise audit`: what the claims rest on; with `--fail-on`, a check for the repository of a manuscript. */
export async function audit(path: string | undefined, options: AuditOptions, io: CommandIo): Promise<number> {
  if (options.schema) {
    writeJson(io, auditReportSchema());
    return GOOD;
  }
  const format = tableFormatNamed(options, 'text', 'audit', io);
  const failing = options.failOn === undefined ? [] : questionsNamed(options.failOn);
  const reach = reachNamed(options.sources);
  const { model, status } = load(path, io);
  const assessments = assessmentsOf(model, reach);
  const ways = () => waysAsked(model, assessments, options);
  // A table needs the matrix alone, and a check the questions that it names: of a large data set the rest takes seconds.
  const matrix = matrixOf(model, assessments);
  const asked = options.json || format === null || failing.includes(ABOUT_WAYS) ? ways() : null;
  const audited = { model, assessments, matrix, ways: asked?.paths ?? [] };
  if (options.json) writeJson(io, auditReport(audited, reach, asked?.ends ?? null, digestOf(model)));
  else if (format === null) io.stdout.write(inWords(audited));
  else {
    const claims = matrix.rows.map(({ claim }) => claim);
    const link = path === undefined ? linkTo(model, { pane: 'claims', reach }) : null;
    await writeTable(auditTable(audited), { model, title: auditTitle(reach), claims, link }, format, options, io);
  }
  const failed = failing
    .map((id) => ({ id, findings: [...findingsOf(id, audited)] }))
    .filter(({ findings }) => findings.length > 0);
  for (const { id, findings } of failed)
    io.stderr.write(
      [`edgewise: ${id}: ${auditQuestions.row(id).label}: ${counted(findings.length, 'finding')}\n`]
        .concat(findings.map(({ claims, reason }) => `  ${visible(claims.join(', '))}: ${visible(reason)}\n`))
        .join(''),
    );
  return failed.length > 0 ? DATA : status;
}

/** The audit in short: how many statements have which verdict, where the pieces are, and what each question finds. */
function inWords(audited: Audited): string {
  const { model, assessments, matrix, ways } = audited;
  const { id: name, release } = model.dataset.head;
  const { rows, pieces } = matrix;
  const harms = harmsOf(model, assessments);
  const { pathways, diseases, toShow } = auditPathways(model, assessments, ways);
  const inDisease = diseases.length > 0 ? ` with ${visible(diseaseNames(model, diseases))}` : '';
  const tally = (id: string | null): number => rows.filter(({ verdict }) => verdict === id).length;
  const line = (words: string, n: number): string => `  ${String(n).padStart(5)}  ${words}\n`;
  return [
    `${visible(name)} ${visible(release)}: ${counted(rows.length, 'claim')}, ${counted(pieces.all, 'piece')} of evidence`,
    pieces.hidden > 0 ? `, ${pieces.hidden} of them in sources that are not shown\n` : '\n',
    '\nVerdicts\n',
    ...verdicts.rows.filter(({ id }) => tally(id) > 0).map(({ id, label }) => line(label, tally(id))),
    line('no verdict: definitions, licences and the like', tally(null)),
    '\nQuestions\n',
    ...auditQuestions.rows.map(({ id, label }) => line(`${label} (${id})`, countFindings(id, audited))),
    '\n',
    `Of ${counted(harms.told.length + harms.silent.length, 'report')} on patients, ${harms.told.length} ${harms.told.length === 1 ? 'tells' : 'tell'} of harms.\n`,
    `${counted(pathways.length, 'way')} looked at; ${counted(toShow.length, 'step')} on them not shown in humans${inDisease} in this data set.\n`,
  ].join('');
}
