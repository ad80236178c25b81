import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** A picture of a screen as it is kept: RGBA bytes, row by row from the top left. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Pixels of the screen that go into one pixel of a picture, along each side. */
const SHRINK = 2;
/** Levels of a channel are 0, STEP … 255: sixteen keep every hue apart, and text, which has many shades, packs to a third. */
const STEP = 255 / 15;

/** The mean of each square of the screen, rounded. What is left over at the right and below is not looked at. */
export function shrink(screen: Picture): Picture {
  const [width, height] = [Math.floor(screen.width / SHRINK), Math.floor(screen.height / SHRINK)];
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < data.length; at++) {
    const [channel, pixel] = [at % 4, Math.floor(at / 4)];
    const [x, y] = [(pixel % width) * SHRINK, Math.floor(pixel / width) * SHRINK];
    let sum = 0;
    for (let down = 0; down < SHRINK; down++)
      for (let right = 0; right < SHRINK; right++)
        sum += screen.data[((y + down) * screen.width + x + right) * 4 + channel] ?? 0;
    data[at] = Math.round(Math.round(sum / SHRINK ** 2 / STEP) * STEP);
  }
  return { width, height, data };
}

export function fromPng(bytes: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(bytes);
  return { width, height, data };
}

/** The smallest PNG that pngjs can make of a picture, without transparency. */
export function toPng({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data.set(data);
  return PNG.sync.write(png, { colorType: 2, inputColorType: 6, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
}

/**
 * From which distance two pixels count as different, in OKLab, where 1 is black beside white. A canvas may draw an edge
 * a shade lighter or darker each time, and rounding makes a level of that: one level counts as the same but in the
 * deepest black, two levels count as a change.
 */
const THRESHOLD = 0.08;

/** Pixels that differ, and a picture of where: null where the sizes differ, and then everything does. */
export function compare(before: Picture, after: Picture): { different: number; where: Picture | null } {
  const { width, height } = before;
  if (width !== after.width || height !== after.height) return { different: width * height, where: null };
  const data = new Uint8Array(before.data.length);
  const options = { threshold: THRESHOLD, includeAA: true };
  return {
    different: pixelmatch(before.data, after.data, data, width, height, options),
    where: { width, height, data },
  };
}
