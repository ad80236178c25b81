import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { auditQuestions } from '../../src/core/audit/audit-question-list.ts';
import { auditReportShape } from '../../src/core/audit/audit-report-shape.ts';
import { readCsv } from '../../src/core/formats/csv-reader.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, isPlain, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());
files.put(
  'drawn.json',
  drawnDocument(`
    IVIG -| TGFB  animal {study 13}
    TGFB -> FIB   hypothesis
    IVIG -| MMP   human-clinical {study 8; n 3/3}, human-clinical {study 9; n 1/1; no-effect}
    IVIG : treatment`),
);
const audit = (...args: string[]) => edgewise(['audit', 'drawn.json', ...args], files.folder);

describe('edgewise audit --json', () => {
  it('is of the form that --schema prints, on a drawn graph and on the shipped one', async () => {
    for (const args of [['drawn.json'], []]) {
      const { status, json } = await edgewise(['audit', ...args, '--json'], files.folder);
      expect(status).toBe(0);
      expect(auditReportShape.safeParse(json()).error?.issues ?? []).toEqual([]);
    }
    const { json } = await edgewise(['audit', '--schema']);
    expect(json()).toMatchObject({ $schema: expect.stringContaining('2020-12') as string, type: 'object' });
  });

  it('has every question, and the ways of the one that the data set is opened with', async () => {
    const report = auditReportShape.parse((await audit('--json')).json());
    expect(report.questions.map(({ id }) => id)).toEqual(auditQuestions.ids);
    expect(report.question).toEqual({ from: ['IVIG'], to: ['FIB'], complete: true });
    expect(report.pathways.pathways.map(({ steps }) => steps.map((step) => step.class))).toEqual([
      ['animal', 'hypothesis'],
    ]);
    expect(report.pathways.toShow.map(({ claim, ways }) => [claim, ways])).toEqual([
      ['IVIG-|TGFB', [1]],
      ['TGFB->FIB', [1]],
    ]);
  });

  it('audits the ways of another question where one is named', async () => {
    const report = auditReportShape.parse((await audit('--json', '--to', 'TGFB')).json());
    expect(report.question?.to).toEqual(['TGFB']);
  });
});

describe('edgewise audit', () => {
  it('tells verdicts and findings in short', async () => {
    const { status, stdout } = await audit();
    expect(status).toBe(0);
    expect(isPlain(stdout)).toBe(true);
    expect(stdout).toMatch(/3 claims, 4 pieces of evidence\n/);
    expect(stdout).toMatch(/ 1 {2}conflicting\n/);
    expect(stdout).toMatch(/ 1 {2}With animal evidence only \(animal-only\)\n/);
  });

  it('writes the matrix as a table: studies counted, what found nothing told apart, empty where nothing was measured', async () => {
    const { stdout } = await audit('--format', 'csv');
    const [head = '', tgfb = '', , mmp = ''] = stdout.split('\r\n');
    expect(head.split(',').slice(0, 5)).toEqual(['id', 'statement', 'human clinical', 'human laboratory', 'animal']);
    expect(tgfb.split(',').slice(2, 5)).toEqual(['', '', '1 study: 1 with effect (number not stated)']);
    expect(mmp).toContain('"2 studies: 1 with effect, 1 no effect (4 patients)"');
    expect((await audit('--format', 'md')).stdout).toMatch(/^\| id \| statement \| human clinical \|/);
  });

  it('says in every format for people what the table shows, and in csv and md where --head asks for it', async () => {
    const title = 'What all claims rest on (sources: the review and cited abstracts)';
    expect((await audit('--format', 'html')).stdout).toContain(`<caption><strong>${title}</strong><br>A drawn graph`);
    const sheet = unzipSync(Buffer.from((await audit('--format', 'xlsx')).stdout, 'latin1'))[
      'xl/worksheets/sheet1.xml'
    ];
    expect(strFromU8(sheet!)).toContain(`<t xml:space="preserve">${title}</t>`);
    const { table, issues } = readCsv('audit.csv', (await audit('--format', 'csv', '--head')).stdout);
    expect(issues).toEqual([]);
    expect(table?.head).toMatchObject({ title, data: 'A drawn graph', release: '1' });
    expect(table?.rows).toHaveLength(3);
  });
});

describe('edgewise audit --fail-on', () => {
  it('ends with 1 and lists what was found', async () => {
    const { status, stderr } = await audit('--fail-on', 'animal-only,uncited');
    expect(status).toBe(1);
    expect(stderr).toBe(
      'edgewise: animal-only: With animal evidence only: 1 finding\n  IVIG-|TGFB: measured in animals alone: Study 13\n',
    );
  });

  it('ends with 0 where nothing is found', async () => {
    const { status, stderr } = await audit('--fail-on', 'uncited,one-patient');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    [['--fail-on', 'animal'], 'animal-only'],
    [['--format', 'xslx'], 'text, csv, xlsx, md, html'],
    [['--sources', 'everything'], 'review'],
    [['--to', 'nothing'], 'no entity'],
  ])('is a usage error that names what is meant: %j', async (args, near) => {
    const { status, stdout, stderr } = await audit(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(near);
  });
});
