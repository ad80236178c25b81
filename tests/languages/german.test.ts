import { afterEach, describe, expect, it } from 'vitest';
import { lessonRules } from '../../src/core/schema/lesson-rules.ts';
import { type RuleRow, rules } from '../../src/core/schema/rules.ts';
import type { Speaker } from '../../src/core/schema/speech.ts';
import { inEnglish, speakIn } from '../../src/core/schema/speech.ts';
import type { Row, Vocabulary } from '../../src/core/schema/vocabulary.ts';
import { claimSentence } from '../../src/core/queries/claim-sentence.ts';
import { findPaths } from '../../src/core/queries/paths.ts';
import { templates } from '../../src/languages/german/german.ts';
import { tenth } from '../../src/state/figure-texts.ts';
import { panes } from '../../src/state/panes.ts';
import { defaultSession } from '../../src/state/session.ts';
import { printFragment } from '../../src/state/url.ts';
import { interfaceTerm, interfaceTermIds } from '../../src/state/interface-terms.ts';
import { citationOf } from '../../src/state/citation.ts';
import { tell } from '../../src/state/telling.ts';
import { askedQuery } from '../../src/state/asked-query.ts';
import { loadShippedGraph } from '../state/shipped.ts';

/** What is said of a claim is in the language of the data set. */
const ofTheData = new Set(['claim']);
/** Tables whose names of rules are shown nowhere: what they tell is. */
const ofTheReader: readonly Vocabulary<RuleRow>[] = [rules, lessonRules];
/** Names of file formats, and a table of the library: no page reads CSV. */
const names = new Set(['table-formats', 'graph-formats', 'csv-rules']);

/** Texts that read the same in both: signs, abbreviations, and words that German has from elsewhere too. */
const alike =
  /^(\P{L}*(\{[^}]*\}\P{L}*)*|[^{]*\b(Name|Text|Code|Form|Patient|Population|Filter|Design|Edgewise|BibTeX|RIS|CSL-JSON|Placebo|in vivo|ex vivo|in vitro|Expression)\b[^{]*|\{authors\} et al\.|p <|p =\|p ≤|, in \{whole\})$/u;

const modules = import.meta.glob<Record<string, unknown>>('../../src/{core,state}/**/*.ts', { eager: true });
const exported = Object.values(modules).flatMap((module) => Object.values(module));
const isSpeaker = (one: unknown): one is Speaker<string> => typeof one === 'function' && 'catalogue' in one;
const isVocabulary = (one: unknown): one is Vocabulary<Row> =>
  typeof one === 'object' && one !== null && 'asWritten' in one && 'rank' in one;

const english = new Map<string, string>();
for (const say of new Set(exported.filter(isSpeaker)))
  if (!ofTheData.has(say.catalogue))
    for (const [key, text] of Object.entries(say.english)) english.set(`${say.catalogue}.${key}`, text);
for (const table of new Set(exported.filter(isVocabulary)))
  if (!ofTheReader.some(({ name }) => name === table.name) && !names.has(table.name))
    for (const id of table.ids) english.set(`${table.name}.${id}.label`, table.asWritten(id).label);
for (const { name, rows } of ofTheReader)
  for (const { id, message, remedy } of rows)
    english.set(`${name}.${id}.message`, message).set(`${name}.${id}.remedy`, remedy);
for (const id of interfaceTermIds) {
  const { word, text } = interfaceTerm(id);
  english.set(`terms.${id}.word`, word).set(`terms.${id}.text`, text);
}

const holes = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();

afterEach(() => speakIn());

describe('German', () => {
  it('writes numbers with a comma', () => {
    expect(tenth(1234.25)).toBe('1,234.3');
    speakIn((id, text) => templates[id] ?? text);
    expect([tenth(8.25), tenth(8)]).toEqual(['8,3', '8,0']);
  });

  it('has every text that is said in English, and no other', () => {
    const said = Object.keys(templates).filter(
      (id) => /\.label$/.test(id) || !/\.(plural|inWords|meaning|about|said|forms)$/.test(id),
    );
    expect([...english.keys()].filter((id) => templates[id] === undefined)).toEqual([]);
    expect(said.filter((id) => !english.has(id) && !english.has(id.replace(/\.\w+$/, '.label')))).toEqual([]);
    expect(english.size).toBeGreaterThan(1000);
  });

  it('fills in what English fills in', () => {
    for (const [id, text] of english) expect(holes(templates[id] ?? ''), id).toEqual(holes(text));
  });

  it('leaves nothing in English but what reads the same', () => {
    const left = [...english].filter(([id, text]) => templates[id] === text && !alike.test(text)).map(([id]) => id);
    expect(left).toEqual([]);
  });

  it('is written with its own quotation marks', () => {
    for (const [id, text] of Object.entries(templates)) expect(text, id).not.toMatch(/”|“(?=\p{L}[^„]*$)|"/u);
  });
});

describe('another language', () => {
  const loaded = loadShippedGraph();
  const { model } = loaded;
  const german = () => speakIn((id, text) => templates[id] ?? text);

  it('speaks of everything from then on, and leaves what claims say as their data set has it', () => {
    const claim = 'ivig-decreases-mrss';
    const before = tell(loaded, 'abstracts').sentence(claim);
    german();
    expect(panes.row('paths').label).toBe('Wege');
    expect(tell(loaded, 'abstracts').sentence(claim)).toBe(before);
    expect(claimSentence(model, loaded.assessments('abstracts'), claim).text).toMatch(
      /^MRSS fell|^mRSS fell.*gemessen/,
    );
  });

  it('gives the same answer, in other words', () => {
    const answer = () =>
      findPaths(model, loaded.assessments('abstracts'), askedQuery(loaded, defaultSession.question).query!);
    const before = answer();
    german();
    const after = answer();
    expect(after.paths.map(({ steps }) => steps)).toEqual(before.paths.map(({ steps }) => steps));
    expect(after.summary.join(' ')).toMatch(/könnte/);
    expect(after.summary).not.toEqual(before.summary);
    // Of an explanation the words around are others, and what the data say is the same.
    const parts = (kind: 'reading' | 'words') => (of: typeof before) =>
      of.paths[0]?.clauses.flatMap((clause) => clause.parts.filter((part) => part.kind === kind));
    expect(parts('reading')(after)).toEqual(parts('reading')(before));
    expect(parts('reading')(after)).not.toEqual([]);
    expect(parts('words')(after)).not.toEqual(parts('words')(before));
  });

  it('is in no link, no digest and no citation', () => {
    const link = () => printFragment(defaultSession, loaded.edition);
    const cited = () => citationOf(tell(loaded, 'abstracts'), 'ivig-decreases-mrss');
    const before = [link(), cited()];
    german();
    expect([link(), cited()]).toEqual(before);
    expect(inEnglish(() => panes.row('paths').label)).toBe('Paths');
  });
});
