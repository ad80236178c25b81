import { pathNumbers } from '../figure/path-data.ts';
import { svg, type SvgElement } from '../figure/svg.ts';
import { outlineUnits } from './letter-path.ts';
import { letterShapes } from './letter-shapes.ts';
import { lettersOf } from './letters.ts';
import { withShortNames } from './short-names.ts';
import { firstSetting, runsOf, type Setting, settingOf, type TextRun } from './text-runs.ts';

const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** What of a text's attributes its outlines keep. */
const kept = ['fill', 'stroke', 'stroke-linejoin', 'paint-order', 'opacity'];

const isKnown = ({ text, weight }: TextRun): boolean => Array.from(text).every((one) => lettersOf(weight).has(one));

/** The texts of a drawing with their lines; those with a character that the font has not are left out. */
function textsOf(element: SvgElement, outer: Setting): [text: SvgElement, lines: readonly TextRun[]][] {
  if (element.name === 'text') {
    const lines = runsOf(element, outer);
    return lines.every(isKnown) ? [[element, lines]] : [];
  }
  const setting = settingOf(element, outer);
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : textsOf(child, setting)));
}

/** How a text is painted in the parts of its size that letters are drawn in. */
function paintOf({ attributes }: SvgElement, { size }: TextRun): SvgElement['attributes'] {
  const given = Object.fromEntries(Object.entries(attributes).filter(([name]) => kept.includes(name)));
  const pen = attributes['stroke-width'];
  return pen === undefined ? given : { ...given, 'stroke-width': hundredth((outlineUnits * Number(pen)) / size) };
}

const scaled = ({ size }: TextRun): string =>
  `scale(${pathNumbers(Math.round((size * 100_000) / outlineUnits) / 100_000)})`;

/** Where a line stands from the first of its text, in parts of the size of that one, and how much larger it is. */
function fromFirst(line: TextRun, { x, y, size }: TextRun): string {
  const moves = [line.x - x, line.y - y].map((by) => Math.round((outlineUnits * by) / size));
  const scale = line.size === size ? '' : `scale(${pathNumbers(line.size / size)})`;
  return `translate(${pathNumbers(...moves)})${scale}`;
}

/** What a text says and how it looks, wherever it stands. */
function lookOf(text: SvgElement, lines: readonly TextRun[], first: TextRun): string {
  const said = lines.map((line) => [line.text, line.weight, fromFirst(line, first)]);
  return JSON.stringify([first.size, paintOf(text, first), said]);
}

/**
 * A drawing whose letters are outlines, so that it looks alike wherever it is opened. Letters, groups of letters and texts
 * that recur are drawn once and used. A text with a character that the font has not stays text.
 */
export function outlined(root: SvgElement): SvgElement {
  const texts = new Map(textsOf(root, firstSetting));
  const looks = new Map<SvgElement, string>();
  /** How often each look is drawn. */
  const times = new Map<string, number>();
  const said: TextRun[] = [];
  for (const [text, lines] of texts) {
    const [first] = lines;
    if (!first) continue;
    const look = lookOf(text, lines, first);
    looks.set(text, look);
    if (!times.has(look)) said.push(...lines);
    times.set(look, (times.get(look) ?? 0) + 1);
  }
  const { definitions, lineOf } = letterShapes(said);
  const shared = new Map<string, SvgElement>();

  function outlinedText(text: SvgElement, lines: readonly TextRun[], isTold: boolean): SvgElement {
    const [first, ...more] = lines;
    if (!first) return svg('g');
    const told = isTold ? {} : { role: 'img', 'aria-label': lines.map((line) => line.text).join(' ') };
    const look = looks.get(text) ?? '';
    const own = { transform: scaled(first), ...paintOf(text, first) };
    const letters = (): SvgElement[] => [
      ...lineOf(first),
      ...more.map((line) => svg('g', { transform: fromFirst(line, first) }, ...lineOf(line))),
    ];
    if (times.get(look) === 1)
      return svg(
        'g',
        { ...told, ...own, transform: `translate(${pathNumbers(tenth(first.x), tenth(first.y))})${scaled(first)}` },
        ...letters(),
      );
    if (!shared.has(look)) shared.set(look, svg('g', { id: look, ...own }, ...letters()));
    return svg('use', { href: `#${look}`, x: tenth(first.x), y: tenth(first.y), ...told });
  }

  // What has a title is told by it, with the words in it.
  const drawn = (element: SvgElement, isTold = false): SvgElement => {
    const lines = texts.get(element);
    if (lines) return outlinedText(element, lines, isTold);
    const isTitled =
      element.name === 'g' && element.children.some((child) => typeof child !== 'string' && child.name === 'title');
    return {
      ...element,
      children: element.children.map((child) => (typeof child === 'string' ? child : drawn(child, isTold || isTitled))),
    };
  };
  const { children, ...rest } = drawn(root);
  const shapes = [...definitions, ...shared.values()];
  return withShortNames({
    ...rest,
    children: [...(shapes.length > 0 ? [svg('defs', {}, ...shapes)] : []), ...children],
  });
}
