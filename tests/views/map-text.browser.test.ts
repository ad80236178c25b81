import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import type { Intent } from '../../src/state/intents.ts';
import type { MapText, TextClaim } from '../../src/state/map-text.ts';
import '../../src/views/map-text/map-text.ts';

const claim = (id: string, more: Partial<TextClaim> = {}): TextClaim => ({
  id,
  sentence: `Sentence of ${id}`,
  known: 'measured in mice, 1 study',
  classes: ['animal'],
  faded: false,
  onWay: false,
  hidden: null,
  ...more,
});
const entity = (id: string, begins: TextClaim[], ends: TextClaim[]) => ({
  ...{ id, label: id, kind: 'molecule', inside: null, onWay: false, begins, ends },
});
const many = Array.from({ length: 30 }, (_, at) => claim(`claim ${at}`));
const view: MapText = {
  columns: [
    { label: 'Molecules', entities: [entity('A', many, []), entity('B', [], [claim('claim 0', { faded: true })])] },
    { label: 'Tissue', entities: [entity('C', [claim('end', { onWay: true })], [])] },
  ],
  left: [{ why: 'Not drawn', claims: [claim('left')] }],
  counts: ['31 statements'],
  sum: '31 of 32',
};

describe('the map in words', () => {
  it('is read by headings and lists, marks in words, and selects like the map', async () => {
    const intents: Intent[] = [];
    const listen = (event: Event): void => void intents.push((event as CustomEvent<Intent>).detail);
    const { container } = render(
      html`<div @edgewise-intent=${listen}><edgewise-map-text .view=${view}></edgewise-map-text></div>`,
    );
    const text = container.querySelector('edgewise-map-text')!;
    await text.updateComplete;
    const all = (selector: string) => [...text.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
    const words = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim();
    expect(all('h2, h3, h4').map((heading) => `${heading.tagName} ${words(heading)}`)).toEqual([
      'H2 The map in words',
      ...['H3 Molecules', 'H4 A molecule', 'H4 B molecule', 'H3 Tissue', 'H4 C molecule'],
      ...['H3 Not on the map', 'H4 Not drawn (1)'],
    ]);
    expect(all('li')).toHaveLength(33);
    expect(words(all('li')[30]!)).toContain('Sentence of claim 0: measured in mice, 1 study. outside the lens');
    expect(words(all('li')[31]!)).toContain('on the lit way');

    await userEvent.click(all('li')[31]!.querySelector('button')!);
    await userEvent.click(all('h4 button')[0]!);
    expect(intents).toEqual([
      { type: 'select', kind: 'claim', id: 'end' },
      { type: 'select', kind: 'entity', id: 'A' },
    ]);

    window.scrollTo(0, 0);
    text.selection = { kind: 'claim', id: 'end' };
    await text.updateComplete;
    const [marked, ...others] = all('[aria-current]');
    expect(others).toEqual([]);
    expect(words(marked!)).toContain('Sentence of end');
    expect(marked!.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    expect(marked!.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight);

    // In both its places; one of them is in view, so nothing moves.
    const before = window.scrollY;
    text.selection = { kind: 'claim', id: 'claim 0' };
    await text.updateComplete;
    expect(all('[aria-current]')).toHaveLength(2);
    expect(window.scrollY).toBe(before);
  });
});
