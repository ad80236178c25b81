import { html } from 'lit';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import type { LensView } from '../../src/state/lens-view.ts';
import { noLens, presetLens } from '../../src/state/lenses.ts';
import '../../src/views/lens-bar/lens-bar.ts';
import { hearIntents, hostile } from './heard.ts';

const choice = (id: string, count: number, chosen = false) => ({
  id,
  label: id,
  count,
  chosen,
  disabled: count === 0 && !chosen,
});
const view: LensView = {
  lens: { ...noLens, classes: ['animal'], diseases: [hostile] },
  preset: null,
  set: '2 set',
  status: '3 of 9 statements in full ink',
  facets: [
    { id: 'classes', label: 'Class of evidence', choices: [choice('human-clinical', 2), choice('animal', 1, true)] },
    { id: 'diseases', label: 'Disease', choices: [choice('ssc', 0), choice(hostile, 1, true)] },
  ],
  undrawnWords: '4 more statements are not on the map',
  undrawn: [{ why: 'They rest on other things:', counts: ['outcome: 4'] }],
};

it('is worked by keys, keeps what else is asked, and says what is not on the map', async () => {
  const heard = hearIntents();
  render(html`<edgewise-lens-bar .view=${view}></edgewise-lens-bar>`);
  await expect.element(page.getByRole('status')).toHaveTextContent('3 of 9 statements in full ink');
  await userEvent.click(page.getByRole('button', { name: 'Human' }));

  const more = page.getByRole('button', { name: 'More… (2 set)' });
  (more.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(more).toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByRole('checkbox', { name: 'ssc 0' })).toBeDisabled();
  await userEvent.keyboard('{Tab}{Tab} ');
  await expect.element(page.getByRole('group', { name: 'Disease' })).toHaveTextContent(hostile);
  await userEvent.keyboard('{Escape}');
  await expect.element(more).toHaveAttribute('aria-expanded', 'false');
  expect(more.element().matches(':focus')).toBe(true);
  expect(heard).toEqual([
    { type: 'look-through', lens: presetLens('human') },
    { type: 'look-through', lens: { ...view.lens, classes: ['human-clinical', 'animal'] } },
  ]);

  await userEvent.click(page.getByText('4 more statements are not on the map'));
  await expect.element(page.getByText('outcome: 4')).toBeVisible();
  expect('__pwned' in window).toBe(false);
});
