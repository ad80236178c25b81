import { afterAll, describe, expect, it } from 'vitest';
import { drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, isPlain, keysOf, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());

const text = [
  'Abstract',
  'Mice were given the drug for six weeks. Their skin got thinner, by 12.5 % (p < 0.05).',
  '',
  '',
  'Nothing of the kind was seen in rats. Mice of the second group 😀 did worse. Nobody knows why.',
  'Table 1: Mice and rats.',
  'Animal\tn\tEffect',
  'Mouse\t12\tthinner skin',
  'Rat\t9\tnone',
].join('\n');
files.put('source.txt', text);

type Json = Record<string, unknown>;
interface Row {
  claim: string;
  evidence: string;
  source: string;
  found: string;
  start: number | null;
  end: number | null;
}

const find = (words: string, file = 'source.txt') =>
  edgewise(['passages', '--text', file, '--find', words, '--json'], files.folder);

/** A data set whose claims were read at these passages of the source. */
function readAt(passages: readonly Json[]): Json {
  const document = drawnDocument(passages.map((_, at) => `A -> B${at} animal`).join('\n'));
  (document['claims'] as { evidence: Json[] }[]).forEach(({ evidence }, at) => {
    evidence[0]!['readIn'] = { source: 'review', passage: passages[at] };
  });
  return document;
}

const passageOf = async (words: string): Promise<Json> => (await find(words)).json() as Json;
const look = async (document: Json, file = 'source.txt', ...args: string[]) => {
  files.put('data.json', document);
  const said = await edgewise(['passages', 'data.json', '--text', file, '--json', ...args], files.folder);
  return { ...said, rows: said.json() as Row[] };
};

describe('edgewise passages --find', () => {
  it('prints the record of the sentence that holds the words, and no word of it', async () => {
    const { status, stderr, stdout, json } = await find('skin got thinner');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const passage = json() as { place: Json; fingerprint: Json };
    expect(keysOf(passage)).toEqual(['fingerprint', 'place']);
    expect(passage.place).toEqual({ section: 'Abstract', paragraph: 1, sentence: 2 });
    expect(passage.fingerprint['length']).toBe('theirskingotthinnerby12.5p<0.05'.length);
    expect(stdout).not.toContain('thinner');
  });

  it('knows the rows of a table, and spells that differ', async () => {
    expect((await passageOf('mouse 12 THINNER-skin'))['place']).toEqual({ table: 1, row: 2 });
    expect((await passageOf('given the\ndrug'))['place']).toEqual({ section: 'Abstract', paragraph: 1, sentence: 1 });
  });

  it('gives a record that check accepts when it is pasted into a claim', async () => {
    const document = readAt([await passageOf('skin got thinner'), await passageOf('Rat 9 none')]);
    (document['sources'] as Json[])[0]!['text'] = text;
    files.put('pasted.json', document);
    const { status, stdout } = await edgewise(['check', 'pasted.json'], files.folder);
    expect(stdout).toMatch(/No errors, 0 warnings\.\n$/);
    expect(status).toBe(0);
    (document['sources'] as Json[])[0]!['text'] = text.replace('thinner, by 12.5', 'thinner, by 12.6');
    files.put('altered.json', document);
    expect((await edgewise(['check', 'altered.json'], files.folder)).stdout).toContain('passage-missing');
  });

  it('asks for more words where several sentences hold these, and says where they are', async () => {
    const { status, json } = await find('mice');
    expect(status).toBe(2);
    expect(json()).toMatchObject({
      error: {
        rule: 'usage',
        nearest: expect.arrayContaining(['Abstract, paragraph 1, sentence 1', 'table 1, row 0']) as string[],
      },
    });
  });

  it.each(['words that are not there', '', '   ', '–'])('finds nothing by %j', async (words) => {
    const { status, json } = await find(words);
    expect(status).toBe(1);
    expect(json()).toMatchObject({ error: { rule: 'words-not-found' } });
  });
});

describe('edgewise passages --text', () => {
  it('finds every passage, with its place in UTF-16 units', async () => {
    const words = ['skin got thinner', 'second group', 'Nobody knows', 'Rat 9'];
    const document = readAt(await Promise.all(words.map(passageOf)));
    const { status, stderr, rows } = await look(document);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(keysOf(rows[0])).toEqual(['claim', 'end', 'evidence', 'found', 'source', 'start']);
    expect(rows.map(({ claim, evidence, source, found }) => [claim, evidence, source, found])).toEqual(
      words.map((_, at) => [`A->B${at}`, `A->B${at}.1`, 'review', 'exact']),
    );
    expect(rows.map(({ start, end }) => text.slice(start!, end!))).toEqual([
      'Their skin got thinner, by 12.5 % (p < 0.05',
      'Mice of the second group 😀 did worse',
      'Nobody knows why',
      'Rat\t9\tnone',
    ]);
  });

  it('counts after a byte order mark, and reads UTF-16', async () => {
    const document = readAt([await passageOf('Nobody knows')]);
    const plain = await look(document);
    files.put('marked.txt', `\ufeff${text}`);
    files.put('wide.txt', Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')));
    for (const file of ['marked.txt', 'wide.txt']) expect((await look(document, file)).rows, file).toEqual(plain.rows);
  });

  it('says what moved, which is good, and what is missing, which is not', async () => {
    const document = readAt([await passageOf('skin got thinner'), await passageOf('Nobody knows')]);
    files.put(
      'longer.txt',
      `A new first paragraph of several words.\n\n\n${text.replace('Nobody knows', 'Everybody knows')}`,
    );
    const moved = await look(readAt([await passageOf('seen in rats')]), 'longer.txt');
    expect(moved.rows.map(({ found }) => found)).toEqual(['moved']);
    expect(moved.status).toBe(0);
    const { status, rows } = await look(document, 'longer.txt');
    expect(status).toBe(1);
    expect(rows.map(({ found, start, end }) => [found, start === null, end === null])).toEqual([
      ['exact', false, false],
      ['missing', true, true],
    ]);
  });

  it('calls nothing moved that one new paragraph pushes on, and what changed places or its section moved', async () => {
    const words = ['skin got thinner', 'seen in rats', 'second group', 'Nobody knows', 'Mouse 12', 'Rat 9'];
    const document = readAt(await Promise.all(words.map(passageOf)));
    const fates = async (changed: string) => {
      files.put('revised.txt', changed);
      const { status, rows } = await look(document, 'revised.txt');
      expect(status).toBe(0);
      return rows.map(({ found }) => found);
    };
    const pushedOn = text.replace('Nothing of the kind', 'A new paragraph of several words.\n\n\nNothing of the kind');
    expect(await fates(pushedOn)).toEqual(['exact', 'pushed-on', 'pushed-on', 'pushed-on', 'exact', 'exact']);
    const row = text.replace('Rat\t9', 'Vole\t2\tnone\nRat\t9');
    expect(await fates(row)).toEqual(['exact', 'exact', 'exact', 'exact', 'exact', 'pushed-on']);
    const swapped = text.replace(' Nobody knows why.', '').replace('Nothing of', 'Nobody knows why. Nothing of');
    expect(await fates(swapped)).toEqual(['exact', 'pushed-on', 'pushed-on', 'moved', 'exact', 'exact']);
    const elsewhere = text
      .replace(' Nobody knows why.', '')
      .replace('Mice were given', 'Nobody knows why. Mice were given');
    expect(await fates(elsewhere)).toEqual(['moved', 'exact', 'exact', 'moved', 'exact', 'exact']);
    files.put('revised.txt', pushedOn);
    const { stdout } = await edgewise(['passages', 'data.json', '--text', 'revised.txt'], files.folder);
    expect(stdout).toMatch(/^6 passages: 3 exact, 3 pushed on by what stands before, 0 moved, 0 missing;/);
    (document['sources'] as Json[])[0]!['text'] = pushedOn;
    files.put('pushed.json', document);
    expect((await edgewise(['check', 'pushed.json'], files.folder)).stdout).toMatch(/No errors, 0 warnings\.\n$/);
    (document['sources'] as Json[])[0]!['text'] = swapped;
    files.put('swapped.json', document);
    expect((await edgewise(['check', 'swapped.json'], files.folder)).stdout.match(/passage-moved/g)).toHaveLength(1);
  });

  it('looks for what was read in this source, and says when there is none of that name', async () => {
    const document = readAt([await passageOf('Nobody knows')]);
    expect((await look(document, 'source.txt', '--source', 'review')).rows).toHaveLength(1);
    expect((await look(document, 'source.txt', '--source', 'r1')).rows).toEqual([]);
    const unknown = await look(document, 'source.txt', '--source', 'r9');
    expect(unknown.status).toBe(2);
    expect(unknown.json()).toMatchObject({
      error: { rule: 'usage', nearest: expect.arrayContaining(['r1']) as string[] },
    });
  });

  it('says how much was read in the source without a passage, which no text can be held against', async () => {
    files.put('placeless.json', drawnDocument('A -> B animal, animal'));
    const { stdout, stderr } = await edgewise(
      ['passages', 'placeless.json', '--text', 'source.txt', '--source', 'review'],
      files.folder,
    );
    expect(stdout).toMatch(/^0 passages/);
    expect(stderr).toContain('2 more pieces were read in this source without a passage');
  });

  it('looks at the passages of notes too', async () => {
    const document = readAt([await passageOf('Nobody knows')]);
    const passage = await passageOf('seen in rats');
    document['notes'] = [
      {
        id: 'remark',
        kind: 'wording',
        text: 'A remark.',
        claims: ['A->B0'],
        passages: [{ source: 'review', passage }],
      },
    ];
    expect((await look(document)).status).toBe(0);
    files.put('other.txt', text.replace('rats', 'cats'));
    const { status, stderr, rows } = await look(document, 'other.txt');
    expect({ status, found: rows[0]?.found }).toEqual({ status: 1, found: 'exact' });
    expect(stderr).toContain('remark');
  });

  it('for people: what is not exact, then a count', async () => {
    files.put('data.json', readAt([await passageOf('Nobody knows'), await passageOf('Rat 9')]));
    const good = await edgewise(['passages', 'data.json', '--text', 'source.txt'], files.folder);
    expect(good.stdout).toBe('2 passages: 2 exact, 0 moved, 0 missing; 0 more in notes, 0 missing\n');
    files.put('other.txt', text.replace('Nobody', 'Somebody'));
    const bad = await edgewise(['passages', 'data.json', '--text', 'other.txt'], files.folder);
    expect(bad.stdout).toBe('missing  A->B0.1\n2 passages: 1 exact, 0 moved, 1 missing; 0 more in notes, 0 missing\n');
    expect(isPlain(good.stdout + bad.stdout)).toBe(true);
  });

  it('reads another encoding, and says that it is guessed', async () => {
    const document = readAt([await passageOf('Nobody knows')]);
    files.put('latin.txt', Uint8Array.from(Buffer.from(`Fe\u00e9. ${text.replace('😀', 'x')}`, 'latin1')));
    const { stderr, rows } = await look(document, 'latin.txt');
    expect(rows.map(({ found }) => found)).toEqual(['exact']);
    expect(stderr).toContain('read as Windows-1252');
  });

  it('lists what no claim stands on, and says that another paper looks like one', async () => {
    files.put('data.json', readAt(await Promise.all(['skin got thinner', 'Rat 9'].map(passageOf))));
    const { status, stdout, stderr } = await edgewise(
      ['passages', 'data.json', '--text', 'source.txt', '--without'],
      files.folder,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^heading: Abstract\nAbstract, paragraph 1, sentence 1: Mice were given/);
    expect(stdout).toMatch(/\n10 parts of the text: 8 without a claim\n$/);
    const json = await edgewise(['passages', 'data.json', '--text', 'source.txt', '--without', '--json'], files.folder);
    expect(json.json()).toMatchObject({ counts: { sentences: { all: 5, withClaims: 1 } } });
    const words = ['Mice were', 'skin got thinner', 'seen in rats', 'second group', 'Nobody knows'];
    files.put('more.json', readAt(await Promise.all(words.map(passageOf))));
    files.put('weather.txt', 'It rained. The sun shone later.');
    const other = await edgewise(['passages', 'more.json', '--text', 'weather.txt'], files.folder);
    expect(other.stderr).toMatch(/looks like another document: of 5 passages of the data, 0 are in it/);
  });

  it.each([
    [['passages', '--json'], 2, 'usage'],
    [['passages', '--text', 'gone.txt', '--json'], 1, 'file-unreadable'],
    [['passages', '--text', '.', '--json'], 1, 'file-unreadable'],
    [['passages', '--text', 'paper.pdf', '--json'], 1, 'text-unreadable'],
    [['passages', '--text', 'source.txt', '--without', '--against', 'source.txt', '--json'], 2, 'usage'],
    [['passages', 'gone.json', '--text', 'source.txt', '--json'], 1, 'file-unreadable'],
  ])('%j: %i, %s', async (args, status, rule) => {
    files.put('paper.pdf', '%PDF-1.7');
    const said = await edgewise(args, files.folder);
    expect(said.status).toBe(status);
    expect(said.json()).toMatchObject({ error: { rule } });
  });
});

describe('edgewise passages --against', () => {
  it('tells what a revision kept, moved, changed and lost, and fails where it must be looked at', async () => {
    const words = ['skin got thinner', 'seen in rats', 'second group', 'Nobody knows', 'Rat 9'];
    files.put('data.json', readAt(await Promise.all(words.map(passageOf))));
    files.put(
      'revised.txt',
      text.replace('12.5', '2.5').replace(' Nobody knows why.', '').replace('\n\n\n', '\n\n\nNew.\n'),
    );
    const args = ['passages', 'data.json', '--text', 'source.txt', '--against'];
    const { status, stdout, stderr } = await edgewise([...args, 'revised.txt'], files.folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'changed  A->B0.1',
      '         Their skin got thinner, by [-12.5 -]{+2.5+} % (p < 0.05).',
      'lost     A->B3.1',
      '         Nobody knows why',
      '5 passages: 1 kept, 2 moved, 1 changed, 1 lost, 0 in neither text',
      '',
    ]);
    const json = (await edgewise([...args, 'revised.txt', '--json'], files.folder)).json() as {
      changes: { fate: string; old: object; new: object | null }[];
    };
    expect(json).toMatchObject({ counts: { kept: 1, moved: 2, changed: 1, lost: 1, absent: 0 }, nearSought: true });
    expect(json.changes.map(({ fate }) => fate)).toEqual(['changed', 'moved', 'moved', 'lost', 'kept']);
    expect((await edgewise([...args, 'source.txt'], files.folder)).status).toBe(0);
  });
});
