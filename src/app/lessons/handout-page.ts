import { type Inks, inkThemes } from '../../core/figure/inks.ts';
import { svg, type SvgElement, svgText } from '../../core/figure/svg.ts';
import { sealed } from '../../core/formats/sealed.ts';
import { type Stamp, stampText } from '../../core/formats/stamp.ts';
import { xmlText } from '../../core/formats/xml-text.ts';
import { stepClasses } from '../../core/schema/evidence-classes.ts';
import { lineDrawing, type LineSample, sample, type ShapeSample, shapeDrawing } from '../../core/sheet/legend-block.ts';
import { classMark } from '../../state/class-marks.ts';
import type { Colophon } from '../../state/handout-colophon.ts';
import { readingLanguage } from '../../state/languages.ts';
import { sayHandout, sayScreen } from '../../state/lesson-screen-texts.ts';
import { knownLine, referencesOf, restsOn } from '../../state/lesson-mentions.ts';
import type { CheckCard, Choice, MentionedClaim, Stage, StepView } from '../../state/lesson-view.ts';
import type { UsedLegend } from '../../state/used-legend.ts';
import type { Word } from '../../state/words.ts';
import type { Handout } from '../../views/lessons/lesson-handout.ts';

/** Elements of HTML are written as those of a figure are: what is XML and not empty is read alike as HTML. */
const element = svg;
type Part = SvgElement | string;

/** A paragraph or heading; of nothing to say, none. */
const line = (name: string, words: string, kind?: string): SvgElement[] =>
  words === '' ? [] : [element(name, { class: kind }, words)];
/** The same in another language than the page; an empty one says that it is not known. */
const lineIn = (lang: string, name: string, words: string, kind?: string): SvgElement[] =>
  words === '' ? [] : [element(name, { lang, class: kind }, words)];
/** The same of what a lesson says, in its language. */
type Told = (name: string, words: string, kind?: string) => SvgElement[];
const list = (name: 'ol' | 'ul', items: readonly (readonly Part[])[], kind?: string): SvgElement[] =>
  items.length === 0 ? [] : [element(name, { class: kind }, ...items.map((parts) => element('li', {}, ...parts)))];

const inksAs = (inks: Inks): string =>
  [
    `--ink:${inks.ink};--ink-soft:${inks.inkSoft};--paper:${inks.paper};--panel:${inks.panel}`,
    `--tint:${inks.tint};--line-strong:${inks.line}`,
    ...stepClasses.map((id) => `--class-${id}:${inks.hue(id)}`),
  ].join(';');

/** No character in it means anything in HTML. */
const look = `:root{color-scheme:light dark;--font:${inkThemes.light.font};${inksAs(inkThemes.light)}}
@media screen and (prefers-color-scheme:dark){:root{${inksAs(inkThemes.dark)}}}
body{max-width:52rem;margin:2rem auto;padding:0 1rem;background:var(--paper);color:var(--ink);font:16px/1.45 var(--font);overflow-wrap:anywhere}
a{color:inherit}
figure{margin:0;overflow-x:auto}
figure svg{max-width:100%;height:auto}
.symbols,.boxes{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;list-style:none;font-size:.85rem}
.symbols li{display:flex;align-items:center;gap:.4rem}
.asked{margin:.8rem 0;padding:.1rem .9rem;border:1px solid var(--line-strong)}
.notes{padding-left:.8rem;border-left:3px solid var(--line-strong);font-size:.9rem;white-space:pre-line}
.soft{margin:0;color:var(--ink-soft);font-size:.85rem}
h2,h3{break-after:avoid}
figure,.asked,li{break-inside:avoid}
@media print{body{max-width:none;margin:0;font-size:10pt}}`;

/** A choice, ticked where it is the right one. */
const boxes = (choices: readonly Choice[], right: string | null): SvgElement[] =>
  list(
    'ul',
    choices.map(({ id, label, tag }) => [`${id === right ? '☑' : '☐'} ${tag === null ? '' : `${tag} `}${label}`]),
    'boxes',
  );

const tagsOf = ({ classes }: MentionedClaim): string => classes.map((id) => classMark(id).tag).join(' ');

/** What must be said beside a claim, a line each. */
const cautionsOf = ({ provisional, hidden }: MentionedClaim): SvgElement[] =>
  [provisional, hidden].flatMap((words) => line('p', words ?? '', 'soft'));

/** Claims in sentences, with how each is known and what must be said beside that. */
function claimsOf(title: string, claims: readonly MentionedClaim[]): SvgElement[] {
  const items = claims.map((claim): Part[] => [
    element('b', {}, tagsOf(claim)),
    ' ',
    ...lineIn(readingLanguage, 'span', claim.sentence),
    ...line('p', knownLine(claim), 'soft'),
    ...cautionsOf(claim),
  ]);
  return items.length === 0 ? [] : [element('h3', {}, title), ...list('ul', items)];
}

const symbol = (drawing: SvgElement): SvgElement => {
  const { width, height } = sample;
  return element('svg', { viewBox: `-1 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' }, drawing);
};
const lineSymbol = (of: LineSample): SvgElement => symbol(lineDrawing(of, inkThemes.page));
const shapeSymbol = (of: ShapeSample): SvgElement => symbol(shapeDrawing(of, inkThemes.page));

/** What the symbols of a figure mean. */
function symbolsOf({ classes, heads, widths, shapes, containers }: UsedLegend): SvgElement[] {
  const items: (readonly Part[])[] = [
    ...classes.map(({ id, tag, label, width, dashes }) => [
      lineSymbol({ class: id, width, dashes }),
      `${tag} ${label}`,
    ]),
    ...heads.map(({ glyph, label, width }) => [lineSymbol({ width, dashes: [], glyph }), label]),
    ...(widths.length > 1
      ? widths.map(({ label, width }) => [lineSymbol({ width, dashes: [] }), sayScreen('symbols.width', { label })])
      : []),
    ...shapes.map(({ label, outline, icon }) => [shapeSymbol({ outline, icon }), label]),
    ...containers.map(({ label, outline }) => [shapeSymbol({ outline, container: true }), label]),
  ];
  return list('ul', items, 'symbols');
}

type DrawingOf = (stage: Stage | null) => SvgElement | null;

function stageOf(stage: Stage | null, drawing: SvgElement | null): SvgElement[] {
  if (stage?.kind === 'statements')
    return list(
      'ul',
      stage.lines.map(({ words, claim }) => [
        words,
        ...(claim ? [...line('p', `${tagsOf(claim)} ${knownLine(claim)}`, 'soft'), ...cautionsOf(claim)] : []),
      ]),
    );
  if (stage?.kind !== 'figure' || !drawing) return [];
  const named = { role: 'img', 'aria-label': `${stage.title}. ${stage.about}` };
  const figure = { ...drawing, attributes: { ...drawing.attributes, ...named } };
  return [element('figure', {}, figure), ...symbolsOf(stage.legend)];
}

function askedIn({ predict, reveal }: StepView, told: Told): SvgElement[] {
  if (!predict) return [];
  const answer = reveal
    ? [
        element('p', {}, element('b', {}, sayHandout('answer')), ` ${reveal.words}`),
        ...claimsOf(sayHandout('rests'), reveal.claims),
      ]
    : [];
  const question = element('p', {}, ...told('b', predict.ask));
  return [element('div', { class: 'asked' }, question, ...boxes(predict.choices, reveal?.answer ?? null), ...answer)];
}

function stepOf(step: StepView, told: Told, drawingOf: DrawingOf): SvgElement[] {
  const { stage, number, title, caption, notes } = step;
  const words = caption.map((part) => (typeof part === 'string' ? part : part.words)).join('');
  return [
    ...told('h2', sayHandout('step', { n: number, title })),
    ...stageOf(stage, drawingOf(stage)),
    ...told('p', words),
    ...askedIn(step, told),
    ...claimsOf(sayHandout('rests'), restsOn(step)),
    ...(notes === null ? [] : [element('h3', {}, sayHandout('notes')), ...told('p', notes, 'notes')]),
  ];
}

function answered({ ask, choices, answer }: CheckCard, told: Told): readonly Part[] {
  const right = choices.find(({ id }) => answer(id).right)?.id ?? null;
  const said = right === null ? null : answer(right);
  return [
    ...told('b', ask),
    ...boxes(choices, right),
    ...(said ? [...line('p', said.words), ...claimsOf(sayHandout('rests'), [said.claim])] : []),
  ];
}

/** Addresses of the web stay links. */
const wordOf = (word: Word): Part => {
  if (typeof word === 'string') return word;
  return 'href' in word && /^https?:/.test(word.href) ? element('a', { href: word.href }, word.words) : word.words;
};

const colophonOf = ({ lines, claims, link }: Colophon): SvgElement[] => [
  element('h2', {}, sayHandout('from')),
  ...lines.flatMap((words) => line('p', words)),
  ...line('p', claims.join(', '), 'soft'),
  ...(link === null ? [] : [element('p', {}, `${sayHandout('from.link')} `, element('a', { href: link }, link))]),
  ...line('p', sayHandout('from.verify')),
];

/** A part of the page under its heading; of nothing, none. */
const under = (title: string, parts: readonly SvgElement[]): readonly SvgElement[] =>
  parts.length === 0 ? [] : [element('h2', {}, title), ...parts];

/**
 * A handout with answers as one HTML file, its figures in it, which loads nothing and runs nothing. It carries its stamp,
 * so that it can be held against the data later.
 *
 * @param language of its words, as HTML names it
 */
export function handoutPage(
  { lesson, steps, check, colophon }: Handout,
  stamp: Stamp,
  drawingOf: DrawingOf,
  language: string,
): string {
  const references = referencesOf(steps).map((words) => words.map(wordOf));
  const told: Told = (...of) => lineIn(lesson.language, ...of);
  const body = [
    ...told('h1', lesson.title),
    ...told('p', lesson.about),
    ...steps.flatMap((step) => stepOf(step, told, drawingOf)),
    ...under(
      sayHandout('check'),
      list(
        'ol',
        check.map((card) => answered(card, told)),
      ),
    ),
    ...under(sayHandout('references'), list('ul', references)),
    ...colophonOf(colophon),
  ];
  const page = [
    `<!doctype html>\n<html lang="${xmlText(language)}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${xmlText(lesson.title)}</title>`,
    `<meta name="edgewise" content="${xmlText(stampText(stamp))}">`,
    `<style>${look}</style>\n</head>\n<body>`,
    ...body.map(svgText),
    '</body>\n</html>\n',
  ].join('\n');
  return sealed(page);
}
