import { svg, type SvgElement } from '../figure/svg.ts';
import { visible } from '../schema/issue.ts';
import { type LetterWeight, lineWidth } from './letters.ts';

/** How a block of text is set. Lengths in points. */
export interface BlockSetting {
  readonly size: number;
  readonly weight: LetterWeight;
  /** Left out where it is that of the sheet. */
  readonly fill?: string;
  readonly width: number;
  /** How far lines after the first stand in. */
  readonly hanging?: number;
}

/** A drawing at a place, in a scale. */
interface Item {
  readonly drawing: SvgElement;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What stands on a sheet, with the room that it takes from its left upper corner. */
export interface Block {
  readonly items: readonly Item[];
  readonly width: number;
  readonly height: number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Height of a line, and how deep in it the baseline lies, in parts of the size. */
const line = { height: 1.3, baseline: 0.98 } as const;

/** Text in lines no wider than `width`: broken at blanks, and within a word only where it is alone too wide. */
export function brokenLines(text: string, { size, weight, width, hanging = 0 }: Omit<BlockSetting, 'fill'>): string[] {
  const lines: string[] = [];
  const wide = (words: string): number => lineWidth(words, size, weight);
  const blank = wide(' ');
  const room = (): number => width - (lines.length > 0 ? hanging : 0);
  let [last, length] = ['', 0];
  const end = (): void => {
    if (last !== '') lines.push(last);
    [last, length] = ['', 0];
  };
  for (const word of visible(text).trim().split(/\s+/)) {
    const own = wide(word);
    if (last !== '' && length + blank + own > room()) end();
    if (own <= room()) {
      [last, length] = last === '' ? [word, own] : [`${last} ${word}`, length + blank + own];
      continue;
    }
    for (const character of word) {
      const step = wide(character);
      if (last !== '' && length + step > room()) end();
      [last, length] = [last + character, length + step];
    }
  }
  end();
  return lines;
}

/** A paragraph, its first line at the top. */
export function textBlock(text: string, setting: BlockSetting): Block {
  const { size, weight, fill, hanging = 0 } = setting;
  const lines = brokenLines(text, setting);
  const step = size * line.height;
  const at = (index: number): { x: number; y: number } => ({
    x: index > 0 ? tenth(hanging) : 0,
    y: tenth(index * step + size * line.baseline),
  });
  const words = lines.map((words, index) => svg('tspan', at(index), words));
  const [only] = lines;
  const given = { 'font-size': size, 'font-weight': weight, fill };
  const drawing =
    lines.length === 1 && only !== undefined ? svg('text', { ...given, ...at(0) }, only) : svg('text', given, ...words);
  return {
    ...drawn(drawing),
    width: Math.max(0, ...lines.map((words, index) => lineWidth(words, size, weight) + (index > 0 ? hanging : 0))),
    height: lines.length * step,
  };
}

/** What a block of a drawing alone has. */
export const drawn = (drawing: SvgElement, scale = 1): Pick<Block, 'items'> => ({
  items: [{ drawing, x: 0, y: 0, scale }],
});

/** A block elsewhere: what it takes is still its own. */
export const moved = (block: Block, x: number, y: number): Block => ({
  ...block,
  items: block.items.map((item) => ({ ...item, x: item.x + x, y: item.y + y })),
});

/** Words at a place: all of their lines. */
function wordsAt(text: SvgElement, x: number, y: number): SvgElement {
  const { x: left, y: top } = text.attributes;
  return {
    ...text,
    attributes: {
      ...text.attributes,
      ...(left === undefined ? {} : { x: tenth(Number(left) + x) }),
      ...(top === undefined ? {} : { y: tenth(Number(top) + y) }),
    },
    children: text.children.map((line) => (typeof line === 'string' ? line : wordsAt(line, x, y))),
  };
}

/** What stands in a block, each at its place: words by their lines, all else as a group. */
export const drawings = ({ items }: Block): SvgElement[] =>
  items.map(({ drawing, x, y, scale }) => {
    if (drawing.name === 'text' && scale === 1) return wordsAt(drawing, x, y);
    const place = x === 0 && y === 0 ? '' : `translate(${tenth(x)} ${tenth(y)})`;
    const transform = `${place}${scale === 1 ? '' : `scale(${Math.round(scale * 10_000) / 10_000})`}`;
    if (transform === '') return drawing;
    const { name, attributes } = drawing;
    return name === 'g' && attributes['transform'] === undefined
      ? { ...drawing, attributes: { transform, ...attributes } }
      : svg('g', { transform }, drawing);
  });

/** Blocks where each is placed, as one. */
export const together = (placed: readonly Block[], width: number, height: number): Block => ({
  items: placed.flatMap(({ items }) => items),
  width,
  height,
});

/** Blocks below each other. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  const placed = blocks.map((block) => {
    const at = y;
    y += block.height + gap;
    return moved(block, 0, at);
  });
  return together(placed, Math.max(0, ...blocks.map(({ width }) => width)), Math.max(0, y - gap));
}

/** Blocks side by side. */
function sideBySide(blocks: readonly Block[], gap: number): Block {
  let x = 0;
  const placed = blocks.map((block) => {
    const at = x;
    x += block.width + gap;
    return moved(block, at, 0);
  });
  return together(placed, Math.max(0, x - gap), Math.max(0, ...blocks.map(({ height }) => height)));
}

/** A few blocks in columns, in their order, as low as the width allows; below each other where it allows nothing else. */
export function inLowestColumns(
  blocks: readonly Block[],
  width: number,
  gap: { readonly across: number; readonly down: number },
): Block {
  let best = stacked(blocks, gap.down);
  // Each bit says whether a new column begins after a block.
  for (let cuts = 1; cuts < 2 ** (blocks.length - 1); cuts++) {
    const columns: Block[][] = [[]];
    blocks.forEach((block, at) => {
      if (at > 0 && ((cuts >> (at - 1)) & 1) === 1) columns.push([]);
      columns.at(-1)?.push(block);
    });
    const made = sideBySide(
      columns.map((column) => stacked(column, gap.down)),
      gap.across,
    );
    const isLower = made.height < best.height || (made.height === best.height && made.width < best.width);
    if (made.width <= width && isLower) best = made;
  }
  return best;
}

/**
 * Groups of blocks in rows, from the left: one that has no room in the rest of a row begins the next, and goes on in as many
 * as it needs. What stands in a row is centred in it.
 */
export function inRows(
  groups: readonly (readonly Block[])[],
  width: number,
  gap: { readonly across: number; readonly down: number },
): Block {
  const rows: Block[][] = [[]];
  const wide = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, block) => sum + block.width + gap.across, -gap.across);
  const fits = (more: readonly Block[]): boolean => wide([...(rows.at(-1) ?? []), ...more]) <= width;
  for (const group of groups)
    group.forEach((block, at) => {
      if (!fits(at === 0 ? group : [block]) && !(rows.at(-1)?.length === 0)) rows.push([]);
      rows.at(-1)?.push(block);
    });
  return stacked(
    rows.map((row) => {
      const height = Math.max(0, ...row.map((block) => block.height));
      return sideBySide(
        row.map((block) => ({ ...moved(block, 0, (height - block.height) / 2), height })),
        gap.across,
      );
    }),
    gap.down,
  );
}

/** Blocks of equal width in columns that are about equally high, in their order. */
export function inColumns(blocks: readonly Block[], columns: number, step: number, gap: number): Block {
  const whole = blocks.reduce((sum, { height }) => sum + height + gap, 0);
  const parts: Block[][] = [];
  let [before, column] = [0, -1];
  for (const block of blocks) {
    const own = Math.min(columns - 1, Math.floor((before + block.height / 2) / (whole / columns)));
    if (own > column) {
      column = own;
      parts.push([]);
    }
    parts.at(-1)?.push(block);
    before += block.height + gap;
  }
  const made = parts.map((part) => stacked(part, gap));
  return together(
    made.map((part, at) => moved(part, at * step, 0)),
    Math.max(0, ...made.map((part, at) => at * step + part.width)),
    Math.max(0, ...made.map(({ height }) => height)),
  );
}
