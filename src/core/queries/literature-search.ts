import type { Model } from '../model/claim-graph.ts';
import { definitions } from '../model/incidence.ts';
import { type EvidenceClass, evidenceClasses } from '../schema/evidence-classes.ts';

/**
 * Words by which papers of a class can be told from others; a row without words narrows nothing, since what is proposed
 * or stated without data may be told of anybody.
 */
const wordsOf: Readonly<Record<EvidenceClass, readonly string[]>> = {
  'human-clinical': ['human', 'patients'],
  'human-laboratory': ['human', 'patients'],
  animal: ['animal', 'mice', 'rats'],
  hypothesis: [],
  assertion: [],
};

/**
 * A name as a search term. Quotes, brackets and asterisks would be read as syntax. What stands in brackets at the end of
 * a name ("instrument not stated", "all forms") is a remark of the data, which no paper would hold.
 */
const termOf = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .replace(/["“”„«»()[\]*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Names without empty ones and without those that differ in case alone; the first stays. */
function distinct(names: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const name of names) {
    const fold = name.normalize('NFKC').toLowerCase();
    if (name !== '' && !byFold.has(fold)) byFold.set(fold, name);
  }
  return [...byFold.values()];
}

const anyOf = (terms: readonly string[]): string => `(${terms.join(' OR ')})`;

/** All names of some entities as phrases, any of which will do; null where no name is left. */
function namesOf(model: Model, ids: readonly string[]): string | null {
  const names = ids.flatMap((id) => [model.entity(id).label, ...(model.entity(id).synonyms ?? [])]);
  const terms = distinct(names.map(termOf));
  return terms.length > 0 ? anyOf(terms.map((term) => `"${term}"`)) : null;
}

/** Some diseases and, after them, what each is directly a form of. */
function withWider(model: Model, diseases: readonly string[]): string[] {
  const wider = diseases.flatMap((id) =>
    definitions(model, 'from', id, 'subtype-of').flatMap(({ claim, mine }) => (mine ? [] : [claim.object])),
  );
  return [...new Set([...diseases, ...wider])];
}

/**
 * A query that asks the literature for a claim, ready to copy: any name of the subject, and any of the object, and any
 * of the place where one is stated, and any of the diseases that are asked for or the next wider terms, which papers use
 * for them, and words of the wished classes of evidence. Only what the data set names is in it: a place, an aspect or a
 * species that is not stated narrows nothing.
 *
 * The form is that of PubMed (PubMed Help, "Using Boolean operators" and "Searching for a phrase", National Library of
 * Medicine): operators in capitals, parts in round brackets, phrases in double quotes. Europe PMC reads it too.
 *
 * @param classes any of these will do; an empty list, or a class that no words tell apart, narrows nothing
 * @param diseases any of these will do; none narrows nothing, nor does one that the claim itself is about
 * @throws Error where the model has no such claim
 */
export function literatureSearch(
  model: Model,
  claimId: string,
  classes: readonly EvidenceClass[],
  diseases: readonly string[] = [],
): string {
  if (!model.hasClaim(claimId)) throw new Error(`no claim "${claimId}" in this data set`);
  const { subject, object, where } = model.claim(claimId).claim;
  const words = evidenceClasses.ids.filter((id) => classes.includes(id)).map((id) => wordsOf[id]);
  const kinds = words.every((list) => list.length > 0) ? distinct(words.flat()) : [];
  const entities = [...new Set([subject, object, ...(where === undefined ? [] : [where])])];
  const parts = [
    ...entities.map((id) => namesOf(model, [id])),
    diseases.some((id) => entities.includes(id)) ? null : namesOf(model, withWider(model, diseases)),
    kinds.length > 0 ? anyOf(kinds) : null,
  ];
  return parts.filter((part) => part !== null).join(' AND ');
}
