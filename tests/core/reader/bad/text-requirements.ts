import { expect } from 'vitest';
import { linksOf } from '../../../../src/core/schema/links.ts';
import {
  asWritten,
  asWrittenWithoutWarning,
  datasetOf,
  of,
  shownClaims,
  sketchOf,
  warnsOnly,
  type Requirements,
} from './requirement.ts';

/** Hostile texts, and what is unusual and legal. */
export const textRequirements: Requirements = {
  'text/ansi-and-log-injection.json': (read) => {
    expect(of(read, 'text-control').map(({ pointer }) => pointer)).toEqual(['/entities/0/label', '/claims/0/id']);
    expect(shownClaims(read)).toEqual(['c2']);
    for (const { message } of read.result.issues) expect(message).toMatch(/^\P{Cc}+$/u);
  },
  'text/bibtex-latex-injection.json': asWrittenWithoutWarning,
  'text/bidi-override.json': (read, one) => {
    asWritten(read, one);
    warnsOnly(read, ['text-invisible']);
    const told = of(read, 'text-invisible').map(({ pointer, message }) => [pointer, /\((.*)\)/.exec(message)?.[1]]);
    expect(told).toEqual([
      ['/entities/0/label', 'U+202E, U+202C'],
      ['/claims/0/note', 'U+2066, U+2067, U+2069'],
    ]);
  },
  'text/breakout-every-field.json': asWrittenWithoutWarning,
  'text/csv-formula-labels.json': (read, one) => {
    asWritten(read, one);
    warnsOnly(read, ['text-invisible', 'predicate-kinds']);
    expect(of(read, 'text-invisible').map(({ id }) => id)).toEqual(['f6', 'f7', 'f8']);
  },
  'text/cytoscape-style-injection.json': (read, one) => {
    asWritten(read, one);
    warnsOnly(read, ['key-unknown']);
    const written = sketchOf(read).entities[0] ?? {};
    const unknown = Object.keys(written).filter((key) => !['id', 'type', 'label'].includes(key));
    expect(of(read, 'key-unknown').map(({ pointer }) => pointer)).toEqual(unknown.map((key) => `/entities/0/${key}`));
    expect(read.result.kept.map(({ value }) => value)).toEqual(unknown.map((key) => written[key]));
    expect(Object.keys(datasetOf(read).entities[0] ?? {}).sort()).toEqual(['id', 'kind', 'label']);
  },
  'text/doi-pmid-injection.json': (read, one) => {
    asWritten(read, one);
    warnsOnly(read, ['link-doi', 'link-pmid']);
    expect(datasetOf(read).sources.flatMap(linksOf)).toEqual([]);
  },
  'text/greek-lookalikes.json': (read, one) => {
    asWritten(read, one);
    const messages = of(read, 'label-lookalike').map(({ id, message }) => [
      id,
      /U\+[\dA-F]+ looks like ./u.exec(message)?.[0],
    ]);
    expect(messages).toEqual([
      ['t1', 'U+00DF looks like β'],
      ['t7', 'U+A7B5 looks like β'],
      ['t8', 'U+1D5D looks like β'],
      ['mu1', 'U+00B5 looks like μ'],
      ['k3', 'U+043A looks like k'],
      ['a2', 'U+0251 looks like α'],
    ]);
  },
  'text/img-onerror-every-field.json': asWrittenWithoutWarning,
  'text/script-every-field.json': asWrittenWithoutWarning,
  'text/svg-onload-every-field.json': asWrittenWithoutWarning,
  'text/urls-hostile.json': (read, one) => {
    asWritten(read, one);
    warnsOnly(read, ['claim-identity', 'link-url']);
    expect(of(read, 'link-url')).toHaveLength(22);
    expect(datasetOf(read).sources.flatMap(linksOf)).toEqual([]);
  },
  'text/zero-width-and-tags.json': (read, one) => {
    asWritten(read, one);
    warnsOnly(read, ['text-invisible']);
    expect(of(read, 'text-invisible').map(({ message }) => /\((.*)\)/.exec(message)?.[1])).toEqual([
      'U+200B',
      'U+00AD, U+2060',
      'U+E0001, U+E0041, U+FE0F',
    ]);
  },
  'control/valid-minimal.json': asWrittenWithoutWarning,
  'control/valid-unusual-but-legal.json': asWritten,
};
