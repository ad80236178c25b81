import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import type { ClaimCard } from '../../src/state/claim-card.ts';
import type { EntityCard } from '../../src/state/entity-card.ts';
import '../../src/views/claim-card/claim-card.ts';
import '../../src/views/entity-card/entity-card.ts';
import { hearIntents, hostile } from './heard.ts';

const claim = (text: string): ClaimCard => ({
  kind: 'claim',
  id: 'c1',
  sentence: `${text} fell after IVIG`,
  statement: text,
  remark: text,
  about: [{ kind: 'entity', id: 'ivig', words: 'IVIG' }, ' · ', { kind: 'entity', id: 'x', words: text }],
  role: 'step of a mechanism',
  verdict: { id: 'animal-only', words: 'animal only' },
  classes: ['animal', 'hypothesis'],
  studies: '1 independent study',
  provisional: 'provisional: as reported by the review',
  hidden: { words: '1 later piece is not shown.', changes: true },
  contradictions: [{ kind: 'claim', id: 'c2', words: 'Another claim' }],
  sumsUp: [],
  partOf: [],
  notes: [1, 2, 3].map((n) => ({ grave: true, kind: 'wording', text: `${text} ${n}`, places: [text] })),
  inWays: { pass: false, avoid: true },
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
  group: false,
  definition: { text, by: 'after the review' },
  better: null,
  synonyms: [text],
  identifiers: ['HGNC:1'],
  remark: text,
  claims: [
    {
      role: 'step of a mechanism',
      lines: [
        { claim: { kind: 'claim', id: 'c1', words: text }, classes: ['animal'], verdict: 'animal only', hidden: null },
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
    const avoid = page.getByRole('button', { name: 'No way over this claim' });
    await expect.element(avoid).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(page.getByRole('button', { name: 'Only ways over this claim' }));
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

describe('the card of an entity', () => {
  it('lists its claims and asks from and to it', async () => {
    const heard = hearIntents();
    render(html`<edgewise-entity-card .card=${entity('TGFβ1')}></edgewise-entity-card>`);
    await userEvent.click(page.getByRole('button', { name: 'Ask from here' }));
    await userEvent.click(page.getByRole('button', { name: 'Ask how to get here' }));
    await userEvent.click(page.getByRole('button', { name: 'TGFβ1' }));
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
    for (const name of ['edgewise-claim-card', 'edgewise-entity-card']) {
      const element = document.querySelector(`${name}:last-of-type`);
      await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      expect(element?.shadowRoot?.textContent).toContain(hostile);
      expect(element?.shadowRoot?.querySelector('img, script')).toBeNull();
    }
    expect('__pwned' in window).toBe(false);
  });
});
