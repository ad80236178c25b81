import type { Model } from '../core/model/claim-graph.ts';
import type { Explanation } from '../core/schema/shapes.ts';
import { interfaceTerm, interfaceTermIds, isLabel, standingTerms } from './interface-terms.ts';
import { remember } from './remember.ts';
import type { Explainer } from './telling.ts';
import { say } from './texts.ts';
import { type Explained, toEntity, type Word, type Words } from './words.ts';

/** Is this an abbreviation, or written like one: a capital, and another capital, digit or Greek letter? */
export const isAbbreviation = (word: string): boolean =>
  /\p{Lu}/u.test(word) && (word.match(/\p{Lu}|\p{N}|\p{Script=Greek}/gu) ?? []).length > 1 && !/\s|\d{4}/u.test(word);

/** A word of a text, as it is looked up: "IL-4", "PM-Scl", "α-SMA". */
export const wordPattern = /[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*/gu;

const explanation = ({ text, by }: Explanation) => ({ text, by: say(`explained.${by}`) });

/** Everything that is explained: the entities that have a definition, the terms of the data, the words of the screen. */
export function allExplained(model: Model, link: (claim: string) => Word): readonly Explained[] {
  const { entities, terms } = model.dataset;
  const from = ({ claims }: Explanation): readonly Word[] => (claims ?? []).map(link);
  return [
    ...entities.flatMap(({ id, label, synonyms, definition }): Explained[] =>
      definition
        ? [
            {
              word: label,
              forms: synonyms ?? [],
              ...explanation(definition),
              from: from(definition),
              card: toEntity(id, label),
              ofData: true,
            },
          ]
        : [],
    ),
    ...terms.map((term): Explained => ({
      word: term.word,
      forms: term.forms ?? [],
      ...explanation(term),
      from: from(term),
      card: null,
      ofData: true,
    })),
    ...screenTerms(),
  ];
}

/** The words of the screen. */
export const screenTerms = remember((): readonly Explained[] =>
  interfaceTermIds.map((id) => ({
    ...interfaceTerm(id),
    by: say('explained.screen'),
    from: [],
    card: null,
    ofData: false,
  })),
);

const onScreen = remember(() => {
  const terms = screenTerms();
  return new Map(
    interfaceTermIds.flatMap((id, at) => {
      const explained = terms[at];
      const names = explained ? [id, ...explained.forms, ...(isLabel(id) ? [explained.word] : [])] : [];
      return names.map((name) => [name, explained] as const);
    }),
  );
});

/** A word of the screen by its id, a form of it or the label that it is; null where there is none. */
export const explainedOnScreen = (id: string): Explained | null => onScreen().get(id) ?? null;

/** Kinds of entities whose names are explained wherever they stand, abbreviations or not. */
const namesOfArt = new Set(['measure', 'model']);
/** Phrases are looked for one by one, so there is an end to them. */
const MOST_PHRASES = 500;

/**
 * What marks the words of a text that have an explanation, each once. Of the entities only abbreviations, measures and
 * animal models are marked: a text in which everything is marked cannot be read.
 */
export function createExplainer(model: Model, link: (claim: string) => Word): Explainer {
  const kinds = new Map(model.dataset.entities.map(({ label, kind }) => [label, kind]));
  const known = new Map<string, Explained>();
  const standing = new Set([...standingTerms].map(explainedOnScreen));
  for (const explained of allExplained(model, link).filter((one) => !standing.has(one)))
    for (const name of [explained.word, ...explained.forms]) {
      const marked =
        explained.card === null ||
        name.split(' ').some(isAbbreviation) ||
        namesOfArt.has(kinds.get(explained.word) ?? '');
      if (marked && !known.has(name)) known.set(name, explained);
    }
  const phrases = [...known.keys()].filter((name) => name.replace(wordPattern, '') !== '').slice(0, MOST_PHRASES);
  const escaped = phrases
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(
    [...escaped.map((name) => `(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`), wordPattern.source].join('|'),
    'gu',
  );
  const text = (text: string): Words => {
    const words: Word[] = [];
    const seen = new Set<Explained>();
    let end = 0;
    const mark = (name: string, at: number): boolean => {
      // A name that begins a sentence has a capital there.
      const explained = known.get(name) ?? known.get(name.charAt(0).toLowerCase() + name.slice(1));
      if (!explained) return false;
      if (seen.has(explained)) return true;
      seen.add(explained);
      if (at > end) words.push(text.slice(end, at));
      words.push({ words: name, explained });
      end = at + name.length;
      return true;
    };
    for (const { 0: name, index } of text.matchAll(pattern)) {
      if (mark(name, index)) continue;
      // "SSc-dermatomyositis" is explained by its parts.
      for (const part of name.matchAll(/[\p{L}\p{N}]+/gu)) mark(part[0], index + part.index);
    }
    if (end < text.length) words.push(text.slice(end));
    return words;
  };
  const label = (words: string): Word => {
    const explained = explainedOnScreen(words);
    return explained ? { words, explained } : words;
  };
  return { text, label };
}
