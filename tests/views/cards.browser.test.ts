import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import type { ClaimCard } from '../../src/state/claim-card.ts';
import type { EntityCard } from '../../src/state/entity-card.ts';
import type { NoteCard, SourceCard, StudyCard } from '../../src/state/reference-cards.ts';
import '../../src/views/cite-claim/cite-claim.ts';
import '../../src/views/claim-card/claim-card.ts';
import '../../src/views/entity-card/entity-card.ts';
import '../../src/views/reference-cards/reference-card.ts';
import type { Explained } from '../../src/state/words.ts';
import '../../src/views/term/term.ts';
import { hearIntents, hostile } from './heard.ts';

const explained = (word: string): Explained => ({
  ...{ word, forms: [], text: `What ${word} is.`, by: 'after the review', from: [], card: null, ofData: true },
});

const claim = (text: string): ClaimCard => ({
  kind: 'claim',
  id: 'c1',
  sentence: `${text} fell after IVIG`,
  heading: [{ words: text, explained: explained(text) }, ' fell after IVIG'],
  statement: [text],
  remark: [text],
  about: [{ kind: 'entity', id: 'ivig', words: 'IVIG' }, ' · ', { kind: 'entity', id: 'x', words: text }],
  role: 'step of a mechanism',
  verdict: { id: 'animal-only', words: 'animal only' },
  classes: ['animal', 'hypothesis'],
  studies: ['1 independent study'],
  provisional: ['provisional: as reported by the review'],
  hidden: { words: '1 later piece is not shown.', changes: true },
  contradictions: [{ kind: 'claim', id: 'c2', words: 'Another claim' }],
  sumsUp: [],
  partOf: [],
  notes: [1, 2, 3].map((n) => ({
    grave: true,
    kind: { kind: 'note', id: `n${n}`, words: 'wording' },
    text: [`${text} ${n}`],
    places: [],
  })),
  inWays: { pass: false, avoid: true },
  citation: { text: `${text}. References: [1]`, fragment: 'v=1&claim=c1', references: 1, leftOut: 2 },
  pieces: [
    {
      id: 'c1.1',
      title: 'Measured in mice',
      class: 'animal',
      supports: true,
      result: 'effect',
      lines: [{ label: 'Study', words: [text] }],
      references: [
        {
          words: [text, { words: 'doi 10.1/x', href: 'https://doi.org/10.1/x' }],
          checked: 'as reported by the review',
        },
      ],
    },
    {
      id: 'c1.2',
      title: 'Measured in humans',
      class: 'human-clinical',
      supports: false,
      result: 'no effect',
      lines: [],
      references: [],
    },
  ],
});

const entity = (text: string): EntityCard => ({
  kind: 'entity',
  id: 'x',
  label: text,
  kindLabel: 'molecule',
  icon: { path: 'M0 0H1', box: 10, stroke: 1 },
  group: false,
  mine: false,
  definition: { text: [text], by: 'after the review', from: [{ kind: 'claim', id: 'c9', words: `From ${text}` }] },
  better: null,
  synonyms: [text],
  identifiers: ['HGNC:1'],
  remark: [text],
  claims: [
    {
      role: 'step of a mechanism',
      lines: [
        { claim: { kind: 'claim', id: 'c1', words: text }, classes: ['animal'], said: 'animal only', hidden: null },
      ],
    },
  ],
  count: 1,
});

describe('the card of a claim', () => {
  it('tells sentence, verdict, evidence, what is hidden and what speaks against it', async () => {
    render(html`<edgewise-claim-card .card=${claim('TGFβ1')}></edgewise-claim-card>`);
    await expect.element(page.getByRole('heading', { name: 'TGFβ1 fell after IVIG' })).toBeVisible();
    await expect.element(page.getByText('1 independent study')).toBeVisible();
    await expect.element(page.getByText('1 later piece is not shown.')).toBeVisible();
    await expect.element(page.getByText('no effect', { exact: true })).toBeVisible();
    await expect.element(page.getByText('1 more remark')).toBeVisible();
  });

  it('explains the words of its heading and the labels of its lines', async () => {
    const card = claim('TGFβ1');
    const [piece] = card.pieces;
    const lines = [{ label: { words: 'Setting', explained: explained('Setting') }, words: ['in vitro'] }];
    render(html`<edgewise-claim-card .card=${{ ...card, pieces: [{ ...piece, lines }] }}></edgewise-claim-card>`);
    const heading = page.getByRole('heading', { level: 2 });
    await userEvent.click(heading.getByRole('button', { name: 'TGFβ1' }));
    await expect.element(page.getByText('What TGFβ1 is.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Setting' }));
    await expect.element(page.getByText('What Setting is.')).toBeVisible();
  });

  it('asks to open what it links, and to be closed', async () => {
    const heard = hearIntents();
    render(html`<edgewise-claim-card .card=${claim('TGFβ1')}></edgewise-claim-card>`);
    await userEvent.click(page.getByRole('button', { name: 'Another claim' }));
    await userEvent.click(page.getByRole('button', { name: 'Close this card' }));
    expect(heard).toEqual([{ type: 'select', kind: 'claim', id: 'c2' }, { type: 'clear' }]);
  });

  it('asks for ways over it alone, or for none over it, and shows what is asked for', async () => {
    const heard = hearIntents();
    render(html`<edgewise-claim-card .card=${claim('TGFβ1')}></edgewise-claim-card>`);
    const avoid = page.getByRole('button', { name: 'Leave it out' });
    await expect.element(avoid).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(page.getByRole('button', { name: 'Ways through this statement' }));
    await userEvent.click(avoid);
    expect(heard).toEqual([
      { type: 'require', list: 'pass', kind: 'claims', name: 'c1', on: true },
      { type: 'require', list: 'avoid', kind: 'claims', name: 'c1', on: false },
    ]);
  });

  it('links outside without saying where the reader came from', async () => {
    render(html`<edgewise-claim-card .card=${claim('TGFβ1')}></edgewise-claim-card>`);
    const link = page.getByRole('link', { name: 'doi 10.1/x' });
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(link).toHaveAttribute('href', 'https://doi.org/10.1/x');
  });
});

const lines = (text: string) => [
  { label: 'Title', words: [text, ' ', { words: text, href: 'https://doi.org/10.1/x' }] },
];
const groups = (text: string) => [
  {
    role: 'step of a mechanism',
    lines: [
      {
        claim: { kind: 'claim' as const, id: 'c1', words: text },
        classes: ['animal' as const],
        said: `here: ${text}`,
        hidden: 'not shown with the chosen sources',
      },
    ],
  },
];
const source = (text: string): SourceCard => ({
  kind: 'source',
  id: 's1',
  heading: text,
  role: 'cited by it',
  notShown: 'The chosen sources leave this one out.',
  lines: lines(text),
  readIn: [],
  resting: groups(text),
  studies: [{ kind: 'study', id: 't1', words: text }],
  notes: [{ kind: 'note', id: 'n1', words: text }],
});
const note = (text: string): NoteCard => ({
  kind: 'note',
  id: 'n1',
  heading: 'wording',
  grave: true,
  text: [text],
  places: [{ words: [{ kind: 'source', id: 's1', words: text }, ', main text'], passage: null }],
  claims: groups(text),
});
const study = (text: string): StudyCard => ({
  kind: 'study',
  id: 't1',
  heading: text,
  lines: lines(text),
  resting: groups(text),
});

describe('the cards of sources, studies and notes', () => {
  it('link everything that has a card, and say what is left out', async () => {
    const heard = hearIntents();
    render(html`<edgewise-reference-card .card=${source('Blank')} .aside=${'Not drawn.'}></edgewise-reference-card>`);
    await expect.element(page.getByText('Not drawn.')).toBeVisible();
    await expect.element(page.getByText('The chosen sources leave this one out.')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Blank' })).toHaveAttribute('rel', 'noopener noreferrer');
    for (const button of page.getByRole('button', { name: 'Blank' }).all()) await userEvent.click(button);
    expect(heard).toEqual([
      { type: 'select', kind: 'study', id: 't1' },
      { type: 'select', kind: 'claim', id: 'c1' },
      { type: 'select', kind: 'note', id: 'n1' },
    ]);
  });
});

describe('the card of an entity', () => {
  it('lists its claims and asks from and to it', async () => {
    const heard = hearIntents();
    const outside = (id: string) => id === 'c1';
    render(html`<edgewise-entity-card .card=${entity('TGFβ1')} .outside=${outside}></edgewise-entity-card>`);
    await expect.element(page.getByText('outside the lens', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: /\(1, 1 outside the lens\)/ })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Ask from here' }));
    await userEvent.click(page.getByRole('button', { name: 'Ask how to get here' }));
    await userEvent.click(page.getByRole('button', { name: 'TGFβ1', exact: true }));
    expect(heard).toEqual([
      { type: 'ask', change: { from: 'x' } },
      { type: 'ask', change: { to: 'x' } },
      { type: 'select', kind: 'claim', id: 'c1' },
    ]);
  });
});

describe('hostile text', () => {
  it('is shown as text on both cards', async () => {
    render(html`<edgewise-claim-card .card=${claim(hostile)}></edgewise-claim-card>`);
    render(html`<edgewise-entity-card .card=${entity(hostile)}></edgewise-entity-card>`);
    for (const card of [source(hostile), study(hostile), note(hostile)])
      render(html`<edgewise-reference-card .card=${card}></edgewise-reference-card>`);
    for (const name of ['edgewise-claim-card', 'edgewise-entity-card', 'edgewise-reference-card']) {
      const element = document.querySelector(`${name}:last-of-type`);
      await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      expect(element?.shadowRoot?.textContent).toContain(hostile);
      expect(element?.shadowRoot?.querySelector('img, script')).toBeNull();
    }
    expect('__pwned' in window).toBe(false);
  });
});
