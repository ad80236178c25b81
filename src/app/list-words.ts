import type { Telling } from '../state/telling.ts';
import type { PageRefs } from './page-parts.ts';

/** Show the list of all words that are explained; what makes it is loaded when it is first asked for. */
export async function listWords({ glossary, help }: PageRefs, telling: Telling): Promise<void> {
  const [{ glossaryOf }] = await Promise.all([import('../state/glossary.ts'), import('../views/glossary/glossary.ts')]);
  if (!glossary.value) return;
  help.value?.close();
  glossary.value.words = glossaryOf(telling);
  await glossary.value.show();
}
