import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/core/schema/rules.ts';
import { axisExamples } from './examples/axis-examples.ts';
import { claimExamples } from './examples/claim-examples.ts';
import { evidenceExamples } from './examples/evidence-examples.ts';
import { fileExamples } from './examples/file-examples.ts';
import { formExamples } from './examples/form-examples.ts';
import { headExamples } from './examples/head-examples.ts';
import { idExamples } from './examples/id-examples.ts';
import { passageExamples } from './examples/passage-examples.ts';
import { referenceExamples } from './examples/reference-examples.ts';
import { sourceExamples } from './examples/source-examples.ts';
import { textExamples } from './examples/text-examples.ts';
import { type ExampleTable, expectFailing, expectPassing } from './rule-examples.ts';

const tables: readonly ExampleTable[] = [
  fileExamples,
  headExamples,
  formExamples,
  textExamples,
  idExamples,
  referenceExamples,
  evidenceExamples,
  axisExamples,
  claimExamples,
  sourceExamples,
  passageExamples,
];

describe.each(tables.flatMap((table) => Object.entries(table)))('%s', (id, { fails, passes }) => {
  const rule = rules.rows.find((row) => row.id === id)?.id;
  if (!rule) throw new Error(`no rule ${id}`);
  it.each(fails.map((example) => [example.why, example] as const))('fails: %s', (_, example) => {
    expectFailing(rule, example);
  });
  it.each(passes.map((example) => [example.why, example] as const))('passes: %s', (_, example) => {
    expectPassing(rule, example);
  });
});

describe('every rule', () => {
  it.each(rules.rows.map(({ id }) => id))('%s has three failing and three passing examples of its own', (id) => {
    const found = tables.filter((table) => table[id]);
    expect(found.length, 'in one table').toBe(1);
    const { fails = [], passes = [] } = found[0]?.[id] ?? {};
    expect(new Set(fails.map(({ why }) => why)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(passes.map(({ why }) => why)).size).toBeGreaterThanOrEqual(3);
  });
});
