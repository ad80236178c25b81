import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-lit';
import type { Intent } from '../../../src/state/intents.ts';
import type { PlaceWish } from '../../../src/state/place-wishes.ts';
import '../../../src/views/graph-canvas/graph-canvas.ts';
import { takeInHand } from '../../../src/views/graph-canvas/map-hands.ts';
import { drawnScene } from './drawn-scene.ts';

type Canvas = HTMLElementTagNameMap['edgewise-graph-canvas'];
const scene = drawnScene();
const known = (): string => 'known';

async function show(): Promise<{ canvas: Canvas; intents: Intent[]; places: PlaceWish[] }> {
  const intents: Intent[] = [];
  const listen = (event: Event): void => void intents.push((event as CustomEvent<Intent>).detail);
  const places: PlaceWish[] = [];
  const hear = (event: Event): void => void places.push((event as CustomEvent<PlaceWish>).detail);
  const { container } = render(
    html`<div class="frame" @edgewise-intent=${listen} @edgewise-place=${hear}>
      <edgewise-graph-canvas .scene=${scene} .known=${known}></edgewise-graph-canvas>
    </div>`,
  );
  const canvas = container.querySelector('edgewise-graph-canvas');
  if (!canvas) throw new Error('the element is not there');
  canvas.style.setProperty('height', '400px');
  canvas.style.setProperty('width', '800px');
  canvas.handBy(takeInHand);
  await canvas.updateComplete;
  // The size is observed in the next frame.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return { canvas, intents, places };
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
    expect(shadow(canvas, '.tooltip').textContent).toContain('proposed, not measured');
  });

  it('is walked by arrow keys, spoken, and opened with Enter', async () => {
    const { canvas, intents } = await show();
    canvas.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}');
    await canvas.updateComplete;
    const told = (): string => shadow(canvas, '.walked').textContent.replace(/\s+/g, ' ');
    expect(told()).toBe(
      'IVIG ⊣ TGFB TGFB fell after IVIG; known. Statement 1 of 2 at the right of IVIG; up and down to the others. Enter opens it.',
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

  it('lets a node be dragged, or moved by Shift and an arrow, and draws it where the scene has it then', async () => {
    const { canvas, intents, places } = await show();
    const drawing = shadow(canvas, '.drawing');
    const start = canvas.clientPointOf({ kind: 'entity', id: 'TGFB' })!;
    const pointer = (type: string, dx: number, dy: number, buttons: number): void => {
      const at = { clientX: start.x + dx, clientY: start.y + dy, buttons, isPrimary: true, pointerType: 'mouse' };
      drawing.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, composed: true }));
    };
    drawing.setPointerCapture = () => undefined;
    pointer('pointerdown', 10, 5, 1);
    pointer('pointermove', 12, 5, 1);
    expect(places).toEqual([]);
    pointer('pointermove', 10, 45, 1);
    pointer('pointerup', 10, 45, 0);
    const { x, y } = scene.nodes.find(({ id }) => id === 'TGFB')!;
    const [drag, ...others] = places;
    const to = drag?.does === 'drag' ? drag.to : [0, 0];
    expect(drag).toMatchObject({ does: 'drag', key: 'TGFB' });
    expect(to[0]).toBeCloseTo(x, 5);
    expect(to[1]).toBeGreaterThan(y + 20);
    expect(others).toEqual([{ does: 'let-go' }]);
    expect(intents).toEqual([]);

    // A tap, and the edge of the slack, drag nothing.
    pointer('pointerdown', 0, 0, 1);
    pointer('pointerup', 0, 0, 0);
    expect(places).toHaveLength(2);

    const [before] = canvas.drawnBends('ivig-tgfb');
    const nodes = scene.nodes.map((node) => (node.id === 'TGFB' ? { ...node, y: y + 40 } : node));
    const edges = scene.edges.map((edge) =>
      edge.id === 'ivig-tgfb'
        ? {
            ...edge,
            points: [
              [125, 80],
              [180, 80],
              [180, 120],
              [220, 120],
            ] as const,
          }
        : edge,
    );
    canvas.scene = { ...scene, nodes, edges };
    await canvas.updateComplete;
    expect(canvas.drawnBends('ivig-tgfb')).not.toEqual([before]);
    const zoom = (canvas.clientPointOf({ kind: 'entity', id: 'TGFB' })!.y - start.y) / 40;
    expect(zoom).toBeGreaterThan(0.3);

    canvas.focus();
    await userEvent.keyboard(
      '{ArrowRight}{Shift>}{ArrowDown}{/Shift}{Control>}z{/Control}{Control>}{Shift>}Z{/Shift}{/Control}',
    );
    expect(places.slice(2)).toEqual([{ does: 'step', key: 'IVIG', by: [0, 8] }, { does: 'undo' }, { does: 'redo' }]);
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
    // From afar a title shrinks less than the figure, and not beyond its column.
    const size = (): number => parseFloat(getComputedStyle(shadow(canvas, '.title')).fontSize);
    const near = size();
    canvas.focus();
    await userEvent.keyboard('------');
    const ground = shadow(canvas, '.ground').getBoundingClientRect().width;
    expect(ground).toBeLessThan(60);
    expect(size()).toBeGreaterThan(near * 0.4);
    expect(size()).toBeGreaterThan(8);
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
