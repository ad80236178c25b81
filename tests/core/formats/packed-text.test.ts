import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, it } from 'vitest';
import { packText, unpackText } from '../../../src/core/formats/packed-text.ts';

it('a packed text is letters of an address, and comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const packed = packText(text);
      expect(packed).toMatch(/^[\w-]+$/);
      expect(unpackText(packed, 100_000)).toBe(text);
    }),
  );
  expect(packText('the same '.repeat(500)).length).toBeLessThan(100);
});

it('whatever else is given is no text, and nothing grows beyond what is allowed', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = unpackText(text, 1000);
      expect(found === null || found.length <= 1000).toBe(true);
    }),
  );
  const large = Buffer.from(deflateSync(new Uint8Array(10_000_000))).toString('base64url');
  expect(unpackText(large, 1000)).toBeNull();
  expect(unpackText(packText('abc'), 3)).toBe('abc');
  expect(unpackText(packText('abc'), 2)).toBeNull();
  for (const damaged of ['', 'A', '!!!!', packText('abc').slice(0, -2)]) expect(unpackText(damaged, 1000)).toBeNull();
});
