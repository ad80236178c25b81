import { strToU8 } from 'fflate';
import { blankDigest, pngDigest, sealedWith } from '../formats/sealed.ts';

/** The first bytes of every PNG (PNG, third edition, 5.2). */
const signature = 8;
/** Length of the chunk that comes first, with its frame. */
const header = 25;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Checksum of a chunk (PNG, annex D). */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(strToU8(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** A PNG that says how dense its pixels are, and carries a stamp as text. `stamp` is ASCII. */
export function stampedPng(
  png: Uint8Array,
  { stamp, pixelsPerInch }: { readonly stamp: string; readonly pixelsPerInch: number },
): Uint8Array<ArrayBuffer> {
  const density = new Uint8Array(9);
  const view = new DataView(density.buffer);
  const perMetre = Math.round(pixelsPerInch / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  density[8] = 1;
  const sealed = sealedWith(stamp, pngDigest(png) ?? blankDigest);
  const added = [chunk('pHYs', density), chunk('tEXt', strToU8(`edgewise\0${sealed}`))];
  const pieces = [png.subarray(0, signature + header), ...added, png.subarray(signature + header)];
  const file = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    file.set(piece, at);
    at += piece.length;
  }
  return file;
}
