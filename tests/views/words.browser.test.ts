import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import type { Explained } from '../../src/state/words.ts';
import { classBadge } from '../../src/views/class-badge.ts';
import '../../src/views/glossary/glossary.ts';
import '../../src/views/term/term.ts';
import { hearIntents, hostile } from './heard.ts';

const explained = (word: string): Explained => ({
  word,
  forms: [`${word}s`],
  text: `What ${word} is.`,
  by: 'after the review',
  from: [{ kind: 'claim', id: 'c1', words: 'A claim' }],
  card: { kind: 'entity', id: 'e1', words: word },
  ofData: true,
});

describe('a word that is explained', () => {
  it('says so at a tap, with whose words they are and where they come from, and is put away by another', async () => {
    const heard = hearIntents();
    render(html`<p>The <edgewise-term .explained=${explained('mRSS')}>mRSS</edgewise-term> fell.</p>`);
    const word = page.getByRole('button', { name: 'mRSS' });
    await expect.element(word).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(word);
    await expect.element(page.getByText('What mRSS is.')).toBeVisible();
    await expect.element(page.getByText('after the review')).toBeVisible();
    await userEvent.click(word);
    await expect.element(word).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(word);
    await userEvent.click(page.getByRole('button', { name: 'A claim' }));
    expect(heard).toEqual([{ type: 'select', kind: 'claim', id: 'c1' }]);
    await expect.element(word).toHaveAttribute('aria-expanded', 'false');
  });

  it('is worked by keys, and Escape closes it and nothing else', async () => {
    const escapes: string[] = [];
    document.addEventListener('keydown', ({ key }) => escapes.push(key));
    render(html`<edgewise-term .explained=${explained('HAQ')}>HAQ</edgewise-term>`);
    const word = page.getByRole('button', { name: 'HAQ' });
    await expect.element(word).toBeVisible();
    word.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('What HAQ is.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(word).toHaveAttribute('aria-expanded', 'false');
    expect(escapes).not.toContain('Escape');
  });

  it('stays inside a narrow window', async () => {
    await page.viewport(360, 640);
    const long = { ...explained('IAFD'), text: 'A long sentence. '.repeat(12) };
    render(html`<div class="at-the-end"><edgewise-term .explained=${long}>IAFD</edgewise-term></div>`);
    document.querySelector<HTMLElement>('.at-the-end')?.style.setProperty('text-align', 'end');
    await userEvent.click(page.getByRole('button', { name: 'IAFD' }));
    await expect.element(page.getByText('A long sentence.')).toBeVisible();
    const tip = document.querySelector('edgewise-term')?.shadowRoot?.querySelector('.tip')?.getBoundingClientRect();
    expect(tip?.left).toBeGreaterThanOrEqual(0);
    expect(tip?.right).toBeLessThanOrEqual(360);
  });

  it('is each letter of a class of evidence', async () => {
    render(html`${classBadge('human-laboratory')}`);
    await userEvent.click(page.getByRole('button', { name: 'human laboratory' }));
    await expect.element(page.getByText('Letter L:', { exact: false })).toBeVisible();
  });

  it('shows hostile text as text', async () => {
    render(html`<edgewise-term .explained=${explained(hostile)}>${hostile}</edgewise-term>`);
    await userEvent.click(page.getByRole('button', { name: hostile }).first());
    await expect.element(page.getByText(`What ${hostile} is.`)).toBeVisible();
    expect('__pwned' in window).toBe(false);
  });
});

describe('the list of words', () => {
  it('is filtered by any form of a word, and opens cards', async () => {
    await page.viewport(1000, 800);
    const heard = hearIntents();
    const words = [{ title: 'Words of these data', words: [explained('mRSS'), explained(hostile)] }];
    render(html`<edgewise-glossary .words=${words}></edgewise-glossary>`);
    await document.querySelector('edgewise-glossary')?.show();
    await expect.element(page.getByRole('heading', { name: 'Words of these data (2)' })).toBeVisible();
    await userEvent.fill(page.getByRole('searchbox'), 'mrsss');
    await expect.element(page.getByRole('heading', { name: 'Words of these data (1)' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'mRSS' }));
    expect(heard).toEqual([{ type: 'select', kind: 'entity', id: 'e1' }]);
    await expect.poll(() => page.getByRole('dialog').all().length).toBe(0);
    expect('__pwned' in window).toBe(false);
  });
});
