import { afterAll, describe, expect, it } from 'vitest';
import { drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, isPlain, keysOf, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());

const drawing = `
  IVIG -| TGFB  animal {study 13; aspect secretion; where spleen; n 3/4}, hypothesis {study 9}
  TGFB -> FIB   hypothesis {study 14}
  IVIG -o IFNG  animal {study 13}
  IVIG -| COL   human-laboratory {study 11}, animal {study 20; later; no-effect}
  IVIG -> COL   assertion {study 2}
  COL  ≙  FIB
  MMP1 ⊂  MMP
  IVIG -[treats]-> ITP  assertion {study 3; regulator}
  IVIG -| NEW   animal {study 21; later}`;

files.put('drawn.json', {
  ...drawnDocument(drawing),
  notes: [{ id: 'remark', kind: 'curation', text: 'A remark.', claims: ['IVIG-|COL'] }],
});

type Listed = Record<string, unknown> & {
  id: string;
  verdict: string | null;
  classes: string[];
  evidence: Record<string, unknown>[];
};

async function claims(...args: string[]): Promise<Listed[]> {
  const { status, stderr, json } = await edgewise(['claims', 'drawn.json', ...args, '--json'], files.folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return json() as Listed[];
}

const ids = async (...args: string[]): Promise<string[]> => (await claims(...args)).map(({ id }) => id);

describe('edgewise claims --json', () => {
  it('lists each claim with what was derived, and its evidence with its axes', async () => {
    const [first] = await claims();
    const promised = [
      'id',
      'subject',
      'predicate',
      'object',
      'aspect',
      'sign',
      'role',
      'statement',
      'verdict',
      'classes',
    ];
    expect(keysOf(first)).toEqual(expect.arrayContaining([...promised, 'notes', 'evidence']));
    expect(first).toMatchObject({
      id: 'IVIG-|TGFB',
      subject: 'IVIG',
      predicate: 'decreases',
      object: 'TGFB',
      aspect: 'secretion',
      sign: -1,
      role: 'mechanism',
      statement: 'It is claimed: IVIG-|TGFB.',
      verdict: 'animal-only',
      classes: ['animal', 'hypothesis'],
      notes: [],
    });
    const axes = [
      'id',
      'class',
      'modality',
      'result',
      'taxon',
      'system',
      'design',
      'n',
      'context',
      'regimen',
      'sources',
    ];
    expect(keysOf(first!.evidence[0])).toEqual(expect.arrayContaining([...axes, 'readIn', 'passage']));
    expect(first!.evidence).toMatchObject([
      {
        id: 'IVIG-|TGFB.1',
        class: 'animal',
        modality: 'observed',
        result: 'effect',
        taxon: 'NCBITaxon:10090',
        system: 'in-vivo',
        design: 'animal-experiment',
        n: { finding: 3, measured: 4, of: 4 },
        context: null,
        regimen: null,
        sources: ['r13'],
        readIn: 'review',
        passage: 'not-held',
      },
      { id: 'IVIG-|TGFB.2', class: 'hypothesis', n: null, sources: ['r9'] },
    ]);
  });

  it('gives every value as the format fixes it', async () => {
    const all = await claims('--sources', 'all');
    const verdicts = ['animal-only', 'hypothesis-only', 'no-effect', 'conflicting', 'assertion-only', null];
    expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(verdicts));
    expect(new Set(all.map(({ sign }) => sign))).toEqual(new Set([-1, 1, 0, null]));
    expect(new Set(all.map(({ role }) => role))).toEqual(
      new Set(['mechanism', 'null-finding', 'stand-in', 'definition', 'indication']),
    );
    const curated = all.find(({ id }) => id === 'COL≙FIB');
    expect(curated).toMatchObject({
      predicate: 'stands-for',
      class: 'curator',
      evidence: [{ readIn: null, passage: null }],
    });
  });

  it('knows contradictions, notes and what a wider choice of sources would change', async () => {
    const byId = new Map((await claims()).map((claim) => [claim.id, claim]));
    expect(byId.get('IVIG-|COL')).toMatchObject({
      verdict: 'human-only',
      contradicts: ['IVIG->COL'],
      notes: [{ id: 'remark', kind: 'curation', text: 'A remark.' }],
      wider: { hidden: 1, verdict: 'conflicting', changes: true },
    });
  });

  it.each([
    ['review', 'human-only'],
    ['abstracts', 'human-only'],
    ['later', 'conflicting'],
    ['all', 'conflicting'],
  ])('--sources %s: %s, and claims without an admitted source are left out', async (sources, verdict) => {
    const all = await claims('--sources', sources);
    expect(all.find(({ id }) => id === 'IVIG-|COL')?.verdict).toBe(verdict);
    expect(all.some(({ id }) => id === 'IVIG-|NEW')).toBe(verdict === 'conflicting');
  });
});

describe('filters', () => {
  it.each([
    [
      ['--subject', 'ivig', '--predicate', 'decreases'],
      ['IVIG-|TGFB', 'IVIG-|COL'],
    ],
    [
      ['--object', 'FIB'],
      ['TGFB->FIB', 'COL≙FIB'],
    ],
    [['--predicate', 'no-change'], ['IVIG-oIFNG']],
    [['--verdict', 'no-effect'], ['IVIG-oIFNG']],
    [
      ['--verdict', 'none'],
      ['MMP1⊂MMP', 'IVIG-[treats]->ITP'],
    ],
    [['--class', 'human'], ['IVIG-|COL']],
    [
      ['--class', 'animal,human-laboratory'],
      ['IVIG-|TGFB', 'IVIG-oIFNG', 'IVIG-|COL'],
    ],
    [
      ['--class', 'assertion'],
      ['IVIG->COL', 'IVIG-[treats]->ITP'],
    ],
    [
      ['--source', 'r13'],
      ['IVIG-|TGFB', 'IVIG-oIFNG'],
    ],
    [
      ['--source', '13'],
      ['IVIG-|TGFB', 'IVIG-oIFNG'],
    ],
    [['--source', 'r21'], []],
    [['--source', 'r21', '--sources', 'all'], ['IVIG-|NEW']],
    [
      ['--taxon', 'mouse'],
      ['IVIG-|TGFB', 'IVIG-oIFNG'],
    ],
    [['--taxon', 'NCBITaxon:9606'], ['IVIG-|COL']],
    [['--subject', 'TGFB', '--object', 'FIB', '--class', 'hypothesis'], ['TGFB->FIB']],
    [['--subject', 'FIB'], []],
  ])('%j', async (args, expected) => {
    expect(await ids(...args)).toEqual(expected);
  });

  it.each([
    [['--subject', 'TGFC'], 'TGFB'],
    [['--object', 'FIBB'], 'FIB'],
    [['--predicate', 'decrease'], 'decreases'],
    [['--verdict', 'no-efect'], 'no-effect'],
    [['--class', 'animals'], 'animal'],
    [['--class', 'animal,humen'], 'human-clinical'],
    [['--source', 'r133'], 'r13'],
    [['--taxon', 'mice'], 'NCBITaxon:10090'],
    [['--sources', 'abstract'], 'abstracts'],
    [['--format', 'cvs'], 'csv'],
  ])('%j is a mistake of usage that names the nearest', async (args, near) => {
    const { status, stderr, json } = await edgewise(['claims', 'drawn.json', ...args, '--json'], files.folder);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(json()).toEqual({
      error: {
        rule: 'usage',
        message: expect.any(String) as string,
        nearest: expect.arrayContaining([near]) as string[],
      },
    });
  });
});

/** A small reader of RFC 4180, written apart from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || text.startsWith('\r\n', at))) {
      rows.at(-1)!.push(cell);
      cell = '';
      if (character === '\r') {
        rows.push([]);
        at++;
      }
    } else cell += character;
  }
  return rows.slice(0, -1);
}

describe('tables', () => {
  const hostile = drawnDocument('A -> B animal\nA -| B hypothesis, hypothesis {where C}');
  const statements = ['=HYPERLINK("http://x","y"), |not| <b>', '"Quoted", *and*\u200b with, commas'];
  (hostile['claims'] as { statement: string }[]).forEach((claim, at) => (claim.statement = statements[at]!));
  files.put('hostile.json', hostile);
  const table = (format: string, file = 'hostile.json') => edgewise(['claims', file, '--format', format], files.folder);

  it('csv is read back as it was, and no cell is run by a spreadsheet', async () => {
    const { status, stdout } = await table('csv');
    expect(status).toBe(0);
    const rows = readCsv(stdout);
    expect(rows[0]).toEqual([
      'id',
      'claim',
      'statement',
      'human-clinical',
      'human-laboratory',
      'animal',
      'hypothesis',
      'assertion',
      'verdict',
      'sources',
    ]);
    expect(rows.every((row) => row.length === 10)).toBe(true);
    expect(rows[1]?.slice(0, 3)).toEqual(['A->B', 'A increases B', `'${statements[0]!}`]);
    expect(rows[2]?.[2]).toBe(statements[1]);
    expect(rows[1]?.slice(3)).toEqual(['', '', '1', '', '', 'animal only', 'r1']);
    expect(rows[2]?.slice(3, 8)).toEqual(['', '', '', '2', '']);
    for (const cell of rows.flat()) expect(cell.normalize('NFKC')).not.toMatch(/^\s*[=+\-@\t\r|]/);
  });

  it('md escapes what Markdown would read', async () => {
    const { stdout } = await table('md');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain('\\|not\\| \\<b\\>');
    for (const line of lines) expect(line.replace(/\\\|/g, '').split('|')).toHaveLength(12);
  });

  it('table counts what it shows, and shows no control characters', async () => {
    const { stdout } = await table('table');
    expect(stdout).toMatch(/\n2 of 2 claims\n$/);
    expect(isPlain(stdout)).toBe(true);
    expect((await table('table', 'drawn.json')).stdout).toMatch(/\n8 of 9 claims\n$/);
  });

  it('is one table on a screen however long it is, with ids that can be copied and all its rows', async () => {
    const long = 'an-id-that-is-longer-than-a-column-of-the-table-was';
    const claims = Array.from({ length: 250 }, (_, at) => `A${at} -> ${at === 120 ? long : 'B'} animal`);
    files.put('many.json', drawnDocument(claims.join('\n')));
    const { stdout } = await table('table', 'many.json');
    const lines = stdout.split('\n').slice(0, -2);
    expect(lines.filter((line) => /[┌└]/.test(line))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('┼'))).toHaveLength(250);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    const ids = lines.map((line) => line.split('│')[1]?.trim()).filter((id) => id?.startsWith('A'));
    expect(ids).toEqual(claims.map((_, at) => `A${at}->${at === 120 ? long : 'B'}`));
  });

  it('counts studies, not passages, for what was measured', async () => {
    files.put('one-study.json', drawnDocument('A -> B animal {study 13}, animal {study 13}, human-clinical {study 8}'));
    const rows = readCsv((await table('csv', 'one-study.json')).stdout);
    expect(rows[1]?.slice(3, 8)).toEqual(['1', '', '1', '', '']);
  });

  it('is what is printed where no format is asked for', async () => {
    const plain = await edgewise(['claims', 'drawn.json'], files.folder);
    expect(plain.stdout).toBe((await table('table', 'drawn.json')).stdout);
  });
});
