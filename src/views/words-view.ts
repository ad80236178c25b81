import { html, nothing, type TemplateResult } from 'lit';
import { readingLanguage } from '../state/languages.ts';
import { cardKinds } from '../state/session.ts';
import { say } from '../state/texts.ts';
import { joined, type Parts, type Word, type Words } from '../state/words.ts';
import { sendIntent } from './send-intent.ts';
import { dataLanguage } from './data-language.ts';

function openCard(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  const { kind, id } = button.dataset;
  const known = cardKinds.find((one) => one === kind);
  if (known && id !== undefined) sendIntent(button, { type: 'select', kind: known, id });
}

/** A name from the data, in their language. */
export const nameOfData = (name: string): TemplateResult => html`<bdi lang=${dataLanguage()}>${name}</bdi>`;

/** A claim as it is read out, in the language of that. */
export const readingView = (sentence: string): TemplateResult => html`<bdi lang=${readingLanguage}>${sentence}</bdi>`;

/** A text in several languages: what the data say is marked with theirs. */
export const partsView = (parts: Parts): (TemplateResult | string)[] =>
  parts.map(({ kind, text }) => (kind === 'data' ? nameOfData(text) : kind === 'reading' ? readingView(text) : text));

/** A name, isolated, in its language. */
const nameView = ({ kind, words, parts }: Extract<Word, { kind: unknown }>): TemplateResult =>
  parts
    ? html`${partsView(parts)}`
    : kind === 'claim'
      ? readingView(words)
      : kind === 'entity' || kind === 'study'
        ? nameOfData(words)
        : html`<bdi>${words}</bdi>`;

/** One word: text, a button that opens a card, or an address outside. Names of strangers are isolated (`bdi`). */
export function wordView(word: Word): TemplateResult {
  if (typeof word === 'string') return html`${word}`;
  if ('explained' in word)
    return html`<edgewise-term .explained=${word.explained}
      >${word.parts ? partsView(word.parts) : word.explained.ofData ? nameOfData(word.words) : word.words}</edgewise-term
    >`;
  if ('href' in word) return html`<a href=${word.href} rel="noopener noreferrer" target="_blank">${word.words}</a>`;
  if (!('kind' in word)) return html`${partsView(word.parts)}`;
  return html`<button type="button" class="link" data-kind=${word.kind} data-id=${word.id} @click=${openCard}>
    ${nameView(word)}
  </button>`;
}

/** The same on paper, where nothing opens a card, and a button would be a box of its own in which text does not flow on. */
export const wordOnPaper = (word: Word): TemplateResult =>
  typeof word !== 'string' && 'kind' in word ? nameView(word) : wordView(word);

/** Running text with its links. */
export const wordsView = (words: Words): TemplateResult[] => words.map(wordView);

export const wordsOnPaper = (words: Words): TemplateResult[] => words.map(wordOnPaper);

/** Words with their explanations, beside a text in which they are part of links and so cannot be marked themselves. */
export function explainedHere(words: Words): TemplateResult | typeof nothing {
  if (words.length === 0) return nothing;
  const list = joined(
    words.map((word) => [word]),
    ', ',
  );
  return html`<p class="small soft explained-here">${say('explained.here')} ${wordsView(list)}</p>`;
}
