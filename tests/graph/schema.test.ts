import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { fromJSONSchema } from 'zod';
import { jsonSchema } from '../../src/core/schema/json-schema.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { projectFiles, projectText } from '../house/project-files.ts';

const shipped = projectText('graph/schema.json');
// zod reads schemas back but for `dependentRequired`, which has a test of its own.
const { dependentRequired, ...readable } = JSON.parse(shipped) as { dependentRequired: { version: string[] } };
const schema = fromJSONSchema(readable);
const accepts = (value: unknown): boolean => schema.safeParse(value).success;

describe('graph/schema.json', () => {
  it('is what the shapes say: run "npm run schema" where it is not', async () => {
    const style = JSON.parse(projectText('.prettierrc.json')) as object;
    const text = await format(JSON.stringify(jsonSchema()), { ...style, parser: 'json' });
    expect(shipped === text, 'graph/schema.json is out of date: run "npm run schema"').toBe(true);
  });

  it('names no address of its own and refers to nothing outside', () => {
    expect(shipped).not.toMatch(/"\$?id": "/);
    const references = [...shipped.matchAll(/"\$ref": "([^"]*)"/g)].map(([, to]) => to ?? '');
    const { $defs } = JSON.parse(shipped) as { $defs: object };
    expect(new Set(references)).toEqual(new Set(Object.keys($defs).map((name) => `#/$defs/${name}`)));
  });

  it.each(projectFiles('graph').filter((path) => path.endsWith('.json') && path !== 'graph/schema.json'))(
    'accepts %s, one file of the folder',
    (path) => {
      expect(schema.safeParse(JSON.parse(projectText(path))).error?.issues ?? []).toEqual([]);
    },
  );

  it('accepts a whole data set in one document', () => {
    expect(accepts(drawnDocument('IVIG -| TGFB animal, hypothesis\nTGFB ≙ FIB\nHAQ : measure, better lower'))).toBe(true);
  });

  it('refuses what the reader would set aside for its form', () => {
    const document = drawnDocument('A -> B animal');
    const [claim] = document['claims'] as Record<string, unknown>[];
    expect(accepts({ claims: [claim] })).toBe(true);
    expect(accepts({ claims: [{ ...claim, predicate: 'causes' }] })).toBe(false);
    expect(accepts({ claims: [{ ...claim, subjct: 'A' }] })).toBe(false);
    expect(accepts({ claims: [{ ...claim, evidence: undefined }] })).toBe(false);
    expect(accepts({ claims: [{ ...claim, evidence: [{ id: 'x' }] }] })).toBe(false);
    expect(accepts({ claims: claim })).toBe(false);
    expect(accepts({ claim: [claim] })).toBe(false);
    expect(accepts([])).toBe(false);
  });

  it('asks for a whole head where there is a version', () => {
    const members = Object.keys(JSON.parse(projectText('graph/dataset.json')) as object);
    // What a data set is about in the first place is said where it is known.
    expect(new Set(dependentRequired.version)).toEqual(new Set(members.filter((key) => key !== '$schema' && key !== 'focus')));
  });
});
