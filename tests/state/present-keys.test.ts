import { expect, it } from 'vitest';
import { clockTime, presentWish } from '../../src/state/present-keys.ts';

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it('keys of a keyboard and of a clicker go through a lesson; shortcuts of the browser are left to it', () => {
  const wished = (key: string, more = {}) => presentWish({ ...bare, key, ...more });
  expect(['ArrowRight', 'PageDown', ' ', 'Enter'].map((key) => wished(key))).toEqual(Array(4).fill('next'));
  expect(['ArrowLeft', 'PageUp', 'Backspace'].map((key) => wished(key))).toEqual(Array(3).fill('previous'));
  expect(wished(' ', { shiftKey: true })).toBe('previous');
  expect(['Home', 'End', 'b', 'B', '.'].map((key) => wished(key))).toEqual([
    'first',
    'last',
    'blank',
    'blank',
    'blank',
  ]);
  expect([wished('n', { ctrlKey: true }), wished('x'), wished('constructor')]).toEqual([null, null, null]);
});

it('time is told in minutes and seconds', () => {
  expect([0, 999, 65_000, 3_725_000, -5].map(clockTime)).toEqual(['0:00', '0:00', '1:05', '62:05', '0:00']);
});
