import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { fromJSONSchema } from 'zod';
import { jsonSchema } from '../../src/core/schema/json-schema.ts';
import { lessonJsonSchema } from '../../src/core/schema/lesson-json-schema.ts';
import { drawnDocument, drawnModel } from '../core/drawn-graph.ts';
import { lessonOf, stepOn } from '../core/drawn-lesson.ts';
import { projectFiles, projectText } from '../house/project-files.ts';

const shipped = projectText('graph/schema.json');
// zod reads schemas back but for `dependentRequired`, which has a test of its own.
const { dependentRequired, ...readable } = JSON.parse(shipped) as { dependentRequired: { version: string[] } };
const schema = fromJSONSchema(readable);
const accepts = (value: unknown): boolean => schema.safeParse(value).success;

const isOfLessons = (path: string): boolean => path.startsWith('graph/lessons/');

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

  it.each(projectFiles('graph').filter((path) => path.endsWith('.json') && path !== 'graph/schema.json' && !isOfLessons(path)))(
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
    // What a data set is about in the first place, and in which language, is said where it is known.
    const free = ['$schema', 'focus', 'language'];
    expect(new Set(dependentRequired.version)).toEqual(new Set(members.filter((key) => !free.includes(key))));
  });
});

describe('graph/lessons/schema.json', () => {
  const text = projectText('graph/lessons/schema.json');

  it('is what the shapes say: run "npm run schema" where it is not', async () => {
    const style = JSON.parse(projectText('.prettierrc.json')) as object;
    const made = await format(JSON.stringify(lessonJsonSchema()), { ...style, parser: 'json' });
    expect(text === made, 'graph/lessons/schema.json is out of date: run "npm run schema"').toBe(true);
  });

  it('accepts a lesson, and refuses what the reader would set aside for its form', () => {
    const lesson = fromJSONSchema(JSON.parse(text) as Parameters<typeof fromJSONSchema>[0]);
    const model = drawnModel('A -> B animal');
    const sound = lessonOf([stepOn(model, ['A->B'], { predict: { hide: 'sign', claim: 'A->B', ask: 'How?' } })]);
    const accepted = (value: unknown): boolean => lesson.safeParse(value).success;
    expect(accepted(sound)).toBe(true);
    for (const change of [{ steps: [] }, { version: 2 }, { minutes: 0.5 }, { stepps: [] }, { id: 'A lesson' }])
      expect(accepted({ ...sound, ...change }), JSON.stringify(change)).toBe(false);
  });
});
