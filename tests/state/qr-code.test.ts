import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { LONGEST_QR, qrCode } from '../../src/state/qr-code.ts';

/** The code as a camera sees it: each module four dots wide, painted from the path alone. */
function painted(path: string, size: number): { width: number; height: number; data: Uint8Array } {
  const [scale, side] = [4, size * 4];
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let at = Number(x) * scale; at < (Number(x) + Number(length)) * scale; at++)
        data.fill(0, 4 * (row * side + at), 4 * (row * side + at) + 3);
  return { width: side, height: side, data };
}

it('a link that is drawn as a code is read back from the drawing, whole', () => {
  for (const link of [
    'https://example.org/edgewise/#v=1&ds=ivig-ssc~0123abcd&view=lessons&lesson=what-is-ivig&step=3',
    'http://127.0.0.1:8080/#v=1&view=lessons&lesson=β',
  ]) {
    const code = qrCode(link)!;
    expect(decodeQR(painted(code.path, code.size))).toBe(link);
  }
});

it('a code has its quiet margin, and none is made of what would be too fine to read', () => {
  const { path } = qrCode('https://example.org/')!;
  const corners = [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...corners.flat())).toBe(4);
  expect(qrCode('x'.repeat(LONGEST_QR))).not.toBeNull();
  expect(qrCode('x'.repeat(LONGEST_QR + 1))).toBeNull();
});
