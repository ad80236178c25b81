import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-lit';
import { entityKinds } from '../../../src/core/schema/entity-kinds.ts';
import { evidenceClasses, MINE, stepClasses, unsourcedClasses } from '../../../src/core/schema/evidence-classes.ts';
import { legend } from '../../../src/state/legend.ts';
import '../../../src/views/legend/legend.ts';

async function show(mine = true): Promise<ShadowRoot> {
  const { container } = render(html`<edgewise-legend .mine=${mine}></edgewise-legend>`);
  const element = container.querySelector('edgewise-legend');
  await element?.updateComplete;
  if (!element?.shadowRoot) throw new Error('the legend is not there');
  return element.shadowRoot;
}

const words = (root: ShadowRoot): string => root.textContent.replace(/\s+/g, ' ');

describe('the legend', () => {
  it('has every class with its letter, and those of what no source says', async () => {
    const text = words(await show());
    for (const { tag, label } of evidenceClasses.rows) expect(text).toContain(`${tag}${label}`);
    for (const { tag, label } of unsourcedClasses.rows) expect(text).toContain(`${tag}${label}`);
  });

  it('speaks of what is mine only where there is something of mine', async () => {
    const { tag, label } = unsourcedClasses.row(MINE);
    expect(words(await show(false))).not.toContain(`${tag}${label}`);
  });

  it('has every head, also the undirected one and no change', async () => {
    const root = await show();
    for (const { label } of legend().heads) expect(words(root)).toContain(label);
    expect(legend().heads.map(({ glyph }) => glyph)).toEqual(['triangle', 'tee', 'diamond', 'circle']);
  });

  it('has the widths, every outline and icon of a kind that is drawn, and the boxes', async () => {
    const root = await show();
    const drawn = entityKinds.rows.filter(({ level }) => level !== null);
    for (const { label } of [...drawn, ...legend().widths, ...legend().containers])
      expect(words(root)).toContain(label);
    const forms = [...root.querySelectorAll('polygon')].map((polygon) => polygon.getAttribute('points'));
    expect(new Set(forms.slice(0, drawn.length)).size).toBe(drawn.length);
    const icons = [...root.querySelectorAll('.kind-icon path')].map((icon) => icon.getAttribute('d'));
    expect(new Set(icons).size).toBe(drawn.length);
  });

  it('draws the classes in different dashes and hues, so that neither is needed alone', async () => {
    const root = await show();
    const lines =
      [...root.querySelectorAll('dl')][0]?.querySelectorAll<SVGPathElement>('div:first-child svg path') ?? [];
    const looks = [...lines].map(
      (line) => `${line.getAttribute('stroke-width') ?? ''} ${line.getAttribute('stroke-dasharray') ?? ''}`,
    );
    expect(looks).toHaveLength(stepClasses.length);
    expect(new Set(looks).size).toBe(looks.length);
    const hues = [...lines].map((line) => getComputedStyle(line).stroke);
    expect(new Set(hues).size).toBe(hues.length);
  });
});
