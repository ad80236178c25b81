import { describe, expect, it } from 'vitest';
import type { ContentState } from '../../src/core/formats/content-state.ts';
import { stampOf } from '../../src/core/formats/stamp.ts';
import { buildModel } from '../../src/core/model/claim-graph.ts';
import { datasetDigest } from '../../src/core/model/canonical.ts';
import type { Dataset } from '../../src/core/schema/shapes.ts';
import { emptyLayout } from '../../src/core/figure/figure-layout.ts';
import { load } from '../../src/state/loaded.ts';
import { stampWords } from '../../src/state/stamped-file.ts';
import { drawnDataset } from '../core/drawn-graph.ts';

const drawing = 'A -> B animal {study 1}\nA -> C animal {study 3}';
const none = { entities: 0, claims: 0, evidence: 0, sources: 0, studies: 0, notes: 0, terms: 0 };
const checks = { read: none, shown: none, setAside: none, aside: [], issues: [] };
const opened = (dataset: Dataset) =>
  load({ dataset, digest: datasetDigest(dataset), checks, layout: emptyLayout }, null);

const dataset = drawnDataset(drawing);
const link = 'https://example.org/map/#v=1&view=map&ds=drawn~abababab';
const stamp = stampOf(buildModel(dataset), ['A->B', 'A->C'], { sha256: datasetDigest(dataset), link });
const said = (of: Dataset, one = stamp, content: ContentState = 'as-written') =>
  stampWords('figure.svg', { stamps: [{ stamp: one, content }], problems: [] }, opened(of))[0];
const kept = 'Its words and its drawing are as they were written.';

describe('a file that was taken away, given back', () => {
  it('stands where nothing changed, and opens the same view of the page that is open', () => {
    expect(said(dataset)).toEqual({
      tone: 'plain',
      text: `figure.svg was taken away from drawn, release 1, with 2 statements. All stand as they did, with all their evidence. ${kept}`,
      findings: [],
      view: 'v=1&view=map&ds=drawn~abababab',
    });
    const elsewhere = said({ ...dataset, head: { ...dataset.head, release: '2' } });
    expect(elsewhere).toMatchObject({
      tone: 'plain',
      text: expect.stringMatching(/changed since, in other places\. Its words/) as string,
    });
  });

  it('tells each statement that changed, with what it says now, and each that is gone', () => {
    const now = said(drawnDataset('A -> B animal {study 1; n 2/3}\nA -> D animal'));
    expect(now?.text).toMatch(/with 2 statements\. 1 has changed since\. 1 is no longer in the data\. Its words/);
    expect(now).toMatchObject({
      tone: 'caution',
      findings: [
        { place: 'A->B', message: 'Changed since. It says now: It is claimed: A->B.' },
        { place: 'A->C', message: 'No longer in the data.' },
      ],
    });
  });

  it('says that its words were changed, or calmly that they were not compared', () => {
    expect(said(dataset, stamp, 'changed')).toMatchObject({
      tone: 'fault',
      text: expect.stringMatching(/All stand as they did.* no longer as they were written: somebody/) as string,
    });
    for (const [state, words] of [
      ['saved-anew', /Another program saved it anew, so what it says was not compared; what it rests on was\.$/],
      ['gathered', /in one file with others/],
      ['not-carried', /does not carry a digest of its own words/],
    ] as const)
      expect(said(dataset, stamp, state)).toMatchObject({
        tone: 'plain',
        text: expect.stringMatching(words) as string,
      });
  });

  it('is said of a sheet for students, which names no claim', () => {
    const sheet = stampOf(buildModel(dataset), [], { sha256: datasetDigest(dataset), link, unnamed: 2 });
    expect(said(dataset, sheet, 'not-carried')).toEqual({
      tone: 'plain',
      text: 'figure.svg is a sheet for students, made from drawn, release 1. It rests on 2 statements, which it does not name: a name would tell an answer. The data have not changed since. It does not carry a digest of its own words, so these were not compared.',
      findings: [],
      view: 'v=1&view=map&ds=drawn~abababab',
    });
    expect(said({ ...dataset, head: { ...dataset.head, release: '2' } }, sheet)).toMatchObject({
      tone: 'caution',
      text: expect.stringMatching(/The data have changed since\. Whether its statements did, the sheet with/) as string,
    });
  });

  it('says that it was tampered with, is of other data, or cannot be read, and follows no link but its fragment', () => {
    expect(said(dataset, { ...stamp, claims: [] })).toMatchObject({
      tone: 'fault',
      text: expect.stringMatching(/changed by hand/) as string,
    });
    const other = said({ ...dataset, head: { ...dataset.head, id: 'other' } });
    expect(other).toMatchObject({
      tone: 'caution',
      view: null,
      text: expect.stringMatching(/nothing was compared/) as string,
    });
    for (const bad of [null, 'javascript:alert(1)', 'https://example.org/', '#view=map', '#'])
      expect(said(dataset, { ...stamp, link: bad })?.view).toBe(null);
    expect(stampWords('x.csv', { stamps: [], problems: ['cut'] }, opened(dataset))).toMatchObject([
      {
        tone: 'fault',
        text: 'x.csv carries a stamp that cannot be read: it breaks off, since the file or the cell that held it was cut; make the file anew.',
      },
    ]);
  });
});
