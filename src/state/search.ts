import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import { runTogether, searchWords } from '../core/model/search-words.ts';
import type { Loaded } from './loaded.ts';
import { type Findable, findables } from './search-documents.ts';
import type { CardKind, Selection } from './session.ts';
import type { Telling } from './telling.ts';
import { say as sayOfSearch } from './search-texts.ts';
import { say } from './texts.ts';

/** Something that a search found. */
export interface Hit extends Selection {
  readonly words: string;
  /** What sort of thing it is, and the name by which it was found where that is another one. */
  readonly sort: string;
}

/** What was found of one kind, the best first. */
export interface HitGroup {
  readonly kind: CardKind;
  readonly label: string;
  readonly hits: readonly Hit[];
  /** How many there are beside those listed. */
  readonly more: number;
}

/** What came of a search: groups by kind, the one with the best hit first, and how many were found in words. */
export interface Found {
  readonly groups: readonly HitGroup[];
  readonly count: string;
}

/** Finds in one data set. Pure: the same text under the same choice of sources finds the same. */
export type Search = (telling: Telling, text: string) => Found;

/** How many of a kind are listed. */
const most: Readonly<Record<CardKind, number>> = { entity: 6, claim: 7, study: 3, source: 4, note: 3 };

/** Digits stand as they are; short words may go on, and only longer ones may be mistyped. */
const manner: SearchOptions = {
  prefix: (term) => !/^\d{1,2}$/.test(term),
  fuzzy: (term) => (/\d/.test(term) || term.length < 4 || term.length > 40 ? false : term.length < 8 ? 1 : 2),
  boost: { names: 4, joined: 6 },
  weights: { prefix: 0.6, fuzzy: 0.3 },
};

/** All words, in whatever order, or the whole text as one word. */
const asked = (words: readonly string[], joined: readonly string[]): Query => ({
  combineWith: 'OR',
  queries: [{ combineWith: 'AND', queries: [...words] }, ...joined],
});

/** How well a name, run together, answers: 0 equal, 1 begins with it, 2 otherwise. */
function closeness(own: readonly string[], wanted: readonly string[]): number {
  if (own.some((one) => wanted.includes(one))) return 0;
  return own.some((one) => wanted.some((start) => one.startsWith(start))) ? 1 : 2;
}

/**
 * Make the index of a data set, once. Names are found with typing errors, in any order of words, and however they are
 * written ("TGF b1", "mmp-1", "collagen one"); equal names come first, then names that begin so, then the rest by BM25+
 * (Lv and Zhai, CIKM 2011) as MiniSearch has it.
 */
export function createSearch(loaded: Loaded, only: 'all' | 'named' = 'all'): Search {
  const all = findables(loaded, only);
  const joinedNames = all.map(({ names }) => names.map(runTogether));
  const index = new MiniSearch<{ at: number; names: string; joined: string; texts: string }>({
    idField: 'at',
    fields: ['names', 'joined', 'texts'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { ...manner, tokenize: (text) => [text] },
  });
  const words = (texts: readonly string[]): string => texts.flatMap(searchWords).join(' ');
  index.addAll(
    all.map(({ names, texts, kind }, at) => ({
      at,
      names: words(names),
      // A sentence is never typed as one word.
      joined: kind === 'claim' || kind === 'note' ? '' : (joinedNames[at]?.flat().join(' ') ?? ''),
      texts: words(texts),
    })),
  );
  return (telling, text) => {
    const wanted = searchWords(text);
    if (wanted.length === 0) return grouped(telling, []);
    const joined = runTogether(text);
    const whole = index.search(asked(wanted, joined));
    // Where nothing has all words, something may have most.
    const results = whole.length > 0 ? whole : index.search({ combineWith: 'OR', queries: wanted });
    const ranked = results.flatMap(({ id, score }) => {
      const found = all[id as number];
      if (!found) return [];
      const tiers = (joinedNames[id as number] ?? []).map((own) => closeness(own, joined));
      const tier = Math.min(2, ...tiers);
      return [{ found, score, tier, name: found.names[tier < 2 ? tiers.indexOf(tier) : 0] ?? '' }];
    });
    return grouped(
      telling,
      ranked.sort((a, b) => a.tier - b.tier || b.score - a.score),
    );
  };
}

function hitOf(telling: Telling, { kind, id, names, sort }: Findable, name: string): Hit {
  const [shown = ''] = names;
  const listed = kind !== 'claim' || telling.assessment(id).listed;
  const asides = [
    sort,
    ...(name === shown || kind === 'claim' ? [] : [name]),
    ...(listed ? [] : [say('card.unlisted')]),
  ];
  return { kind, id, words: kind === 'claim' ? telling.sentence(id) : shown, sort: asides.join(' · ') };
}

function grouped(telling: Telling, ranked: readonly { found: Findable; name: string }[]): Found {
  const kinds = [...new Set(ranked.map(({ found }) => found.kind))];
  const groups = kinds.map((kind): HitGroup => {
    const own = ranked.filter(({ found }) => found.kind === kind);
    return {
      kind,
      label: sayOfSearch(`find.${kind}.many`),
      hits: own.slice(0, most[kind]).map(({ found, name }) => hitOf(telling, found, name)),
      more: Math.max(0, own.length - most[kind]),
    };
  });
  return {
    groups,
    count: ranked.length === 0 ? sayOfSearch('find.nothing') : sayOfSearch('find.count', { n: ranked.length }),
  };
}
