import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import type { MatrixView } from '../../src/state/evidence-matrix.ts';
import type { Found } from '../../src/state/search.ts';
import { dismissEvent } from '../../src/views/notice-list/events.ts';
import '../../src/views/notice-list/notice-list.ts';
import '../../src/views/evidence-matrix/evidence-matrix.ts';
import '../../src/views/search-box/search-box.ts';
import '../../src/views/sources-switch/sources-switch.ts';
import { hearIntents, hostile } from './heard.ts';

const table: MatrixView = {
  axis: 'class',
  group: 'none',
  asked: null,
  columns: [
    { id: 'human-clinical', label: 'human clinical', tag: 'H' },
    { id: 'animal', label: 'animal', tag: 'A' },
    { id: 'hypothesis', label: 'proposed', tag: '?' },
  ],
  groups: [
    {
      title: null,
      rows: [
        {
          id: 'c1',
          sentence: 'TGFβ1 fell after IVIG',
          statement: 'In mice.',
          role: 'step of a mechanism',
          cells: {
            'human-clinical': [
              {
                class: 'human-clinical',
                parts: [
                  { words: '2', studies: 2, against: false, mark: false },
                  { words: '1 no effect', studies: 1, against: true, mark: false },
                ],
                subjects: '22 patients',
                evidence: ['c1.1', 'c1.2'],
              },
            ],
            hypothesis: [
              {
                class: 'hypothesis',
                parts: [{ words: 'yes', studies: 0, against: false, mark: true }],
                subjects: null,
                evidence: ['c1.3'],
              },
            ],
          },
          verdict: 'conflicting',
          provisional: true,
          depends: [],
          hidden: null,
          unsourced: null,
          references: ['[13]'],
          reasons: [],
        },
      ],
    },
  ],
  count: '1 of 9 statements',
  more: 0,
  questions: [
    { id: 'animal-only', label: 'animal only', about: 'With animal evidence only', n: 1 },
    { id: 'uncited', label: 'no reference', about: 'Without any reference', n: 0 },
  ],
  sums: ['3 of 3 pieces.'],
  filter: '',
  sort: { column: 'verdict', descending: true },
};

describe('the table of claims', () => {
  beforeEach(() => page.viewport(1280, 800));

  it('says in the row what there are no columns for on a phone', async () => {
    await page.viewport(360, 740);
    render(html`<edgewise-evidence-matrix .view=${table}></edgewise-evidence-matrix>`);
    await expect.element(page.getByText('conflicting · [13]')).toBeVisible();
    expect(page.getByRole('columnheader').all()).toHaveLength(1);
  });

  it('is a table with headers for rows and columns, and says how it is sorted', async () => {
    render(html`<edgewise-evidence-matrix .view=${table}></edgewise-evidence-matrix>`);
    await expect.poll(() => page.getByRole('columnheader').all().length).toBe(6);
    expect(page.getByRole('rowheader').all()).toHaveLength(1);
    expect(page.getByRole('columnheader', { name: /Verdict/ }).element().ariaSort ?? '').toBe('descending');
    expect(page.getByRole('row').nth(1).element().textContent).toMatch(
      /2.*1 no effect.*22 patients.*yes.*conflicting.*\[13\]/s,
    );
  });

  it('asks to sort, to filter, and to open a claim', async () => {
    const heard = hearIntents();
    render(html`<edgewise-evidence-matrix .view=${table}></edgewise-evidence-matrix>`);
    await userEvent.click(page.getByRole('columnheader', { name: /animal/ }).getByRole('button'));
    await userEvent.fill(page.getByRole('searchbox'), 'mice');
    await userEvent.click(page.getByRole('button', { name: 'TGFβ1 fell after IVIG' }));
    expect(heard).toEqual([
      { type: 'sort-table', column: 'animal' },
      { type: 'filter-table', text: 'mice' },
      { type: 'select', kind: 'claim', id: 'c1' },
    ]);
  });

  it('asks for a question, a grouping and other columns; a question that finds nothing cannot be asked', async () => {
    const heard = hearIntents();
    render(html`<edgewise-evidence-matrix .view=${table}></edgewise-evidence-matrix>`);
    await userEvent.click(page.getByRole('button', { name: /^animal only/ }));
    await userEvent.selectOptions(page.getByLabelText('Grouped by'), 'subject');
    await userEvent.selectOptions(page.getByLabelText('Columns'), 'context');
    await expect.element(page.getByRole('button', { name: /no reference/ })).toBeDisabled();
    expect(heard).toEqual([
      { type: 'set-matrix', change: { asked: 'animal-only' } },
      { type: 'set-matrix', change: { group: 'subject' } },
      { type: 'set-matrix', change: { axis: 'context' } },
    ]);
  });

  it('opens the evidence behind a cell below its row, and closes it by Escape', async () => {
    const asked: (readonly string[])[] = [];
    const piecesOf = (_: string, ids: readonly string[]) => {
      asked.push(ids);
      return [{ id: 'c1.1', title: hostile, class: 'animal', result: 'effect', lines: [], references: [] } as const];
    };
    render(html`<edgewise-evidence-matrix .view=${table} .piecesOf=${piecesOf}></edgewise-evidence-matrix>`);
    const cell = page.getByRole('button', { name: /human clinical: 2/ });
    await userEvent.click(cell);
    await expect.element(page.getByRole('region', { name: /human clinical: TGFβ1 fell/ })).toHaveTextContent(hostile);
    expect(asked[0]).toEqual(['c1.1', 'c1.2']);
    await userEvent.keyboard('{Escape}');
    await expect.element(cell).toHaveAttribute('aria-expanded', 'false');
    expect('__pwned' in window).toBe(false);
  });
});

describe('the search box', () => {
  const found: Found = {
    groups: [
      { kind: 'entity', label: 'Things', hits: [{ kind: 'entity', id: 'x', words: hostile, sort: hostile }], more: 3 },
      {
        kind: 'claim',
        label: 'Statements',
        hits: [{ kind: 'claim', id: 'c1', words: 'TGFβ1 fell', sort: 'step of a mechanism' }],
        more: 0,
      },
    ],
    count: '5 found',
  };
  const search = (text: string): Promise<Found> =>
    Promise.resolve(text === 'none' ? { groups: [], count: 'Nothing found.' } : found);

  it('is worked by keys alone', async () => {
    const heard = hearIntents();
    render(html`<edgewise-search-box .search=${search}></edgewise-search-box>`);
    const box = page.getByRole('combobox');
    await userEvent.click(box);
    await userEvent.keyboard('tgf');
    await expect.element(box).toHaveAttribute('aria-expanded', 'true');
    expect(page.getByRole('option').all()).toHaveLength(2);
    expect(page.getByRole('group').all()).toHaveLength(2);
    await expect.element(page.getByText('3 more: type more of the name')).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('5 found');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(box).toHaveAttribute('aria-activedescendant', 'hit-1');
    await userEvent.keyboard('{Enter}');
    expect(heard).toEqual([{ type: 'select', kind: 'claim', id: 'c1' }]);
    await expect.element(box).toHaveAttribute('aria-expanded', 'false');
  });

  it('closes on Escape, says when nothing is found, and shows hostile names as text', async () => {
    render(html`<edgewise-search-box .search=${search}></edgewise-search-box>`);
    const box = page.getByRole('combobox');
    await userEvent.click(box);
    await userEvent.keyboard('x');
    await expect.element(page.getByRole('option', { name: hostile })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(box).toHaveAttribute('aria-expanded', 'false');
    await userEvent.fill(box, 'none');
    await expect.element(page.getByRole('option', { name: 'Nothing found.' })).toBeVisible();
    expect('__pwned' in window).toBe(false);
  });
});

describe('a search that takes a moment', () => {
  it('takes on Enter what was typed last, and never the answer to what was typed before', async () => {
    const heard = hearIntents();
    const answer = (id: string): Found => ({
      groups: [{ kind: 'entity', label: 'Things', hits: [{ kind: 'entity', id, words: id, sort: '' }], more: 0 }],
      count: '1 found',
    });
    // The first letter takes longer than the second.
    const slow = (text: string): Promise<Found> =>
      new Promise((resolve) => setTimeout(() => resolve(answer(text)), text.length === 1 ? 300 : 60));
    render(html`<edgewise-search-box .search=${slow}></edgewise-search-box>`);
    await userEvent.click(page.getByRole('combobox'));
    await userEvent.keyboard('ab{Enter}');
    await expect.poll(() => heard).toEqual([{ type: 'select', kind: 'entity', id: 'ab' }]);
  });
});

describe('the switch of sources', () => {
  it('asks for the sources that are chosen', async () => {
    const heard = hearIntents();
    render(html`<edgewise-sources-switch .reach=${'abstracts'}></edgewise-sources-switch>`);
    await userEvent.click(page.getByText('+ later studies'));
    expect(heard).toEqual([{ type: 'admit', reach: 'later' }]);
  });
});

describe('notices', () => {
  it('show their findings as text and can be put away', async () => {
    const put: number[] = [];
    document.addEventListener(dismissEvent, (event) => put.push((event as CustomEvent<number>).detail));
    const finding = { severity: 'error' as const, place: 'x.json:1:2', message: hostile, remedy: 'Mend it.' };
    const notices = [{ id: 7, tone: 'fault' as const, text: 'x.json was not opened.', findings: [finding] }];
    render(html`<edgewise-notice-list .notices=${notices}></edgewise-notice-list>`);
    await userEvent.click(page.getByText('1 finding'));
    await expect.element(page.getByText(hostile)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Put this notice away' }));
    expect(put).toEqual([7]);
    expect('__pwned' in window).toBe(false);
  });
});
