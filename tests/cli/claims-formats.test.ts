import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/core/formats/csv-reader.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());
files.put('drawn.json', drawnDocument('IVIG -| TGFB animal {study 13}\nIVIG -| SEPT2 hypothesis {study 9}'));
const claims = (...args: string[]) => edgewise(['claims', 'drawn.json', ...args], files.folder);
const title = 'Claims: to TGFB (sources: the review and cited abstracts)';

describe('edgewise claims --format', () => {
  it('csv and md begin with what they show where --head asks for it', async () => {
    const { stdout } = await claims('--object', 'TGFB', '--format', 'csv', '--head');
    const { table, issues } = readCsv('claims.csv', stdout);
    expect(issues).toEqual([]);
    expect(table?.head).toMatchObject({ title, data: 'A drawn graph', release: '1', date: '2026-01-01' });
    expect(table?.rows.map(([id]) => id)).toEqual(['IVIG-|TGFB']);
    expect((await claims('--object', 'TGFB', '--format', 'md', '--head')).stdout).toMatch(/^\*\*Claims: to TGFB /);
    expect((await claims('--format', 'csv')).stdout).toMatch(/^id,claim,/);
  });

  it('html is a page, and xlsx a workbook, that say what they show', async () => {
    const html = await claims('--object', 'TGFB', '--format', 'html');
    expect(html.stdout).toContain(`<caption><strong>${title}</strong><br>A drawn graph, release 1 of 2026-01-01`);
    const { status, stdout } = await claims('--object', 'TGFB', '--format', 'xlsx');
    expect(status).toBe(0);
    const sheet = unzipSync(Buffer.from(stdout, 'latin1'))['xl/worksheets/sheet1.xml'];
    expect(strFromU8(sheet!)).toContain(`<t xml:space="preserve">${title}</t>`);
  });
});
