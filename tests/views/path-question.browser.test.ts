import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import type { PathView, QuestionView } from '../../src/state/question-view.ts';
import { defaultSession } from '../../src/state/session.ts';
import '../../src/views/path-question/path-question.ts';
import { hearIntents } from './heard.ts';

const way = (rank: number, chosen = false): PathView => ({
  rank,
  sign: -1,
  showSign: false,
  start: 'IVIG',
  steps: [
    {
      class: 'animal',
      classLabel: 'animal',
      glyph: 'tee',
      sign: -1,
      weakest: false,
      claims: [{ kind: 'claim', id: `a${rank}`, words: `First claim of ${rank}` }],
      to: `TGFβ${rank}`,
    },
    {
      class: 'hypothesis',
      classLabel: 'hypothesis',
      glyph: 'triangle',
      sign: 1,
      weakest: true,
      claims: [{ kind: 'claim', id: `b${rank}`, words: `Second claim of ${rank}` }],
      to: 'fibrosis',
    },
  ],
  weakest: 'hypothesis',
  direct: false,
  text: `The explanation of way ${rank}.`,
  chosen,
});

const view = (change: Partial<QuestionView> = {}): QuestionView => ({
  question: defaultSession.question,
  from: 'IVIG',
  to: 'fibrosis',
  names: ['IVIG', 'TGFβ1', 'fibrosis'],
  problems: [],
  verdict: 'lowers',
  summary: ['IVIG could lower fibrosis in 8 ways.', 'None points the other way.'],
  remarks: [],
  paths: Array.from({ length: 8 }, (_, at) => way(at + 1)),
  relaxations: [],
  blocked: [],
  alsoMeasured: [],
  beside: [],
  changed: [],
  ...change,
});
const show = (change: Partial<QuestionView> = {}) =>
  render(html`<edgewise-path-question .view=${view(change)}></edgewise-path-question>`);

/** The strips, by what they say. */
const strips = () => page.getByRole('button', { name: /^IVIG lowers/ });

describe('the question', () => {
  it('asks anew when a word of its sentence is changed', async () => {
    const heard = hearIntents();
    show();
    await userEvent.selectOptions(page.getByLabelText('Direction'), 'raise');
    await userEvent.selectOptions(page.getByLabelText('Evidence of every step'), 'human');
    await userEvent.fill(page.getByLabelText('Start of the question'), 'TGFβ1');
    await userEvent.tab();
    await userEvent.fill(page.getByLabelText('Most steps'), '3');
    await userEvent.tab();
    await userEvent.click(page.getByLabelText('with steps that the curator assumes'));
    expect(heard).toEqual([
      { type: 'ask', change: { effect: 'raise' } },
      { type: 'ask', change: { evidence: 'human' } },
      { type: 'ask', change: { from: 'TGFβ1' } },
      { type: 'ask', change: { steps: 3 } },
      { type: 'ask', change: { curator: false } },
    ]);
  });

  it('answers in words, shows few ways first, and all of them on request', async () => {
    show();
    await expect.element(page.getByText('IVIG could lower fibrosis in 8 ways.')).toBeVisible();
    expect(strips().all()).toHaveLength(6);
    await userEvent.click(page.getByRole('button', { name: 'Show all 8 ways' }));
    await expect.poll(() => strips().all().length).toBe(8);
  });

  it('names each step’s evidence for those who do not see the line', async () => {
    show({ paths: [way(1)] });
    await expect.element(strips()).toBeVisible();
    const strip = strips().element();
    expect(strip.textContent.replace(/\s+/g, ' ')).toMatch(/IVIG.*lowers.*animal.*TGFβ1.*raises.*hypothesis.*fibrosis/);
    expect(strip.textContent).toContain('weakest: hypothesis');
  });

  it('chooses a way, tells it with its claims, and lets it go again', async () => {
    const heard = hearIntents();
    show({ paths: [way(1), way(2, true)] });
    await expect.element(page.getByText('The explanation of way 2.')).toBeVisible();
    expect(page.getByText('The explanation of way 1.').query()).toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Second claim of 2' }));
    await expect.element(strips().nth(1)).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(strips().nth(1));
    await userEvent.click(strips().nth(0));
    expect(heard).toEqual([
      { type: 'select', kind: 'claim', id: 'b2' },
      { type: 'choose-path', rank: null },
      { type: 'choose-path', rank: 1 },
    ]);
  });

  it('says why there is no answer, and offers the nearest question that has one', async () => {
    const heard = hearIntents();
    show({
      verdict: 'none',
      summary: ['No way leads from IVIG to fibrosis under these conditions.'],
      paths: [],
      relaxations: [
        { words: 'Admit any evidence', gives: '3 ways', intent: { type: 'ask', change: { evidence: 'any' } } },
      ],
    });
    await expect.element(page.getByText('gives 3 ways')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Admit any evidence' }));
    expect(heard).toEqual([{ type: 'ask', change: { evidence: 'any' } }]);
  });

  it('says what is wrong with a name', async () => {
    show({ problems: ['Nothing here is called “x”.'], paths: [], summary: [] });
    await expect.element(page.getByText('Nothing here is called “x”.')).toBeVisible();
  });
});
