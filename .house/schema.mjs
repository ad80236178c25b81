/** `npm run schema`: writes graph/schema.json from the shapes in src/core/schema. A test fails when it is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { runMain } from './failure.mjs';
import { ensurePackages } from './install.mjs';
import { inRoot } from './places.mjs';

await runMain(async () => {
  await ensurePackages();
  const { runnerImport } = await import('vite');
  const { format } = await import('prettier');
  /** @type {{ module: { jsonSchema: () => object } }} */
  const { module } = await runnerImport(inRoot('src/core/schema/json-schema.ts'), { logLevel: 'warn' });
  /** @type {import('prettier').Options} */
  const style = JSON.parse(readFileSync(inRoot('.prettierrc.json'), 'utf8'));
  const text = await format(JSON.stringify(module.jsonSchema()), { ...style, parser: 'json' });
  writeFileSync(inRoot('graph/schema.json'), text);
});
