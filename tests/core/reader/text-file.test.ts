import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../../src/core/reader/text-file.ts';

const words = 'Otters ate 2 crabs “daily”; β-catenin rose. Nothing else was seen of them.';
const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Uint8Array.from(Buffer.from(text, encoding));
const swapped = (wide: Uint8Array): Uint8Array => wide.map((_, at) => wide[at ^ 1] ?? 0);

describe('a file of text', () => {
  it('is read in the encoding that it is in; what is a guess is said to be one', () => {
    const wide = bytes(`\ufeff${words}`, 'utf16le');
    const unmarked = bytes(words, 'utf16le');
    expect(readTextFile(bytes(words, 'utf8'))).toEqual({ text: words, encoding: 'utf-8', guessed: false });
    expect(readTextFile(bytes(`\ufeff${words}`, 'utf8'))).toMatchObject({ text: words, encoding: 'utf-8' });
    expect(readTextFile(wide)).toEqual({ text: words, encoding: 'utf-16le', guessed: false });
    expect(readTextFile(swapped(wide))).toEqual({ text: words, encoding: 'utf-16be', guessed: false });
    expect(readTextFile(unmarked)).toEqual({ text: words, encoding: 'utf-16le', guessed: true });
    expect(readTextFile(swapped(unmarked))).toEqual({ text: words, encoding: 'utf-16be', guessed: true });
    expect(readTextFile(Uint8Array.of(0x46, 0xe4, 0x6e, 0x67, 0x65, 0x20, 0x96, 0x20, 0x32))).toEqual({
      text: 'Fänge – 2',
      encoding: 'windows-1252',
      guessed: true,
    });
  });

  it('is refused where it is none, with what it is', () => {
    const why = (file: Uint8Array) => readTextFile(file);
    expect(why(new Uint8Array())).toEqual({ text: null, why: 'empty' });
    expect(why(bytes(' \n\t', 'utf8'))).toEqual({ text: null, why: 'empty' });
    expect(why(bytes('%PDF-1.7 and so on', 'utf8'))).toEqual({ text: null, why: 'pdf' });
    expect(why(bytes('PK\x03\x04 and so on', 'latin1'))).toEqual({ text: null, why: 'packed' });
    expect(why(bytes('{\\rtf1 and so on', 'latin1'))).toEqual({ text: null, why: 'packed' });
    expect(why(bytes('\n<!DOCTYPE html><p>Otters', 'utf8'))).toEqual({ text: null, why: 'page' });
    expect(why(bytes('<?xml version="1.0"?><article>', 'utf16le'))).toEqual({ text: null, why: 'page' });
    // Less than a sign is no mark of a page.
    expect(why(bytes('<0.05 was held to be significant', 'utf8'))).toMatchObject({ encoding: 'utf-8' });
    const [wide, wider] = [bytes(`\ufeff${words}`, 'utf16le'), [] as number[]];
    for (const [at, byte] of wide.entries()) wider.push(...(at % 2 === 0 ? [byte] : [byte, 0, 0]));
    expect(why(Uint8Array.from(wider))).toEqual({ text: null, why: 'binary' });
    expect(why(Uint8Array.of(0x41, 0, 0, 0x42))).toEqual({ text: null, why: 'binary' });
    expect(why(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x42))).toEqual({ text: null, why: 'binary' });
  });

  it('never throws, and gives back any text in UTF-8', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (any) => void readTextFile(any)));
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (any) => {
        fc.pre(any.trim() !== '' && !/\0|^%PDF-|^\{\\rtf|^\s*<[!?a-z]/i.test(any));
        expect(readTextFile(bytes(any, 'utf8'))).toEqual({ text: any, encoding: 'utf-8', guessed: false });
      }),
    );
  });
});
