/** `npm run schema`: writes the JSON Schemas beside the data from the shapes in src/core/schema. A test fails when one is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { runMain } from './failure.mjs';
import { ensurePackages } from './install.mjs';
import { inRoot } from './places.mjs';

await runMain(async () => {
  await ensurePackages();
  const { runnerImport } = await import('vite');
  const { format } = await import('prettier');
  /** @type {import('prettier').Options} */
  const style = JSON.parse(readFileSync(inRoot('.prettierrc.json'), 'utf8'));
  /** @param {string} file @param {object} schema */
  const write = async (file, schema) =>
    writeFileSync(inRoot(file), await format(JSON.stringify(schema), { ...style, parser: 'json' }));
  /** @type {{ module: { jsonSchema: () => object } }} */
  const data = await runnerImport(inRoot('src/core/schema/json-schema.ts'), { logLevel: 'warn' });
  await write('graph/schema.json', data.module.jsonSchema());
  /** @type {{ module: { lessonJsonSchema: () => object } }} */
  const lessons = await runnerImport(inRoot('src/core/schema/lesson-json-schema.ts'), { logLevel: 'warn' });
  await write('graph/lessons/schema.json', lessons.module.lessonJsonSchema());
});
