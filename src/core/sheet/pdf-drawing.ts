import type { SvgElement } from '../figure/svg.ts';
import { lettersOf, type LetterWeight } from './letters.ts';
import { arrival, type Segment, segmentsOf } from './path-segments.ts';
import { firstSetting, runsOf, type Setting, settingOf, type TextRun } from './text-runs.ts';

/** What a drawing needs of the page that it stands on. */
export interface PdfPage {
  /** A text as it is written in the font of a weight. */
  readonly hex: (text: string, weight: LetterWeight) => string;
  /** Called for each share of ink that is used; gives the name of the state that draws with it. */
  readonly inkShare: (share: number) => string;
}

/** How shapes are painted, as an element hands it on to what is in it. */
interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dashes: string;
  readonly isRound: boolean;
}

const firstPaint: Paint = { fill: '#000000', stroke: 'none', width: 1, dashes: '', isRound: false };
const unseen = ['title', 'desc', 'metadata', 'style', 'defs', 'marker'];
/** How far the control points of a quarter circle are from its ends, in radii. */
const quarter = 0.5523;
/** Control points of letters are quadratic; `segmentsOf` makes them cubic. */
const letterScale = 1000;

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const numbers = (...values: readonly number[]): string => values.map(number).join(' ');

/** A colour `#rrggbb` as shares of red, green and blue. Throws on any other. */
function colour(hex: string): string {
  const [, r = '', g = '', b = ''] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(hex) ?? [];
  if (r === '') throw new Error(`a figure on paper has no colour "${hex}"`);
  return numbers(...[r, g, b].map((part) => parseInt(part, 16) / 255));
}

function paintOf({ attributes }: SvgElement, outer: Paint): Paint {
  const { fill, stroke, 'stroke-width': width, 'stroke-dasharray': dashes, 'stroke-linejoin': join } = attributes;
  return {
    fill: fill === undefined ? outer.fill : String(fill),
    stroke: stroke === undefined ? outer.stroke : String(stroke),
    width: width === undefined ? outer.width : Number(width),
    dashes: dashes === undefined ? outer.dashes : String(dashes),
    isRound: join === undefined ? outer.isRound : join === 'round',
  };
}

/** A transform of SVG as matrices: moves, scales. Throws on any other. */
function matrices(transform: string): string[] {
  return [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].map(([all, name, said = '']) => {
    const [a = 0, b] = said.split(/[\s,]+/).map(Number);
    if (name === 'translate') return `1 0 0 1 ${numbers(a, b ?? 0)} cm`;
    if (name === 'scale') return `${numbers(a)} 0 0 ${numbers(b ?? a)} 0 0 cm`;
    throw new Error(`a figure on paper has no transform "${all}"`);
  });
}

const written = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => {
      if (segment.op === 'Z') return 'h';
      if (segment.op === 'C') return `${numbers(...segment.c1, ...segment.c2, ...segment.to)} c`;
      return `${numbers(...segment.to)} ${segment.op === 'M' ? 'm' : 'l'}`;
    })
    .join(' ');

function roundedBox(x: number, y: number, w: number, h: number, rx: number, ry = rx): string {
  const [kx, ky] = [rx * (1 - quarter), ry * (1 - quarter)];
  return [
    `${numbers(x + rx, y)} m ${numbers(x + w - rx, y)} l ${numbers(x + w - kx, y, x + w, y + ky, x + w, y + ry)} c`,
    `${numbers(x + w, y + h - ry)} l ${numbers(x + w, y + h - ky, x + w - kx, y + h, x + w - rx, y + h)} c`,
    `${numbers(x + rx, y + h)} l ${numbers(x + kx, y + h, x, y + h - ky, x, y + h - ry)} c`,
    `${numbers(x, y + ry)} l ${numbers(x, y + ky, x + kx, y, x + rx, y)} c h`,
  ].join(' ');
}

/** The outline of a shape; null for what is none. */
function outlineOf({ name, attributes }: SvgElement): string | null {
  const of = (key: string): number => Number(attributes[key] ?? 0);
  if (name === 'path') return written(segmentsOf(String(attributes['d'])));
  if (name === 'polygon') {
    const corners = String(attributes['points'])
      .split(' ')
      .map((corner) => corner.split(',').map(Number));
    return `${corners.map((corner, at) => `${numbers(...corner)} ${at === 0 ? 'm' : 'l'}`).join(' ')} h`;
  }
  if (name === 'circle') return roundedBox(of('cx') - of('r'), of('cy') - of('r'), 2 * of('r'), 2 * of('r'), of('r'));
  if (name !== 'rect') return null;
  const [x, y, w, h, r] = [of('x'), of('y'), of('width'), of('height'), of('rx')];
  const down = Math.min(Number(attributes['ry'] ?? r), h / 2);
  return r > 0 ? roundedBox(x, y, w, h, Math.min(r, w / 2), down) : `${numbers(x, y, w, h)} re`;
}

function painted(outline: string, { fill, stroke, width, dashes, isRound }: Paint): string {
  const [fills, strokes] = [fill !== 'none', stroke !== 'none' && width > 0];
  if (!fills && !strokes) return '';
  return [
    ...(fills ? [`${colour(fill)} rg`] : []),
    ...(strokes ? [`${colour(stroke)} RG ${number(width)} w ${isRound ? 1 : 0} j [${dashes}] 0 d`] : []),
    outline,
    fills && strokes ? 'B' : fills ? 'f' : 'S',
  ].join(' ');
}

/** The ground that keeps a word apart from a line: its letters' outlines, so that no text stands twice. */
function halo({ text, x, y, size, weight }: TextRun, paint: Paint): string {
  const letters = lettersOf(weight);
  const scale = size / letterScale;
  let across = 0;
  const outlines = Array.from(text, (character) => {
    const letter = letters.get(character);
    const place = across;
    across += letter?.advance ?? 0;
    if (!letter || letter.outline === '') return '';
    return `q 1 0 0 1 ${numbers(place, 0)} cm ${written(segmentsOf(letter.outline))} S Q`;
  });
  const pen = `${colour(paint.stroke)} RG ${number(paint.width / scale)} w 1 j`;
  return `q ${number(scale)} 0 0 ${number(-scale)} ${numbers(x, y)} cm ${pen} ${outlines.join(' ')} Q`;
}

/** A drawing as the content of a page of a PDF. Reads the narrow SVG that figures are made of, and throws on any other. */
export function pdfContent(root: SvgElement, { hex, inkShare }: PdfPage): string {
  const named = new Map<string, SvgElement>();
  const index = (element: SvgElement): void => {
    const id = element.attributes['id'];
    if (id !== undefined) named.set(String(id), element);
    for (const child of element.children) if (typeof child !== 'string') index(child);
  };
  index(root);
  const find = (id: string): SvgElement => {
    const found = named.get(id);
    if (!found) throw new Error(`a figure names "${id}", which is not there`);
    return found;
  };

  const texts = (element: SvgElement, setting: Setting, paint: Paint): string[] =>
    runsOf(element, setting).flatMap((run) => [
      ...(paint.stroke === 'none' ? [] : [halo(run, paint)]),
      `BT /${run.weight === 700 ? 'B' : 'M'} ${number(run.size)} Tf ${colour(paint.fill)} rg 1 0 0 -1 ${numbers(run.x, run.y)} Tm ${hex(run.text, run.weight)} Tj ET`,
    ]);

  const marker = (reference: string, path: string): string[] => {
    const { at, angle } = arrival(segmentsOf(path));
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const head = find(reference.replace(/^url\(#(.*)\)$/, '$1'));
    return [
      `q ${numbers(cos, sin, -sin, cos, ...at)} cm`,
      ...inner(head, firstSetting, paintOf(head, firstPaint), 1),
      'Q',
    ];
  };

  const inner = (element: SvgElement, setting: Setting, paint: Paint, ink: number): string[] =>
    element.children.flatMap((child) => (typeof child === 'string' ? [] : drawn(child, setting, paint, ink)));

  const drawn = (element: SvgElement, outerSetting: Setting, outerPaint: Paint, outerInk: number): string[] => {
    const { name, attributes } = element;
    if (unseen.includes(name)) return [];
    const [setting, paint] = [settingOf(element, outerSetting), paintOf(element, outerPaint)];
    const ink = outerInk * Number(attributes['opacity'] ?? 1);
    const turned = matrices(String(attributes['transform'] ?? ''));
    const own = (): string[] => {
      if (name === 'svg' || name === 'g') return inner(element, setting, paint, ink);
      if (name === 'text') return texts(element, outerSetting, paint);
      if (name === 'use') {
        const { href, x = 0, y = 0 } = attributes;
        const used = drawn(find(String(href).slice(1)), setting, paint, ink);
        return [`1 0 0 1 ${numbers(Number(x), Number(y))} cm`, ...used];
      }
      const outline = outlineOf(element);
      if (outline === null) throw new Error(`a figure on paper has no <${name}>`);
      const { 'marker-end': end, d } = attributes;
      return [painted(outline, paint), ...(end === undefined ? [] : marker(String(end), String(d)))];
    };
    const state = ink === outerInk ? [] : [`/${inkShare(ink)} gs`];
    const isPlain = turned.length === 0 && state.length === 0 && name !== 'use';
    return isPlain ? own() : ['q', ...state, ...turned, ...own(), 'Q'];
  };
  return drawn(root, firstSetting, firstPaint, 1).join('\n');
}
