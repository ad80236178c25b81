import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import type { CheckCard, EvidencedClaim, LessonView, StepView } from '../../src/state/lesson-view.ts';
import '../../src/views/lessons/lesson-handout.ts';
import '../../src/views/lessons/lesson-list.ts';
import '../../src/views/lessons/lesson-page.ts';
import { presentedEvent } from '../../src/views/lessons/events.ts';
import '../../src/views/lessons/lesson-present.ts';
import { hearIntents, hostile } from './heard.ts';

const claim: EvidencedClaim = {
  ...{ id: 'c1', sentence: `${hostile} fell after IVIG`, classes: ['animal'], verdict: 'animal only' },
  ...{
    known: 'measured in mice, 1 study',
    hidden: null,
    provisional: null,
    references: [['[13]']],
    sources: '[13], the review',
    pieces: [],
  },
};
const choices = ['raises it', 'lowers it', 'leaves it as it was'].map((label, at) => ({
  ...{ id: `d${at}`, label, tag: null },
}));
const told: StepView = {
  ...{
    number: 1,
    title: hostile,
    caption: ['In mice ', { words: 'it fell', claim }, '.'],
    notes: 'Wait for the class.',
  },
  stage: { kind: 'statements', lines: [{ words: claim.sentence, claim }] },
  ...{
    predict: null,
    reveal: null,
    references: [['[13] ', hostile]],
    problems: [],
    shown: [],
    openView: 'v=1&claim=c1',
  },
  next: { title: 'Which way?', caption: '', stage: null },
};
const asks: StepView = {
  ...{ number: 2, title: 'Which way?', caption: ['Look at it.'], notes: null, problems: [], shown: [], references: [] },
  stage: { kind: 'statements', lines: [{ words: 'Something happened to ?', claim: null }] },
  ...{ predict: { hide: 'sign', ask: 'What did it do?', choices }, reveal: null, openView: null, next: null },
};
const answered: StepView = { ...asks, reveal: { answer: 'd1', name: null, words: 'It lowers it.', claims: [claim] } };
const check: CheckCard[] = [
  {
    ...{ ask: 'How is it known?', choices },
    answer: (choice) => ({ answer: 'd2', right: choice === 'd2', words: `Because ${hostile}`, claim }),
  },
];

const lesson = (at: number, step: StepView | null): LessonView => ({
  ...{
    id: 'l1',
    language: 'gsw',
    title: 'A lesson',
    about: 'For a class.',
    minutes: 10,
    origin: 'shipped',
    steps: 2,
    at,
    last: 3,
  },
  ...{ outline: [hostile, null], step, check: step ? null : check, fragment: `v=1&lesson=l1&step=${at}` },
});

const drawingOf = () => null;
const pageOf = (view: LessonView) =>
  html`<edgewise-lesson-page
    .view=${view}
    .drawingOf=${drawingOf}
    .address=${'http://127.0.0.1/'}
  ></edgewise-lesson-page>`;

describe('a lesson', () => {
  it('shows a step with what it rests on, its link and its view, and goes on by keys and buttons', async () => {
    const intents = hearIntents();
    render(pageOf(lesson(1, told)));
    await expect.element(page.getByRole('heading', { level: 3 })).toHaveTextContent(hostile);
    await expect.element(page.getByText(hostile).first()).toHaveAttribute('lang', 'gsw');
    await page.getByRole('link', { name: 'it fell' }).click();
    await expect.element(page.getByRole('link', { name: 'Open this view' })).toHaveAttribute('href', '#v=1&claim=c1');
    await page.getByRole('button', { name: 'Show it as a code' }).click();
    await expect.element(page.getByRole('img', { name: 'Code that leads to this step' })).toBeVisible();
    await page.getByRole('button', { name: 'Next' }).click();
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await page.getByRole('button', { name: 'Check yourself' }).click();
    await page.getByRole('button', { name: 'All lessons' }).click();
    expect(intents).toEqual([
      { type: 'select', kind: 'claim', id: 'c1' },
      { type: 'to-step', step: 2 },
      { type: 'to-step', step: 2 },
      { type: 'to-step', step: 3 },
      { type: 'open-lesson', id: null },
    ]);
    expect('__pwned' in window).toBe(false);
  });

  it('asks first, and then says how the guess stands to the evidence', async () => {
    const intents = hearIntents();
    const { rerender } = render(pageOf(lesson(2, asks)));
    await page.getByRole('radio', { name: 'raises it' }).click();
    // An arrow among the choices chooses; it does not leave the step.
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await page.getByRole('button', { name: 'Show the answer' }).click();
    expect(intents).toEqual([{ type: 'reveal', on: true }]);
    rerender(pageOf(lesson(2, answered)));
    await expect.element(page.getByText('You guessed “raises it”. It is “lowers it”')).toBeVisible();
    await expect.element(page.getByText('measured in mice, 1 study')).toBeVisible();
    expect(page.getByRole('radio').elements()).toEqual([]);
  });

  it('takes a written guess of a name, which stands nowhere before, and knows it however it is written', async () => {
    const predict = { hide: 'mediator' as const, ask: 'What is it?', choices: [] };
    const name = { label: 'TGFβ1', fits: (guess: string) => guess === 'tgf b1' };
    const named = { ...asks, predict };
    const toldName = { ...named, reveal: { answer: null, name, words: 'It is TGFβ1.', claims: [claim] } };
    const { rerender } = render(pageOf(lesson(2, named)));
    await page.getByLabelText('Your guess').fill('tgf b1');
    rerender(pageOf(lesson(2, toldName)));
    await expect.element(page.getByText('You guessed “tgf b1”, and so it is.')).toBeVisible();
    rerender(pageOf(lesson(2, named)));
    await page.getByLabelText('Your guess').fill('IL-4');
    rerender(pageOf(lesson(2, toldName)));
    await expect.element(page.getByText('You guessed “IL-4”. It is “TGFβ1”')).toBeVisible();
  });

  it('ends with a check that tells nothing before a choice, and why after it', async () => {
    render(pageOf({ ...lesson(3, null), language: '' }));
    await expect.element(page.getByText('You have answered 0 of 1.')).toBeVisible();
    await expect.element(page.getByText('How is it known?')).toHaveAttribute('lang', '');
    expect(page.getByText('Because').elements()).toEqual([]);
    await page.getByRole('radio', { name: 'lowers it' }).click();
    await expect.element(page.getByText('Not quite. Because')).toBeVisible();
    await page.getByRole('radio', { name: 'leaves it as it was' }).click();
    await expect.element(page.getByText('Yes. Because')).toBeVisible();
    await expect.element(page.getByText('answered 1 of 1, 1 as the evidence has it.')).toBeVisible();
    await page.getByRole('button', { name: 'Begin again' }).click();
    await expect.element(page.getByText('You have answered 0 of 1.')).toBeVisible();
  });

  it('says what is wrong with a lesson, and does not offer one of another data set', async () => {
    const listing = {
      id: 'l1',
      language: 'en',
      title: hostile,
      about: 'A',
      minutes: 1,
      steps: 1,
      origin: 'given' as const,
    };
    const lessons = [
      { ...listing, problems: ['It speaks of a statement that changed.'], opens: true },
      { ...listing, id: 'l2', problems: [], opens: false },
    ];
    render(
      html`<edgewise-lesson-list .lessons=${lessons} .problem=${'There is no lesson “x”.'}></edgewise-lesson-list>`,
    );
    await expect.element(page.getByText('There is no lesson “x”.')).toBeVisible();
    await expect.element(page.getByText('It speaks of a statement that changed.')).toBeVisible();
    expect(page.getByRole('button', { name: 'Begin the lesson' }).elements()).toHaveLength(1);
    await expect.element(page.getByText('It speaks of another data set')).toBeVisible();
  });
});

describe('presenting', () => {
  // In the window: a browser grants and leaves the full screen when it likes, and leaving it ends what is presented.
  beforeEach(() => {
    vi.spyOn(document.documentElement, 'requestFullscreen').mockRejectedValue(new TypeError('not granted'));
  });
  afterEach(() => vi.restoreAllMocks());
  const present = (view: LessonView) =>
    html`<edgewise-lesson-present
      .view=${view}
      .drawingOf=${drawingOf}
      .address=${'http://127.0.0.1/'}
    ></edgewise-lesson-present>`;

  it('reveals before it goes on, and goes by the keys of a keyboard and of a clicker', async () => {
    const intents = hearIntents();
    const { container, rerender } = render(present(lesson(2, asks)));
    const element = container.querySelector('edgewise-lesson-present')!;
    await element.updateComplete;
    element.begin();
    await userEvent.keyboard('{PageDown}');
    rerender(present(lesson(2, answered)));
    await expect.element(page.getByText('It lowers it.')).toBeVisible();
    await userEvent.keyboard(' {ArrowLeft}{PageUp}{Home}{End}');
    expect(intents).toEqual([
      { type: 'reveal', on: true },
      ...[3, 1, 1, 1, 3].map((step) => ({ type: 'to-step', step })),
    ]);
    element.end();
  });

  it('asks the questions of the self-check one by one: a digit, arrows or a click choose, and going on answers for nobody', async () => {
    const two = [...check, { ...check[0]!, ask: 'And how is this?' }];
    const intents = hearIntents();
    const { container } = render(present({ ...lesson(3, null), check: two }));
    const element = container.querySelector('edgewise-lesson-present')!;
    await element.updateComplete;
    element.begin();
    const right = () => page.getByRole('button', { name: /leaves it as it was right:/ }).elements().length;
    const pressed = () =>
      container.querySelector('edgewise-lesson-present')!.shadowRoot!.querySelector('[aria-pressed="true"]')
        ?.textContent;
    await expect.element(page.getByText('Question 1 of 2')).toBeVisible();
    expect(element.shadowRoot!.textContent).not.toMatch(/Because|right:|✓/);
    await userEvent.keyboard('{PageDown}');
    await expect.element(page.getByText('Because')).toBeVisible();
    await expect.element(page.getByText('[13], the review')).toBeVisible();
    expect([right(), pressed()]).toEqual([1, undefined]);
    // What is told can no longer be chosen.
    await userEvent.keyboard('1');
    expect(pressed()).toBeUndefined();
    await userEvent.keyboard('{PageDown}');
    await expect.element(page.getByText('And how is this?')).toBeVisible();
    expect(page.getByText('Because').elements()).toEqual([]);
    await userEvent.keyboard('2');
    await expect.element(page.getByText('Because')).toBeVisible();
    expect([right(), pressed()]).toEqual([1, expect.stringContaining('lowers it')]);
    // Nothing is asked after the last; back is the question before, as if it had not been asked.
    await userEvent.keyboard('{PageDown}');
    await expect.element(page.getByText('That was all of it. Esc ends.')).toBeVisible();
    await userEvent.keyboard('{PageUp}{ArrowDown}{ArrowDown}{Enter}');
    expect(pressed()).toContain('lowers it');
    // The answer is told: the choice that has the focus is no more in the way of going on.
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('And how is this?')).toBeVisible();
    await page.getByRole('button', { name: 'raises it' }).click();
    expect(pressed()).toContain('raises it');
    await userEvent.keyboard('{PageUp}{PageUp}');
    expect(intents).toEqual([{ type: 'to-step', step: 2 }]);
    element.end();
  });

  it('blanks the screen, shows the time and a code, and ends; each is told to the window of notes', async () => {
    const { container } = render(present(lesson(1, told)));
    const element = container.querySelector('edgewise-lesson-present')!;
    const heard: boolean[] = [];
    element.addEventListener(presentedEvent, () => heard.push(element.presenting && element.blank));
    await element.updateComplete;
    element.begin();
    await userEvent.keyboard('b');
    await expect.element(page.getByText('The screen is dark.')).toBeInTheDocument();
    await userEvent.keyboard('b');
    await userEvent.keyboard('t');
    await expect.element(page.getByText(/^0:\d\d$/)).toBeVisible();
    await userEvent.keyboard('q');
    await expect.element(page.getByText('Scan to follow on your phone')).toBeVisible();
    // What the keys do is told until the next of them.
    await userEvent.keyboard('?');
    await expect.element(page.getByText(/^Keys: .*Esc ends$/)).toBeVisible();
    await userEvent.keyboard('?');
    expect(page.getByText(/^Keys: /).elements()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(element.presenting).toBe(false);
    expect(heard.slice(0, 3)).toEqual([false, true, false]);
  });
});

describe('a handout', () => {
  const colophon = { lines: ['Made from it.'], claims: ['c1', 'c2'], link: 'https://example.org/#v=1' };
  const handout = (steps: readonly StepView[], answers: boolean) =>
    html`<edgewise-lesson-handout
      .handout=${{ lesson: lesson(1, told), steps, check, colophon }}
      .drawingOf=${drawingOf}
      .answers=${answers}
    ></edgewise-lesson-handout>`;

  it('for who teaches has answers, notes and each reference once', async () => {
    render(handout([told, { ...answered, references: told.references }], true));
    for (const words of ['Wait for the class.', 'It lowers it.', '☑'])
      await expect.element(page.getByText(words).first()).toBeVisible();
    await expect.element(page.getByText(`Because ${hostile}`)).toBeVisible();
    expect(page.getByText(`[13] ${hostile}`).elements()).toHaveLength(1);
  });

  it('for students has none of them, and room to write', async () => {
    const { container } = render(handout([told, asks], false));
    await expect.element(page.getByText('Your guess:')).toBeVisible();
    const text = container.querySelector('edgewise-lesson-handout')?.shadowRoot?.textContent ?? '';
    for (const words of ['Wait for the class.', 'It lowers it.', 'Because', '☑']) expect(text).not.toContain(words);
    expect(text.match(/☐/g)).toHaveLength(6);
  });
});
