import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import type { Conditions } from '../../src/state/conditions.ts';
import type { ConditionsView, NamedView } from '../../src/state/conditions-view.ts';
import type { SharedView } from '../../src/state/mediators-view.ts';
import type { PathView } from '../../src/state/path-views.ts';
import type { AnswerParts } from '../../src/state/answer-parts.ts';
import type { Answered, QuestionView } from '../../src/state/question-view.ts';
import { defaultSession } from '../../src/state/session.ts';
import '../../src/views/answer-parts/answer-parts.ts';
import '../../src/views/path-question/path-question.ts';
import '../../src/views/question-conditions/question-conditions.ts';
import { hearIntents, hostile } from './heard.ts';

const way = (rank: number, chosen = false): PathView => ({
  rank,
  group: rank,
  counter: false,
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
      assumed: false,
      to: `TGFβ${rank}`,
    },
    {
      class: 'hypothesis',
      classLabel: 'proposed, not measured',
      glyph: 'triangle',
      sign: 1,
      weakest: true,
      assumed: false,
      to: 'fibrosis',
    },
  ],
  weakest: 'weakest: proposed, not measured',
  direct: false,
  strength: null,
  chosen,
  told: chosen
    ? [
        { kind: 'step', words: [{ kind: 'claim', id: `a${rank}`, words: `First clause of ${rank}.` }] },
        { kind: 'jump', words: ['The species changes.'] },
        { kind: 'step', words: [{ kind: 'claim', id: `b${rank}`, words: `Second clause of ${rank}.` }] },
        { kind: 'whole', words: ['No one study tested the whole chain.'] },
      ]
    : [],
  gap: chosen
    ? {
        lead: '1 of its 2 steps would have to be shown',
        diseases: 'for SSc',
        missing: [
          {
            claim: { kind: 'claim', id: `b${rank}`, words: 'It may rise' },
            words: 'not shown in humans in this data set',
            search: '("TGFβ1") AND (human OR patients)',
          },
        ],
      }
    : null,
});

const noNames: NamedView = { entities: [], claims: [], sources: { chosen: [], others: () => [] } };
const conditions: ConditionsView = {
  summary: 'none set',
  any: false,
  alsoFrom: [],
  alsoTo: [],
  taxa: [
    { id: 'NCBITaxon:9606', label: 'human' },
    { id: 'NCBITaxon:10090', label: 'mouse' },
  ],
  exposed: [{ id: 'patient', label: 'patients' }],
  roles: [{ id: 'mechanism', label: 'step of a mechanism' }],
  predicates: [
    { id: 'decreases', label: 'decreases' },
    { id: 'binds', label: 'binds' },
  ],
  undirected: [{ id: 'binds', label: 'binds' }],
  diseases: { chosen: [], others: () => [{ id: 'ssc', label: 'SSc' }] },
  places: { chosen: [], others: () => [{ id: 'fibroblasts', label: hostile }] },
  pass: { ...noNames, sources: { chosen: [], others: () => [{ id: 'kajii', label: '[13]' }] } },
  avoid: noNames,
  strengths: false,
};

const view = (change: Partial<QuestionView> = {}): QuestionView => ({
  question: defaultSession.question,
  from: 'IVIG',
  to: 'fibrosis',
  names: ['IVIG', 'TGFβ1', 'fibrosis'],
  conditions,
  problems: [],
  verdict: 'lowers',
  summary: ['IVIG could lower fibrosis in 8 ways.', 'None points the other way.'],
  remarks: [],
  completeness: 'This answer is complete.',
  goesOn: false,
  rankedBy: 'Best first.',
  paths: Array.from({ length: 8 }, (_, at) => way(at + 1)),
  counter: [],
  counterWords: '',
  confirm: 'human',
  blocked: [],
  alsoMeasured: [],
  loops: [],
  loopWords: '0 loops',
  beside: [],
  changed: [],
  words: [],
  ...change,
});
/** A view of a question with conditions set. */
const asked = (change: Partial<Conditions>, seen: Partial<ConditionsView> = {}): Partial<QuestionView> => ({
  question: { ...defaultSession.question, ...change },
  conditions: { ...conditions, summary: '1 set', any: true, ...seen },
});
const noParts: AnswerParts = { why: null, relaxations: [], gap: null, fragility: null, mediators: null };
const shared: SharedView = {
  problems: [],
  regulators: [
    {
      entity: { kind: 'entity', id: 'ivig', words: 'IVIG itself' },
      words: 'lowers both',
      claims: [{ kind: 'claim', id: 'r1', words: 'It fell' }],
    },
  ],
  targets: [],
};
const answered: Answered = {
  from: 'ivig',
  to: 'fibrosis',
  problems: [],
  query: null,
  answer: null,
  wider: null,
  goesOn: null,
  reach: 'abstracts',
  question: defaultSession.question,
};
const element = (change: Partial<QuestionView>, parts: AnswerParts) => {
  const work = {
    parts: () => Promise.resolve(parts),
    shared: () => Promise.resolve(shared),
  };
  return html`<edgewise-path-question
    .view=${view(change)}
    .answered=${answered}
    .work=${work}
  ></edgewise-path-question>`;
};
const show = (change: Partial<QuestionView> = {}, parts = noParts) => render(element(change, parts));

/** The strips, by what they say. */
const strips = () => page.getByRole('button', { name: /^IVIG lowers/ });

describe('the question', () => {
  it('asks anew when a word of its sentence is changed', async () => {
    const heard = hearIntents();
    show();
    await userEvent.selectOptions(page.getByLabelText('Direction'), 'raise');
    await userEvent.selectOptions(page.getByLabelText('Evidence', { exact: true }), 'human');
    await userEvent.fill(page.getByLabelText('Start of the question'), 'TGFβ1');
    await userEvent.tab();
    await userEvent.fill(page.getByLabelText('Most steps'), '3');
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
    expect(strip.textContent.replace(/\s+/g, ' ')).toMatch(/IVIG.*lowers.*animal.*TGFβ1.*raises.*proposed.*fibrosis/);
    expect(strip.textContent).toContain('weakest: proposed, not measured');
  });

  it('chooses a way, tells it with its claims, and lets it go again', async () => {
    const heard = hearIntents();
    show({ paths: [way(1), way(2, true)] });
    await expect.element(page.getByText('The species changes.')).toBeVisible();
    expect(page.getByText('First clause of 1.').query()).toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Second clause of 2.' }));
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
    const parts: AnswerParts = {
      ...noParts,
      why: 'No way has the evidence that is asked for.',
      relaxations: [
        { words: 'Admit any evidence', gives: '3 ways', intent: { type: 'ask', change: { evidence: 'any' } } },
      ],
    };
    show(
      { verdict: 'none', summary: ['No way leads from IVIG to fibrosis under these conditions.'], paths: [] },
      parts,
    );
    await expect.element(page.getByText('No way has the evidence that is asked for.')).toBeVisible();
    await expect.element(page.getByText('gives 3 ways')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Admit any evidence' }));
    expect(heard).toEqual([{ type: 'ask', change: { evidence: 'any' } }]);
  });

  it('says what is wrong with a name', async () => {
    show({ problems: ['Nothing here is called “x”.'], paths: [], summary: [] });
    await expect.element(page.getByText('Nothing here is called “x”.')).toBeVisible();
  });
});

describe('conditions', () => {
  const open = () => userEvent.click(page.getByText('More conditions'));

  it('are behind a line that says how many are set, and each is asked for', async () => {
    const heard = hearIntents();
    show();
    await expect.element(page.getByText('none set')).toBeVisible();
    expect(page.getByLabelText('human', { exact: true }).query()).toBeNull();
    await open();
    await expect.element(page.getByLabelText('human', { exact: true })).toBeVisible();
    await userEvent.selectOptions(page.getByLabelText(/^That evidence on/), '2');
    await userEvent.click(page.getByLabelText('mouse'));
    await userEvent.click(page.getByLabelText('patients'));
    await userEvent.selectOptions(page.getByLabelText('Disease'), 'ssc');
    await userEvent.selectOptions(page.getByLabelText('Cell or tissue'), 'fibroblasts');
    await userEvent.fill(page.getByLabelText(/^Words of dose/), '2 g/kg');
    await userEvent.fill(page.getByLabelText('Start also from'), 'TGFβ1');
    await userEvent.fill(page.getByLabelText('Must pass'), 'fibroblasts');
    await userEvent.tab();
    await userEvent.selectOptions(page.getByLabelText('Must rest on a source'), 'kajii');
    await userEvent.click(page.getByLabelText('decreases'));
    await userEvent.click(page.getByLabelText('step of a mechanism'));
    await userEvent.selectOptions(page.getByLabelText('Take “binds” as'), 'lower');
    await userEvent.selectOptions(page.getByLabelText('Rank ways'), 'steps');
    await userEvent.fill(page.getByLabelText(/^List at most/), '9');
    expect(heard).toEqual([
      { type: 'ask', change: { quantifier: 2 } },
      { type: 'ask', change: { taxa: ['NCBITaxon:10090'] } },
      { type: 'ask', change: { exposed: ['patient'] } },
      { type: 'ask', change: { diseases: ['ssc'] } },
      { type: 'ask', change: { places: ['fibroblasts'] } },
      { type: 'ask', change: { regimen: '2 g/kg' } },
      { type: 'ask', change: { alsoFrom: ['TGFβ1'] } },
      { type: 'require', list: 'pass', kind: 'entities', name: 'fibroblasts', on: true },
      { type: 'require', list: 'pass', kind: 'sources', name: 'kajii', on: true },
      { type: 'ask', change: { predicates: ['decreases'] } },
      { type: 'ask', change: { roles: ['mechanism'] } },
      { type: 'ask', change: { assume: [{ predicate: 'binds', effect: 'lower' }] } },
      { type: 'ask', change: { rank: 'steps' } },
      { type: 'ask', change: { limit: 9 } },
    ]);
    expect('__pwned' in window).toBe(false);
  });

  it('are taken away one by one, and all at once, and the focus stays with them', async () => {
    const heard = hearIntents();
    const pass = { ...noNames, entities: [{ id: 'TGFb1', label: 'TGFβ1' }] };
    show(asked({ pass: { entities: ['TGFb1'], claims: [], sources: [] } }, { pass }));
    await open();
    await userEvent.click(page.getByRole('button', { name: 'Must pass: take TGFβ1 away' }));
    const field = page.getByLabelText('Must pass', { exact: true });
    await expect.poll(() => field.element().matches(':focus')).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'Reset conditions' }));
    expect(heard[0]).toEqual({ type: 'require', list: 'pass', kind: 'entities', name: 'TGFb1', on: false });
    expect(heard[1]).toMatchObject({ type: 'ask', change: { taxa: [], rank: 'evidence', limit: 50 } });
    expect(heard).toHaveLength(2);
  });

  it('on how many steps is said in the sentence', async () => {
    show({ question: { ...defaultSession.question, evidence: 'human', quantifier: 2 } });
    await expect.element(page.getByText('in at least 2 steps,')).toBeVisible();
  });

  it('leave a number of steps that is still being typed alone', async () => {
    const heard = hearIntents();
    show();
    const steps = page.getByLabelText('Most steps');
    await userEvent.clear(steps);
    expect(heard).toEqual([]);
    await userEvent.tab();
    await expect.element(steps).toHaveValue(6);
  });
});

describe('beside the ways', () => {
  it('ties stand together and say so', async () => {
    show({ paths: [way(1), { ...way(2), group: 2 }, { ...way(3), group: 2 }] });
    await expect.element(page.getByText('2 ways of equal rank')).toBeVisible();
    expect(page.getByText(/ways of equal rank/).all()).toHaveLength(1);
    await expect.element(page.getByText('Best first.')).toBeVisible();
  });

  it('a chosen way says what it lacks, copies a query for it, and shows the query', async () => {
    const heard = hearIntents();
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
      configurable: true,
    });
    show({ paths: [way(1, true)] });
    await expect.element(page.getByText('not shown in humans in this data set')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Copy a literature query: It may rise' }));
    await expect.element(page.getByText('Copied.')).toBeVisible();
    await expect.element(page.getByText('("TGFβ1") AND (human OR patients)')).toBeVisible();
    expect(copied).toEqual(['("TGFβ1") AND (human OR patients)']);
    await userEvent.selectOptions(page.getByLabelText('Where it would have to be shown'), 'animal');
    expect(heard).toEqual([{ type: 'confirm', confirm: 'animal' }]);
  });

  it('says so where a query could not be copied, and shows it', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('not allowed')) },
      configurable: true,
    });
    show({ paths: [way(1, true)] });
    await userEvent.click(page.getByRole('button', { name: /^Copy a literature query/ }));
    await expect.element(page.getByText('Not copied: mark it and copy it.')).toBeVisible();
    await expect.element(page.getByText('("TGFβ1") AND (human OR patients)')).toBeVisible();
  });

  it('ways that point otherwise are lit apart, and brought out where one is', async () => {
    const heard = hearIntents();
    const other = { ...way(1), counter: true, showSign: true, sign: 1 as const };
    const screen = show({ counter: [other], counterWords: '1 the other way' });
    await userEvent.click(page.getByText('Ways in other directions'));
    await userEvent.click(page.getByRole('button', { name: /raises · weakest/ }));
    expect(heard).toEqual([{ type: 'choose-path', rank: 1, counter: true }]);
    screen.rerender(element({ counter: [{ ...way(1, true), counter: true }] }, noParts));
    await expect.element(page.getByText('First clause of 1.')).toBeVisible();
  });

  it('loops are listed with what they do', async () => {
    const { start, steps } = way(1);
    show({ loops: [{ start, steps, effect: 'dampens itself' }], loopWords: '1 loop' });
    await userEvent.click(page.getByText('Feedback loops'));
    await expect.element(page.getByText('dampens itself')).toBeVisible();
  });

  it('what is missing, what the answer hangs on and over what it runs open from their results', async () => {
    const heard = hearIntents();
    show(
      {},
      {
        ...noParts,
        gap: { ...way(1, true).gap!, result: '1 step missing to be shown in humans' },
        fragility: {
          result: 'The loss of 1 statement breaks every way.',
          claims: {
            words: 'The loss of 1 statement breaks every way.',
            set: [{ kind: 'claim', id: 'cut', words: 'The claim they all use' }],
          },
          studies: { words: 'No loss of studies breaks every way.', set: [] },
          without: [{ kind: 'claim', id: 'bare', words: 'A claim without a study' }],
          remark: null,
        },
        mediators: {
          result: 'TGFβ1 lies on most',
          lines: [{ entity: { kind: 'entity', id: 'tgfb1', words: 'TGFβ1' }, count: '5 of 8', share: 5 / 8 }],
          remark: null,
        },
      },
    );
    await userEvent.click(page.getByText('What it depends on'));
    await userEvent.click(page.getByRole('button', { name: 'The claim they all use' }));
    await userEvent.click(page.getByText('On the ways, without a measured study: 1'));
    await userEvent.click(page.getByRole('button', { name: 'A claim without a study' }));
    await userEvent.click(page.getByText('TGFβ1 lies on most'));
    await expect.element(page.getByText('5 of 8')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'TGFβ1', exact: true }));
    await userEvent.fill(page.getByLabelText('One of two things'), 'TGFβ1');
    await userEvent.fill(page.getByLabelText('The other of two things'), 'IL-4');
    await userEvent.tab();
    await expect.element(page.getByText('lowers both')).toBeVisible();
    await expect.element(page.getByText('There is nothing that both act on.')).toBeVisible();
    expect(heard).toEqual([
      { type: 'select', kind: 'claim', id: 'cut' },
      { type: 'select', kind: 'claim', id: 'bare' },
      { type: 'select', kind: 'entity', id: 'tgfb1' },
    ]);
  });
});
