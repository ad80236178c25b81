import { stampedPng } from '../core/sheet/png-file.ts';
import type { Sheet } from '../core/sheet/sheet.ts';
import { svgFile } from '../core/sheet/svg-file.ts';

/** Largest side and most pixels of a canvas that browsers paint without a word of warning. */
const most = { side: 16_384, pixels: 2 ** 28 } as const;

/** The widest that a sheet can be painted, in pixels. */
export const widestPng = ({ width, height }: Sheet): number =>
  Math.floor(Math.min(most.side, (most.side * width) / height, Math.sqrt((most.pixels * width) / height)));

/**
 * Paint a sheet as a PNG of a width in pixels. Its letters are outlines, so that it looks alike everywhere. Null where the
 * browser has no room for it.
 */
export async function paintPng(sheet: Sheet, width: number, stamp: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const height = Math.round((width * sheet.height) / sheet.width);
  const address = URL.createObjectURL(new Blob([svgFile(sheet, 'outlines')], { type: 'image/svg+xml' }));
  const canvas = document.createElement('canvas');
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    [canvas.width, canvas.height] = [width, height];
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) return null;
    const pixelsPerInch = width / (sheet.width / 72);
    return stampedPng(new Uint8Array(await blob.arrayBuffer()), { stamp, pixelsPerInch });
  } finally {
    URL.revokeObjectURL(address);
    // A canvas of this size is not left to the collector.
    [canvas.width, canvas.height] = [0, 0];
  }
}
