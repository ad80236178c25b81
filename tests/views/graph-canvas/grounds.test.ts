import { expect, it } from 'vitest';
import { bandBeyond } from '../../../src/views/graph-canvas/grounds.ts';
import { drawnScene } from './drawn-scene.ts';

it('tells on which side the band of outcomes lies out of view, where no more than its edge is seen', () => {
  const band = { x: 620, y: 0, width: 300, height: 300, title: 'Seen in patients', about: '' };
  const scene = { ...drawnScene(), band };
  const beyond = (x: number, width = 800) => bandBeyond(scene, { zoom: 1, pan: { x, y: 0 } }, width);
  expect(beyond(150)).toBe('right');
  expect(beyond(70)).toBe('right');
  expect(beyond(0)).toBeNull();
  expect(beyond(-900)).toBe('left');
  // Where the frame is narrower than the band, what fits is enough.
  expect(beyond(-640, 200)).toBeNull();
  expect(bandBeyond({ ...scene, band: null }, { zoom: 1, pan: { x: 0, y: 0 } }, 800)).toBeNull();
});
