import { afterAll, describe, expect, it } from 'vitest';
import { drawnDocument } from '../core/drawn-graph.ts';
import { readBibtex, readRis } from '../core/formats/citation-readers.ts';
import { edgewise, isPlain, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());

const drawn = drawnDocument(`
  IVIG -| TGFB animal {study 13}
  TGFB -> FIB  hypothesis {study 14}
  IVIG -| NEW  animal {study 21; later}`);
const details: Record<string, object> = {
  review: { title: 'A review', year: 2011, grades: [{ field: 'title', grade: 'unverified' }] },
  r13: { title: 'On TGFβ1', authors: ['Blank M'], journal: 'J', year: 2002, doi: 'not a doi' },
  r14: { grade: 'unknown', topic: 'fibrosis' },
};
files.put('drawn.json', {
  ...drawn,
  sources: (drawn['sources'] as { id: string }[]).map((source) => ({ ...source, ...details[source.id] })),
});
const cite = (...args: string[]) => edgewise(['cite', 'drawn.json', ...args], files.folder);
const said =
  'edgewise: 3 sources; 2 details left out, since not verified or not well formed; nothing is verified of 1 source; the notes say which\n';

describe('edgewise cite', () => {
  it('writes BibTeX, RIS and CSL-JSON of the same entries, and says what it left out', async () => {
    const bibtex = await cite();
    const ris = await cite('--format', 'ris');
    const csl = await cite('--format', 'csl-json');
    for (const { status, stderr } of [bibtex, ris, csl])
      expect({ status, stderr }).toEqual({ status: 0, stderr: said });
    const ids = (read: unknown) => (read as { id: string }[]).map(({ id }) => id);
    expect(ids(csl.json())).toEqual(['r13', 'r14', 'review']);
    expect(ids(readBibtex(bibtex.stdout))).toEqual(['r13', 'r14', 'review']);
    expect(ids(readRis(ris.stdout))).toEqual(['r13', 'r14', 'review']);
    expect(csl.json()).toMatchObject([
      { title: 'On TGFβ1', note: 'Reference [13]. Left out, since not well formed: doi.' },
      { type: 'document', note: 'Reference [14]. Its details are not available.' },
      { issued: { 'date-parts': [[2011]] }, note: 'Left out, since not verified: title.' },
    ]);
  });

  it('as text gives claims that are named a sentence each, with the references under it', async () => {
    const { stdout, stderr } = await cite('--claim', 'IVIG-|TGFB', '--claim', 'IVIG-|NEW', '--format', 'text');
    expect(stdout).toBe(
      [
        'TGFB fell after IVIG (measured in mice, 1 study [13], as the review reports it).\n\n',
        '[13] Blank M. On TGFβ1. J. 2002. Left out, since not well formed: doi.\n',
        '[review] 2011. Left out, since not verified: title.\n',
      ].join(''),
    );
    expect(stderr).toContain('claim IVIG-|NEW has no evidence from the sources that are admitted\n');
    const wider = await cite('--claim', 'IVIG-|NEW', '--format', 'text', '--sources', 'all');
    expect(wider.stdout).toMatch(
      /^NEW fell after IVIG \(measured in mice, 1 study \[21\], as the review reports it\)\.\n/,
    );
  });

  it('with --json gives sentences, entries and what each leaves out as one document', async () => {
    const { stderr, json } = await cite('--claim', 'TGFB->FIB', '--claim', 'IVIG-|NEW', '--json');
    expect(stderr).toBe('');
    expect(json()).toMatchObject({
      dataset: { id: 'drawn', version: '1', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      sentences: [{ claim: 'TGFB->FIB', text: expect.stringMatching(/^TGFB may raise FIB .*\[14\]\)\.$/) as string }],
      notAdmitted: ['IVIG-|NEW'],
      items: [{ id: 'r14' }, { id: 'review' }],
      sources: [
        { source: 'r14', key: 'r14', unverified: [], malformed: [], bare: true },
        { source: 'review', key: 'review', unverified: ['title'], malformed: [], bare: false },
      ],
    });
  });

  it.each([
    [['--format', 'bibtx'], 'bibtex'],
    [['--claim', 'IVIG-|TGFC'], 'IVIG-|TGFB'],
    [['--sources', 'abstract'], 'abstracts'],
  ])('%j is a mistake of usage that names the nearest', async (args, near) => {
    const { status, json } = await cite(...args, '--json');
    expect(status).toBe(2);
    expect(json()).toMatchObject({ error: { rule: 'usage', nearest: expect.arrayContaining([near]) as string[] } });
  });

  it('lets nothing of the data move a cursor', async () => {
    const evil = '\u001b[2J\u202e red';
    const sources = (drawn['sources'] as object[]).map((source) => ({ ...source, title: evil, note: evil }));
    files.put('evil.json', { ...drawn, sources });
    for (const format of ['bibtex', 'ris', 'csl-json', 'text'])
      expect(isPlain((await edgewise(['cite', 'evil.json', '--format', format], files.folder)).stdout)).toBe(true);
  });
});
