import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import type { Intent } from '../../../src/state/intents.ts';
import '../../../src/views/graph-canvas/graph-canvas.ts';
import { drawnScene } from './drawn-scene.ts';

type Canvas = HTMLElementTagNameMap['edgewise-graph-canvas'];
const scene = drawnScene();
const known = (): string => 'known';

async function show(): Promise<{ canvas: Canvas; intents: Intent[] }> {
  const intents: Intent[] = [];
  const listen = (event: Event): void => void intents.push((event as CustomEvent<Intent>).detail);
  const { container } = render(
    html`<div class="frame" @edgewise-intent=${listen}>
      <edgewise-graph-canvas .scene=${scene} .known=${known}></edgewise-graph-canvas>
    </div>`,
  );
  const canvas = container.querySelector('edgewise-graph-canvas');
  if (!canvas) throw new Error('the element is not there');
  canvas.style.setProperty('height', '400px');
  canvas.style.setProperty('width', '800px');
  await canvas.updateComplete;
  // The size is observed in the next frame.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return { canvas, intents };
}

const shadow = (canvas: Canvas, selector: string): HTMLElement => {
  const found = canvas.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

async function click(canvas: Canvas, kind: 'claim' | 'entity', id: string): Promise<void> {
  const { left, top } = canvas.getBoundingClientRect();
  const point = canvas.clientPointOf({ kind, id });
  if (!point) throw new Error(`${id} is not drawn`);
  await userEvent.click(shadow(canvas, '.drawing'), { position: { x: point.x - left, y: point.y - top } });
}

describe('the map', () => {
  beforeEach(async () => page.viewport(900, 600));
  afterEach(() => document.documentElement.removeAttribute('style'));

  it('draws the bends of every line where the scene has them', async () => {
    const { canvas } = await show();
    for (const { id, points } of scene.edges) {
      const drawn = canvas.drawnBends(id);
      const wanted =
        points.length > 2
          ? points.slice(1, -1)
          : [[(points[0]![0] + points[1]![0]) / 2, (points[0]![1] + points[1]![1]) / 2]];
      expect(drawn).toHaveLength(wanted.length);
      wanted.forEach(([x, y], index) => {
        expect(drawn[index]?.[0]).toBeCloseTo(x, 2);
        expect(drawn[index]?.[1]).toBeCloseTo(y, 2);
      });
    }
  });

  it('selects the claim or the entity that is clicked, and clears on empty ground', async () => {
    const { canvas, intents } = await show();
    await click(canvas, 'claim', 'tgfb-fib');
    await click(canvas, 'entity', 'AFAB');
    await userEvent.click(shadow(canvas, '.drawing'), { position: { x: 790, y: 200 } });
    expect(intents).toEqual([
      { type: 'select', kind: 'claim', id: 'tgfb-fib' },
      { type: 'select', kind: 'entity', id: 'AFAB' },
      { type: 'clear' },
    ]);
  });

  it('names what the pointer is over', async () => {
    const { canvas } = await show();
    const { left, top } = canvas.getBoundingClientRect();
    const point = canvas.clientPointOf({ kind: 'claim', id: 'tgfb-fib' })!;
    await userEvent.hover(shadow(canvas, '.drawing'), { position: { x: point.x - left, y: point.y - top } });
    await canvas.updateComplete;
    expect(shadow(canvas, '.tooltip').hidden).toBe(false);
    expect(shadow(canvas, '.tooltip').textContent).toContain('TGFB may raise FIB');
    expect(shadow(canvas, '.tooltip').textContent).toContain('hypothesis');
  });

  it('is walked by arrow keys, spoken, and opened with Enter', async () => {
    const { canvas, intents } = await show();
    canvas.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}');
    await canvas.updateComplete;
    const told = (): string => shadow(canvas, '.walked').textContent.replace(/\s+/g, ' ');
    expect(told()).toBe(
      'IVIG ⊣ TGFB TGFB fell after IVIG; known. Claim 1 of 2 at the right of IVIG; up and down to the others. Enter opens it.',
    );
    expect(shadow(canvas, '.walked').getBoundingClientRect().height).toBeGreaterThan(20);
    await userEvent.keyboard('{Enter}{Escape}');
    expect(intents).toEqual([{ type: 'select', kind: 'claim', id: 'ivig-tgfb' }, { type: 'clear' }]);
    await userEvent.keyboard('n');
    await canvas.updateComplete;
    expect(told()).toContain('Only what touches it is in full ink');
    await userEvent.keyboard('{Escape}');
    await canvas.updateComplete;
    expect(told()).not.toContain('Only what touches it');
    expect(intents).toHaveLength(2);
    canvas.blur();
    (document.activeElement as HTMLElement | null)?.blur();
    await canvas.updateComplete;
    expect(told()).toBe('');
  });

  it('zooms by keys and buttons, and shows all again with 0', async () => {
    const { canvas } = await show();
    const width = (): number => shadow(canvas, '.ground').getBoundingClientRect().width;
    const whole = width();
    canvas.focus();
    await userEvent.keyboard('+');
    expect(width()).toBeGreaterThan(whole * 1.2);
    await userEvent.keyboard('-');
    expect(width()).toBeCloseTo(whole, 1);
    await userEvent.click(shadow(canvas, '.zooming button:last-child'));
    expect(width()).toBeGreaterThan(whole * 1.2);
    canvas.focus();
    await userEvent.keyboard('0');
    await expect.poll(width).toBeCloseTo(whole, 1);
  });

  it('leaves the wheel to the page, and zooms with Ctrl', async () => {
    const { canvas } = await show();
    const drawing = shadow(canvas, '.drawing');
    const width = (): number => shadow(canvas, '.ground').getBoundingClientRect().width;
    const whole = width();
    const turn = (ctrlKey: boolean): boolean =>
      drawing.dispatchEvent(
        new WheelEvent('wheel', { deltaY: -120, ctrlKey, bubbles: true, composed: true, cancelable: true }),
      );
    expect(turn(false)).toBe(true);
    expect(width()).toBeCloseTo(whole, 1);
    expect(turn(true)).toBe(false);
    expect(width()).toBeGreaterThan(whole);
  });

  it('titles its columns, and moves titles and bands with the figure', async () => {
    const { canvas } = await show();
    const titles = [...(canvas.shadowRoot?.querySelectorAll('.title') ?? [])].map((title) => title.textContent);
    expect(titles).toEqual(['Treatment', 'Molecules and receptors', 'Tissue']);
    const middle = (): number => {
      const { left, width } = shadow(canvas, '.title').getBoundingClientRect();
      return left + width / 2;
    };
    expect(middle()).toBeCloseTo(canvas.clientPointOf({ kind: 'entity', id: 'IVIG' })!.x, 0);
  });

  it('keeps the camera for a scene of another choice of sources, and takes a smaller scene', async () => {
    const { canvas } = await show();
    canvas.focus();
    await userEvent.keyboard('++');
    const before = canvas.clientPointOf({ kind: 'entity', id: 'FIB' });
    canvas.scene = { ...scene, edges: scene.edges.slice(1) };
    await canvas.updateComplete;
    expect(canvas.clientPointOf({ kind: 'entity', id: 'FIB' })).toEqual(before);
    expect(canvas.clientPointOf({ kind: 'claim', id: 'ivig-tgfb' })).toBeNull();
  });

  it('draws in the colours of the page, and anew when its theme changes', async () => {
    document.documentElement.style.setProperty('--class-hypothesis', 'rgb(255, 0, 0)');
    const { canvas } = await show();
    const reds = async (): Promise<number> => {
      await new Promise((done) => setTimeout(done, 120));
      return [...(canvas.shadowRoot?.querySelectorAll('canvas') ?? [])].reduce((total, layer) => {
        const data = layer.getContext('2d')?.getImageData(0, 0, layer.width, layer.height).data ?? [];
        let found = 0;
        for (let at = 0; at < data.length; at += 4)
          if (data[at]! > 200 && data[at + 1]! < 60 && data[at + 2]! < 60 && data[at + 3]! > 200) found++;
        return total + found;
      }, 0);
    };
    const inked = await reds();
    expect(inked).toBeGreaterThan(20);
    canvas.lit = { claims: new Set(['ivig-tgfb']), entities: new Set(['IVIG', 'TGFB']) };
    await canvas.updateComplete;
    expect(await reds()).toBeLessThan(inked / 4);
  });

  it('survives being taken out and put back', async () => {
    const { canvas } = await show();
    const parent = canvas.parentElement!;
    canvas.remove();
    parent.append(canvas);
    await canvas.updateComplete;
    expect(canvas.drawnBends('ivig-il4').length).toBeGreaterThan(0);
  });
});
