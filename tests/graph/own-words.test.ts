import { describe, expect, it } from 'vitest';
import { projectFiles, projectText } from '../house/project-files.ts';
import { dataset, needs, referenceText } from './shipped-graph.ts';

/**
 * The rule: no run of eight words of the review's text, an entity's label counting as one word and bare numbers left
 * out. Text is compared string by string, so that words of two fields never make a run.
 */
const run = 8;
const review = referenceText('source/review.txt');

const plainWords = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Labels as lists of words, longest first, by their first word. */
const labels = new Map<string, string[][]>();
for (const { label } of dataset.entities) {
  const [first = '', ...rest] = plainWords(label);
  labels.set(first, [...(labels.get(first) ?? []), [first, ...rest]].sort((a, b) => b.length - a.length));
}

/** The words of a text by the rule. */
function wordsOf(text: string): string[] {
  const words = plainWords(text);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const label = labels.get(words[at] ?? '')?.find((parts) => parts.every((part, index) => words[at + index] === part));
    const word = label ? label.join(' ') : (words[at] ?? '');
    if (!/^\p{N}+$/u.test(word)) found.push(word);
    at += label?.length ?? 1;
  }
  return found;
}

const runsOf = (words: readonly string[]): string[] =>
  words.slice(0, Math.max(0, words.length - run + 1)).map((_, at) => words.slice(at, at + run).join(' '));

const runsOfReview = new Set(runsOf(wordsOf(review ?? '')));
const taken = (text: string): string[] => runsOf(wordsOf(text)).filter((words) => runsOfReview.has(words));

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe.skipIf(!review)(`the sentences stay in the paper${needs('source/review.txt')}`, () => {
  it('no string of graph/ takes eight words of the review', () => {
    const files = projectFiles('graph');
    expect(files.length).toBeGreaterThan(15);
    const found = files.flatMap((path) =>
      (path.endsWith('.json') ? strings(JSON.parse(projectText(path))) : [projectText(path)]).flatMap((text) =>
        taken(text).map((words) => `${path}: ${words}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('nor does any other file of the project', () => {
    const files = projectFiles('').filter((path) => !path.startsWith('graph/') && /\.(ts|mjs|js|json|md|html|css|cff|svg|txt)$/.test(path));
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((path) => taken(projectText(path)).map((words) => `${path}: ${words}`))).toEqual([]);
  });

  it('would be caught if one did, also with other numbers, case, spaces or hyphens', () => {
    const sentence = /[A-Z][^.]{120,}\./.exec(review ?? '')?.[0] ?? '';
    const words = sentence.split(/\s+/);
    const piece = words.slice(2, 16).join(' ');
    expect(taken(piece).length).toBeGreaterThan(0);
    expect(taken(piece.toUpperCase().replaceAll(' ', ' \n 17 - '))).toEqual(taken(piece));
    expect(taken(words.slice(2, 6).join(' '))).toEqual([]);
  });
});
