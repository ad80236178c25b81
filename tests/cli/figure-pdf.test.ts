import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stampDigest, type Stamp } from '../../src/core/formats/stamp.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, scratch } from './captured.ts';

const files = scratch();
const file = (name: string) => join(files.folder, name);
const poppler = (program: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  expect({ program, status, stderr }).toEqual({ program, status: 0, stderr: '' });
  return stdout;
};
const isThere = spawnSync('pdftotext', ['-v']).error === undefined;
const skipped = isThere ? '' : ' (SKIPPED: poppler is not installed)';

describe('edgewise figure -o FILE.pdf', () => {
  beforeAll(async () => {
    files.put(
      'drawn.json',
      drawnDocument(`
        IVIG -| TGFβ1  animal {study 13}
        TGFβ1 -> 細胞  hypothesis {study 9}
        細胞 : cell`),
    );
    for (const name of ['a.pdf', 'b.pdf']) {
      const { status, stderr } = await edgewise(['figure', 'drawn.json', '-o', name], files.folder);
      expect(status).toBe(0);
      expect(stderr).toContain('The font that the figure carries has not: 細 胞');
    }
  });
  afterAll(() => files.remove());

  it('is the same, byte for byte, when it is made again', () => {
    expect(readFileSync(file('a.pdf')).equals(readFileSync(file('b.pdf')))).toBe(true);
  });

  it('holds its stamp as it is', () => {
    const [line = ''] = /\{"edgewise":2,.*/.exec(readFileSync(file('a.pdf'), 'latin1')) ?? [];
    const stamp = JSON.parse(line) as Stamp;
    expect(stamp.claims).toHaveLength(2);
    expect(stampDigest(stamp)).toBe(stamp.digest);
  });

  describe.skipIf(!isThere)(`as poppler reads it${skipped}`, () => {
    it('has text that can be selected, Greek letters and what the font has not too', () => {
      const words = poppler('pdftotext', '-layout', file('a.pdf'), '-');
      for (const word of ['TGFβ1', '細胞', 'How known', 'animal', '[13] ']) expect(words).toContain(word);
      // Words on a line have a ground of outlines: they stand once.
      expect(words.match(/\bTGFβ1\b/g)).toHaveLength(1);
    });

    it('carries its fonts, and nothing that acts', () => {
      const fonts = poppler('pdffonts', file('a.pdf')).trim().split('\n').slice(2);
      expect(fonts).toHaveLength(2);
      for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
      const info = poppler('pdfinfo', file('a.pdf'));
      expect(info).toMatch(/Title: +A drawn graph/);
      expect(info).toMatch(/JavaScript: +no/);
      expect(info).not.toMatch(/CreationDate/);
    });

    it('is drawn as vectors: no picture is in it', () => {
      expect(poppler('pdfimages', '-list', file('a.pdf')).trim().split('\n')).toHaveLength(2);
    });
  });
});
