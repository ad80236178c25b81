import { describe, expect, it } from 'vitest';
import { bringIntoView, firstView, recentred, sameView, wholeFigure } from '../../../src/views/graph-canvas/framing.ts';
import { drawnScene } from './drawn-scene.ts';

const scene = drawnScene();

describe('framing the figure', () => {
  it('shows all of it, in the middle', () => {
    for (const frame of [
      { width: 300, height: 900, titles: 40 },
      { width: 1900, height: 300, titles: 40 },
    ]) {
      const { zoom, pan } = wholeFigure(scene, frame);
      expect(pan.x).toBeGreaterThanOrEqual(0);
      expect(pan.y).toBeGreaterThanOrEqual(0);
      expect(pan.x + scene.width * zoom).toBeLessThanOrEqual(frame.width);
      expect(pan.y + scene.height * zoom).toBeLessThanOrEqual(frame.height);
      expect(pan.x * 2 + scene.width * zoom).toBeCloseTo(frame.width);
    }
  });

  it('shows first what can be read: less of the figure rather than smaller', () => {
    const phone = { width: 320, height: 400, titles: 40 };
    expect(wholeFigure(scene, phone).zoom).toBeLessThan(0.62);
    const first = firstView(scene, phone);
    expect(first.zoom).toBeGreaterThanOrEqual(0.62);
    expect(first.pan.x).toBeGreaterThan(0);
    // Room above and beneath is shared where the figure is not as tall as the frame.
    const [above, beneath] = [first.pan.y, 400 - first.pan.y - scene.height * first.zoom];
    expect(Math.abs(above - beneath)).toBeLessThan(12);
    const wide = firstView(scene, { width: 1200, height: 800, titles: 40 });
    expect(sameView(wide, wholeFigure(scene, { width: 1200, height: 800, titles: 40 }))).toBe(true);
  });

  it('shows the columns first where the band beside them would make all of it too small', () => {
    const banded = { ...scene, width: scene.width + 500 };
    const frame = { width: 520, height: 600, titles: 0 };
    expect(wholeFigure(banded, frame).zoom).toBeLessThan(0.5);
    const { zoom, pan } = firstView(banded, frame);
    const { x, width } = banded.columns.at(-1)!;
    expect(zoom).toBeGreaterThan(0.75);
    expect(pan.x + (x + width) * zoom).toBeLessThanOrEqual(520);
  });

  it('moves no further than needed to bring something into view, and not at all when it is', () => {
    const frame = { width: 400, height: 300, titles: 40 };
    const at = { zoom: 1, pan: { x: 0, y: 0 } };
    expect(bringIntoView({ x: 100, y: 100, width: 80, height: 40 }, at, frame)).toBeNull();
    expect(bringIntoView({ x: 500, y: 100, width: 80, height: 40 }, at, frame)?.pan).toEqual({ x: -208, y: 0 });
    // What is larger than the frame is centred.
    expect(bringIntoView({ x: 0, y: 100, width: 1000, height: 40 }, at, frame)?.pan.x).toBe(-300);
  });

  it('keeps the middle when the frame changes', () => {
    const view = { zoom: 2, pan: { x: 10, y: 20 } };
    const [before, after] = [
      { width: 400, height: 300, titles: 0 },
      { width: 300, height: 320, titles: 0 },
    ];
    expect(recentred(view, before, after)).toEqual({ zoom: 2, pan: { x: -40, y: 30 } });
    expect(sameView(view, { zoom: 2, pan: { x: 10.4, y: 20 } })).toBe(true);
    expect(sameView(view, { zoom: 2, pan: { x: 14, y: 20 } })).toBe(false);
  });
});
