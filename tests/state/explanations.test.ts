import { describe, expect, it } from 'vitest';
import { sayQuery } from '../../src/core/queries/query-texts.ts';
import { claimCard } from '../../src/state/claim-card.ts';
import { createExplainer, isAbbreviation, screenTerms, wordPattern } from '../../src/state/explanations.ts';
import { glossaryOf, holding } from '../../src/state/glossary.ts';
import { ask, questionView } from '../../src/state/question-view.ts';
import { defaultSession } from '../../src/state/session.ts';
import { widestReach } from '../../src/state/loaded.ts';
import { tell } from '../../src/state/telling.ts';
import { plainWords, type Words } from '../../src/state/words.ts';
import { loadShippedGraph } from './shipped.ts';

const loaded = loadShippedGraph();
const { link } = tell(loaded, widestReach);
const { dataset } = loaded.model;
const explainer = createExplainer(loaded.model, link);
const { text: explain } = explainer;
const told = tell(loaded, widestReach, explainer);
const marked = (words: Words): string[] =>
  words.flatMap((word) => (typeof word !== 'string' && 'explained' in word ? [word.words] : []));

/** Every text of the data that a view shows and that is ours: not titles, names of people, identifiers and quotes. */
const shownTexts: readonly string[] = [
  dataset.head.about,
  ...dataset.head.limits,
  ...dataset.entities.flatMap(({ label, definition, note }) => [label, definition?.text ?? '', note ?? '']),
  ...dataset.claims.flatMap(({ statement, note, evidence }) => [
    statement,
    note ?? '',
    ...evidence.flatMap(({ named, note: remark, consequence, values, context }) => [
      named ?? '',
      remark ?? '',
      consequence ?? '',
      context?.population ?? '',
      ...(values ?? []).map(({ what }) => what),
    ]),
  ]),
  ...dataset.notes.map(({ text }) => text),
  ...dataset.studies.flatMap(({ label, note }) => [label, note ?? '']),
  ...dataset.sources.flatMap(({ topic, note }) => [topic ?? '', note ?? '']),
  ...dataset.terms.map(({ text }) => text),
  ...screenTerms().map(({ text }) => text),
  ...Object.values(sayQuery.english),
];

/** No abbreviations: the initials of an author, and a name that begins a sentence. */
const notWords: ReadonlySet<string> = new Set(['LD', 'Anti-Fas']);

describe('an abbreviation', () => {
  it.each(['mRSS', 'HAQ', 'TGFβ1', 'IL-4', 'PM-Scl', 'α-SMA', 'dcSSc', 'MMP-1', 'IgG', 'FDA'])('is %s', (word) =>
    expect(isAbbreviation(word)).toBe(true),
  );
  it.each(['IVIG lowers', 'Fas', 'fibrosis', 'D-penicillamine', '2007', 'PMC3216365', 'Levy'])('is not %s', (word) =>
    expect(isAbbreviation(word)).toBe(false),
  );
});

describe('words explained', () => {
  it('are all abbreviations of the texts that the screens show', () => {
    const bare = new Set<string>();
    for (const text of shownTexts) {
      const here = marked(explain(text)).join(' ');
      // A word that stands twice is marked once.
      for (const [word] of text.matchAll(wordPattern))
        if (isAbbreviation(word) && !notWords.has(word) && !here.includes(word) && marked(explain(word)).length === 0)
          bare.add(word);
    }
    expect([...bare]).toEqual([]);
  });

  it.each([
    'mRSS',
    'HAQ',
    'VAS',
    'IAFD',
    'Ritchie Index',
    'tight-skin mouse',
    'ITP',
    'SSc',
    'dcSSc',
    'lcSSc',
    'PM-Scl',
    'α-SMA',
    'MMP-1',
    'TGFβ',
    'IVIG',
    'ex vivo',
    'in vitro',
    'in vivo',
    'open-label',
    'comparator',
    'provisional',
    'placebo',
  ])('are %s', (word) => {
    expect(marked(explain(`Of ${word}, then.`))).toEqual([word]);
  });

  it('are the labels of the lines of a card, each once; in a text these are plain words', () => {
    const labels = (id: string): string[] =>
      claimCard(told, id, defaultSession.question).pieces.flatMap(({ lines }) =>
        marked(lines.map(({ label }) => label)),
      );
    const ofMrss = labels('ivig-decreases-mrss');
    expect(ofMrss).toEqual(expect.arrayContaining(['Setting', 'Design', 'Compared with', 'Where it says so']));
    expect(new Set(ofMrss).size).toBe(ofMrss.length);
    expect(marked(explain('The setting: a Model, a Study by Design'))).toEqual([]);
  });

  it('are those of the headings, and stand beside an answer, whose sentences are links', () => {
    for (const { id } of dataset.claims) {
      const { heading, sentence } = claimCard(told, id, defaultSession.question);
      expect(heading).toEqual(explain(sentence));
    }
    const { view } = questionView(
      loaded,
      ask(loaded, 'later', defaultSession.question),
      { ...defaultSession, path: 1 },
      explainer,
    );
    expect(marked(view.words)).toEqual(expect.arrayContaining(['IVIG', 'TGFβ1', 'mRSS', 'IFNγ']));
    expect(view.words).toHaveLength(marked(view.words).length);
  });

  it('stand in a text once each, and leave it as it is', () => {
    for (const text of shownTexts) {
      const words = explain(text);
      expect(plainWords(words)).toBe(text);
      expect(new Set(marked(words)).size).toBe(marked(words).length);
    }
    expect(marked(explain('mRSS and HAQ, and the mRSS'))).toEqual(['mRSS', 'HAQ']);
    expect(marked(explain('An animal experiment, a friend of mine'))).toEqual([]);
    expect(marked(explain('xmRSS, mRSSx, in vitrox'))).toEqual([]);
  });

  it('say whose words they are, and those of the review which claims they are taken from', () => {
    const [ofData, ofScreen] = glossaryOf(tell(loaded, 'abstracts'));
    const { terms, entities } = dataset;
    expect(ofData?.words.length).toBe(terms.length + entities.filter(({ definition }) => definition).length);
    expect(ofScreen?.words.every(({ by }) => by.includes('this program'))).toBe(true);
    const fromReview = ofData?.words.filter(({ by }) => by === 'after the review') ?? [];
    expect(fromReview.length).toBeGreaterThan(5);
    for (const { word, from } of fromReview) expect(from.length, word).toBeGreaterThan(0);
  });

  it('are found in their list by any of their forms', () => {
    const found = holding(glossaryOf(tell(loaded, 'abstracts')), 'TGF-beta 1').flatMap(({ words }) => words);
    expect(found.map(({ word }) => word)).toEqual(['TGFβ1']);
  });

  it('are one or two sentences each', () => {
    for (const { word, text } of [
      ...screenTerms(),
      ...glossaryOf(tell(loaded, 'abstracts')).flatMap(({ words }) => words),
    ]) {
      expect(text, word).toMatch(/^[\p{Lu}\p{N}].*\.$/u);
      expect(text.length, word).toBeLessThan(260);
    }
  });
});
