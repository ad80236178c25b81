import { visible } from '../schema/issue.ts';
import type { SvgElement } from '../figure/svg.ts';
import { letterWeight, type LetterWeight, lineWidth } from './letters.ts';

/** How letters are set, as an element hands it on to what is in it. */
export interface Setting {
  readonly size: number;
  readonly weight: LetterWeight;
  readonly anchor: string;
}

/** A line of letters that stands at one place: its left end on the baseline. */
export interface TextRun extends Setting {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export const firstSetting: Setting = { size: 16, weight: 500, anchor: 'start' };

export function settingOf({ attributes }: SvgElement, outer: Setting): Setting {
  const { 'font-size': size, 'font-weight': weight, 'text-anchor': anchor } = attributes;
  return {
    size: size === undefined ? outer.size : Number(size),
    weight: weight === undefined ? outer.weight : letterWeight(Number(weight)),
    anchor: anchor === undefined ? outer.anchor : String(anchor),
  };
}

/** Share of its width that lies left of the place where a line is anchored. */
const shares: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** The lines of a `text` element: its own words, or one for each `tspan`. */
export function runsOf(text: SvgElement, outer: Setting): TextRun[] {
  const setting = settingOf(text, outer);
  return text.children.flatMap((child): TextRun[] => {
    if (typeof child !== 'string')
      return runsOf({ ...child, attributes: { ...text.attributes, ...child.attributes } }, setting);
    const { x = 0, y = 0 } = text.attributes;
    const words = visible(child);
    const left = Number(x) - (shares[setting.anchor] ?? 0) * lineWidth(words, setting.size, setting.weight);
    return child === '' ? [] : [{ ...setting, text: words, x: left, y: Number(y) }];
  });
}

/** Every line that a drawing writes, in order. Words that are only told (`title`, `desc`) are not among them. */
export function allRuns(element: SvgElement, outer: Setting = firstSetting): TextRun[] {
  if (element.name === 'text') return runsOf(element, outer);
  const setting = settingOf(element, outer);
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : allRuns(child, setting)));
}

/** All characters that a drawing writes, by weight. */
export function charactersOf(root: SvgElement): ReadonlyMap<LetterWeight, ReadonlySet<string>> {
  const written = new Map<LetterWeight, Set<string>>();
  for (const { weight, text } of allRuns(root)) {
    const known = written.get(weight) ?? new Set();
    written.set(weight, known);
    for (const character of text) known.add(character);
  }
  return written;
}
