import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { stampedPng } from '../../../src/core/sheet/png-file.ts';

describe('a PNG with a stamp', () => {
  const plain = PNG.sync.write(new PNG({ width: 2, height: 1 }));
  const stamped = Buffer.from(stampedPng(plain, { stamp: '{"edgewise":1}', pixelsPerInch: 300 }));

  it('is still read, checksums and all, and shows the same', () => {
    const { width, height, data } = PNG.sync.read(stamped, { checkCRC: true });
    expect({ width, height, data }).toEqual({ width: 2, height: 1, data: PNG.sync.read(plain).data });
  });

  it('says how dense its pixels are, and holds the stamp as it is', () => {
    const density = stamped.indexOf('pHYs');
    expect(stamped.readUInt32BE(density + 4)).toBe(11811);
    expect(stamped.readUInt8(density + 12)).toBe(1);
    expect(stamped.includes('tEXtedgewise\0{"edgewise":1}')).toBe(true);
    expect(density).toBeLessThan(stamped.indexOf('IDAT'));
  });
});
