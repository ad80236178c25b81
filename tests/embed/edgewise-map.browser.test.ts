import { html } from 'lit';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import '../../src/embed/edgewise-map.ts';
import type { EdgewiseMapElement } from '../../src/embed/edgewise-map.ts';
import type { EdgewiseSelectEvent } from '../../src/embed/map-contract.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { hearIntents, hostile } from '../views/heard.ts';

const small = drawnDocument('IVIG -| TGFB animal {study 13}\nTGFB -> FIB hypothesis\nIVIG -o IFNG animal');
const lowering = 'from=IVIG&to=skin fibrosis&effect=lower&path=1';
const nobody = 'from=nobody&to=skin fibrosis&colour=red';
const addressOf = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'application/json' }));

/** Maps in a container with a size; what the page around hears of them. */
function show(maps: unknown): { maps: EdgewiseMapElement[]; heard: EdgewiseSelectEvent['detail'][] } {
  const heard: EdgewiseSelectEvent['detail'][] = [];
  const { container } = render(html`<div>${maps}</div>`);
  container.addEventListener('edgewise-select', ({ detail }) => void heard.push(detail));
  const all = [...container.querySelectorAll<EdgewiseMapElement>('edgewise-map')];
  for (const map of all) {
    map.style.setProperty('height', '600px');
    map.style.setProperty('width', '900px');
  }
  return { maps: all, heard };
}

/** What is read of a map, in all its roots. */
function words(root: Node): string {
  const inside = root instanceof Element && root.shadowRoot ? words(root.shadowRoot) : '';
  if (root.nodeType === Node.TEXT_NODE) return root.textContent ?? '';
  return `${inside} ${[...root.childNodes].map(words).join(' ')}`.replaceAll(/\s+/g, ' ');
}
const says = (map: Element, text: string | RegExp) => expect.poll(() => words(map), { timeout: 10_000 }).toMatch(text);

const within = (map: Element, selector: string): HTMLElement => {
  const found = map.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the map has no ${selector}`);
  return found;
};

it('shows the data set that comes with it, answers its question, and tells the page what is selected', async () => {
  const intents = hearIntents();
  const { maps, heard } = show(
    html`<edgewise-map question=${lowering} lens="human" page="https://example.org/edgewise/"></edgewise-map>`,
  );
  const [map] = maps as [EdgewiseMapElement];
  // A name that is marked as of the data stands by itself.
  await says(map, /How could IVIG lower skin fibrosis ?, on any evidence, in at most 6 steps\?/);
  await says(map, /IVIG could lower skin fibrosis in \d+ ways.*No chain was tested end to end/);
  await says(map, /\d+ of \d+ statements in full ink: the lit way.* more statements are not on the map/);
  await says(map, /IVIG in systemic sclerosis , release \d/);

  // By keys: into the map, along it, a card, and out of it again.
  within(map, 'edgewise-graph-canvas').focus();
  await userEvent.keyboard('{ArrowRight}');
  await says(map, 'Left and right walk along its statements');
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await expect.poll(() => heard.length).toBe(1);
  expect(heard[0]).toMatchObject({ kind: 'claim' });
  expect(map.selection).toBe(`claim=${heard[0]?.id ?? ''}`);
  expect(map.getAttribute('selection')).toBe(map.selection);
  await says(map, 'How we know it');
  await says(map, 'Where it says so');
  const link = new URL(within(map, 'footer a').getAttribute('href') ?? '');
  expect(link.origin + link.pathname).toBe('https://example.org/edgewise/');
  expect(Object.fromEntries(new URLSearchParams(link.hash.slice(1)))).toMatchObject({
    lens: 'human',
    path: '1',
    claim: heard[0]?.id,
  });
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => heard).toHaveLength(2);
  expect([heard[1], map.selection]).toEqual([null, null]);

  // The page around asks for a card, which is no wish of a person: no event, and the focus stays.
  map.selection = 'entity=ivig';
  await says(map, /Antibodies \(mostly .* plasma of many blood donors/);
  for (const button of within(map, 'edgewise-entity-to-read').shadowRoot?.querySelectorAll('.asks button') ?? [])
    expect(button.checkVisibility()).toBe(false);
  expect(heard).toHaveLength(2);
  expect(intents).toEqual([]);
});

it('reads a data set of its own beside another map, and follows the scheme of the page', async () => {
  const address = addressOf(JSON.stringify(small));
  const { maps } = show(html`<edgewise-map data=${address} question=""></edgewise-map><edgewise-map></edgewise-map>`);
  const [own, shipped] = maps as [EdgewiseMapElement, EdgewiseMapElement];
  await says(own, /How could IVIG lower FIB/);
  await says(own, 'All 3 statements in full ink');
  await says(shipped, 'IVIG in systemic sclerosis');
  expect(words(shipped)).not.toContain('How could');
  const canvas = own.shadowRoot?.querySelector('edgewise-graph-canvas');
  expect(canvas?.scene?.edges.map(({ id }) => id).sort()).toEqual(['IVIG-oIFNG', 'IVIG-|TGFB', 'TGFB->FIB']);

  const colour = () => getComputedStyle(own).backgroundColor;
  const before = colour();
  document.documentElement.style.setProperty('color-scheme', 'dark');
  await expect.poll(colour).toBe('rgb(18, 22, 28)');
  document.documentElement.style.removeProperty('color-scheme');
  await expect.poll(colour).toBe(before);
  own.remove();
});

it.each([
  ['an address where nothing is', 'blob:nothing', /could not be fetched: there is no answer/],
  ['no address', 'http://[', /“http:\/\/\[” is no address of a data set/],
  ['no data set', addressOf('{"edgewise": 1'), /cannot be shown: .*/],
  ['a page', addressOf(`<p>${hostile}</p>`), /cannot be shown: .*/],
] as const)('says what is wrong with %s, and shows nothing blank', async (_, data, expected) => {
  const { maps } = show(html`<edgewise-map data=${data}></edgewise-map>`);
  const [map] = maps as [EdgewiseMapElement];
  await says(map, expected);
  expect(map.shadowRoot?.querySelector('edgewise-graph-canvas')).toBeNull();
  expect('__pwned' in window).toBe(false);
});

it('says what it was asked for and does not have', async () => {
  const { maps } = show(html`<edgewise-map question=${nobody} selection="claim=none"></edgewise-map>`);
  const [map] = maps as [EdgewiseMapElement];
  await says(map, /“colour” is not known; there is no claim “none” in this data set/);
  await says(map, 'Nothing here is called “nobody”');
  expect(map.selection).toBeNull();
});
