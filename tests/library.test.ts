import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ensureBuilt } from '../.house/built.mjs';
import { inRoot } from '../.house/places.mjs';
import * as library from '../src/index.ts';
import { drawnDocument } from './core/drawn-graph.ts';

const text = JSON.stringify(
  drawnDocument('IVIG -| TGFB animal {study 13}\nTGFB -> FIB hypothesis\nIVIG -o IFNG animal'),
);

/** What the library's own introduction does, with either of its forms. */
function ask({ assessAll, buildModel, datasetDigest, defaultPathQuery, defaultReach, ...more }: typeof library) {
  const { dataset, issues } = more.readDataset([{ name: 'graph.json', bytes: new TextEncoder().encode(text) }]);
  if (!dataset) throw new Error(issues[0]?.message);
  const model = buildModel(dataset);
  const [from = '', to = ''] = ['ivig', 'FIB'].map((name) => more.resolveName(dataset.entities, name).found?.id ?? '');
  const assessments = assessAll(model, defaultReach);
  const answer = more.findPaths(model, assessments, { ...defaultPathQuery, from: [from], to: [to] });
  const csv = more.writeCsv(more.claimsTable(model, more.listClaims(model, defaultReach)));
  return { answer, csv, digest: datasetDigest(dataset) };
}

describe('the library', () => {
  it('reads a data set and answers a question, as its introduction says', () => {
    const { answer, csv, digest } = ask(library);
    expect(answer).toMatchObject({ verdict: 'lowers', alsoMeasured: ['IVIG-oIFNG'], stopped: 'complete' });
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says of an answer what it lacks, hangs on and leads through, and of an empty one why', () => {
    const { dataset } = library.readDataset([{ name: 'graph.json', bytes: new TextEncoder().encode(text) }]);
    const model = library.buildModel(dataset!);
    const assessments = library.assessAll(model, 'abstracts');
    const query = { ...library.defaultPathQuery, from: ['IVIG'], to: ['FIB'] };
    expect(library.findGaps(model, assessments, query).question?.missing).toHaveLength(2);
    expect(library.findFragility(model, assessments, query)).toMatchObject({
      claims: { size: 1 },
      without: ['TGFB->FIB'],
    });
    expect(library.findMediators(model, assessments, query).entities).toEqual([{ id: 'TGFB', paths: 1, share: 1 }]);
    const asked = { query: { ...query, effect: 'raise' as const }, reach: 'abstracts' as const };
    expect(library.whyNot(model, () => assessments, asked)).toMatchObject({
      reason: 'sign',
      relaxations: [{ ways: 1 }],
    });
  });

  it('takes columns of numbers directly', () => {
    const snapshot = library.buildSnapshot({ entityCount: 3, subject: [0, 1, 0], object: [1, 2, 2], sign: [-1, 1, 1] });
    const ends = { from: [0], to: [2] };
    expect(library.bestWays(snapshot, { ...ends, effect: 'lower' }, 10).found[0]?.entities).toEqual([0, 1, 2]);
    expect(library.allWays(snapshot, { ...ends, effect: 'any', maxSteps: 5 }).found.count).toBe(2);
    expect(library.countWays(snapshot, { ...ends, maxSteps: 1 }).found.count).toBe(1);
    expect(library.snapshotBytes(snapshot)).toBeGreaterThan(0);
  });

  it('makes and finds passages', () => {
    const source = 'Mice were given the drug. Their skin got thinner. Nobody knows why.';
    const [described] = library.describeSentence(source, 'skin got');
    const { passage } = described!;
    const [found] = library.findPassages(`A new start. ${source}`, [{ id: 'x', passage }]);
    expect(found).toMatchObject({ found: 'moved', start: source.indexOf('Their') + 'A new start. '.length });
  });

  it(
    'is built as modules that work without the sources, with types that lead somewhere',
    { timeout: 120_000 },
    async () => {
      await ensureBuilt('lib');
      const built = (await import(
        /* @vite-ignore */ pathToFileURL(inRoot('dist/lib/index.js')).href
      )) as typeof library;
      expect(Object.keys(built).sort()).toEqual(Object.keys(library).sort());
      expect(ask(built)).toEqual(ask(library));

      const folder = inRoot('dist/lib');
      const declarations = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.d.ts'),
      );
      expect(declarations.length).toBeGreaterThan(20);
      expect(declarations).toContain(join('embed', 'map-contract.d.ts'));
      for (const name of declarations)
        for (const [, to = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/from '(\.[^']*)'/g)) {
          const target = join(folder, dirname(name), to);
          expect([existsSync(target), existsSync(target.replace(/\.js$/, '.d.ts'))], `${name}: ${to}`).toEqual([
            true,
            true,
          ]);
        }
    },
  );
});
