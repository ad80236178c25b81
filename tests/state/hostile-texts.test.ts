import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { datasetDigest } from '../../src/core/model/canonical.ts';
import { readDataset } from '../../src/core/reader/read-dataset.ts';
import { glossaryOf } from '../../src/state/glossary.ts';
import { load } from '../../src/state/loaded.ts';
import { createSearch } from '../../src/state/search.ts';
import { cardKinds, defaultSession } from '../../src/state/session.ts';
import { deriveAll } from './shipped.ts';

const folder = fileURLToPath(new URL('../../../shared/bad/text/', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder) : [];
const skipped = files.length === 0 ? ' (SKIPPED: ../shared/bad/text is not at hand)' : '';

/** What cannot be seen or turns the reading order must have been spelt out. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe.skipIf(files.length === 0)(`hostile texts${skipped}`, () => {
  it.each(files)('%s: every card, the search and the list of words say what they hold, all of it seen', (name) => {
    const bytes = new Uint8Array(readFileSync(folder + name));
    const { dataset, issues, read, shown, setAside, aside } = readDataset([{ name, bytes }]);
    if (!dataset) {
      expect(issues.length).toBeGreaterThan(0);
      return;
    }
    const layout = { width: 1, height: 1, columns: [], nodes: [], edges: [], byContainment: [], band: null };
    const checks = { read, shown, setAside, aside, issues };
    const loaded = load({ dataset, digest: datasetDigest(dataset), checks, layout }, name);
    const derive = deriveAll(loaded);
    const { telling } = derive(defaultSession);
    const records = {
      ...{ claim: dataset.claims, entity: dataset.entities, source: dataset.sources },
      ...{ study: dataset.studies, note: dataset.notes },
    };
    const search = createSearch(loaded);
    for (const kind of cardKinds)
      for (const { id } of records[kind]) {
        const { card } = derive({ ...defaultSession, selection: { kind, id } });
        expect(card?.kind).toBe(kind);
        expect(strings(card).filter((text) => unseen.test(text))).toEqual([]);
      }
    for (const { label } of loaded.model.dataset.entities) {
      const found = search(telling, label);
      expect(strings(found).filter((text) => unseen.test(text))).toEqual([]);
    }
    expect(strings(glossaryOf(telling)).filter((text) => unseen.test(text))).toEqual([]);
  });
});
