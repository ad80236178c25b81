import fc from 'fast-check';

/**
 * Texts of any code points but surrogates, up to so many. The `binary` unit of fast-check says the same, at a second for
 * the table that it makes at first.
 */
export const anyText = (maxLength = 10): fc.Arbitrary<string> =>
  fc
    .array(fc.nat(0x10ffff - 0x800), { maxLength })
    .map((codes) => String.fromCodePoint(...codes.map((code) => (code < 0xd800 ? code : code + 0x800))));
