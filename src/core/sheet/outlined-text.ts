import { svg, type SvgElement } from '../figure/svg.ts';
import { letterShapes } from './letter-shapes.ts';
import { lettersOf } from './letters.ts';
import { firstSetting, runsOf, type Setting, settingOf, type TextRun } from './text-runs.ts';

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

/** How a text is painted where its letters are a thousandth of their size: a pen grows smaller with them. */
function paintOf({ attributes }: SvgElement, [line]: readonly TextRun[]): SvgElement['attributes'] {
  const given = Object.fromEntries(Object.entries(attributes).filter(([name]) => kept.includes(name)));
  const pen = attributes['stroke-width'];
  return pen === undefined || !line ? given : { ...given, 'stroke-width': hundredth((1000 * Number(pen)) / line.size) };
}

const scaled = ({ size }: TextRun): string => `scale(${Math.round(size * 100) / 100_000})`;
const placed = (line: TextRun): string => `translate(${hundredth(line.x)} ${hundredth(line.y)})${scaled(line)}`;

/**
 * A drawing whose letters are outlines, so that it looks alike wherever it is opened. Letters, groups of letters and texts
 * that recur are drawn once and used. A text with a character that the font has not stays text.
 */
export function outlined(root: SvgElement): SvgElement {
  const texts = new Map(textsOf(root, firstSetting));
  const { definitions, lineOf, newName } = letterShapes([...texts.values()].flat());

  /** Texts of one line by what they say and how they look, with the name of their drawing once it is used. */
  const alike = new Map<string, { readonly drawing: SvgElement; times: number; id: string | null }>();
  const alikeOf = (text: SvgElement, line: TextRun) => {
    const { size, weight } = line;
    const paint = paintOf(text, [line]);
    const key = JSON.stringify([line.text, size, weight, paint]);
    const known = alike.get(key);
    if (known) return known;
    const made = { drawing: svg('g', { transform: scaled(line), ...paint }, ...lineOf(line)), times: 0, id: null };
    alike.set(key, made);
    return made;
  };
  for (const [text, [line, ...more]] of texts) if (line && more.length === 0) alikeOf(text, line).times++;

  function outlinedText(text: SvgElement, lines: readonly TextRun[]): SvgElement {
    const told = { role: 'img', 'aria-label': lines.map((line) => line.text).join(' ') };
    const [first, ...more] = lines;
    if (!first) return svg('g');
    if (more.length > 0)
      return svg(
        'g',
        { ...told, ...paintOf(text, lines) },
        ...lines.map((line) => svg('g', { transform: placed(line) }, ...lineOf(line))),
      );
    const shape = alikeOf(text, first);
    if (shape.times === 1)
      return svg('g', { ...told, ...shape.drawing.attributes, transform: placed(first) }, ...shape.drawing.children);
    shape.id ??= newName();
    return svg('use', { href: `#${shape.id}`, x: hundredth(first.x), y: hundredth(first.y), ...told });
  }

  const drawn = (element: SvgElement): SvgElement => {
    const lines = texts.get(element);
    if (lines) return outlinedText(element, lines);
    return {
      ...element,
      children: element.children.map((child) => (typeof child === 'string' ? child : drawn(child))),
    };
  };
  const { children, ...rest } = drawn(root);
  const shared = [...alike.values()].flatMap(({ drawing, id }) =>
    id === null ? [] : [{ ...drawing, attributes: { id, ...drawing.attributes } }],
  );
  const shapes = [...definitions, ...shared];
  return { ...rest, children: [...(shapes.length > 0 ? [svg('defs', {}, ...shapes)] : []), ...children] };
}
