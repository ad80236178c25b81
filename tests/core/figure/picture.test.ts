import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { elkInProcess } from '../../../src/core/figure/elk-in-process.ts';
import { inkThemes } from '../../../src/core/figure/inks.ts';
import { layoutFigure } from '../../../src/core/figure/layout.ts';
import { picture } from '../../../src/core/figure/picture.ts';
import { buildScene, type Scene } from '../../../src/core/figure/scene.ts';
import { type SvgElement, svg, svgText } from '../../../src/core/figure/svg.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { drawnModel } from '../drawn-graph.ts';

const drawing = `
  IVIG -| TGFβ1  animal, human-laboratory
  IVIG -o IFNγ   animal
  IVIG ∋ AFAB    assertion
  AFAB -- FIB    hypothesis
  IVIG -| MRSS   human-clinical
  IVIG : treatment
  FIB : tissue-process
  MRSS : measure, better lower`;

/** All elements of a name, in order. */
const found = (root: SvgElement, name: string): SvgElement[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap((child) => (typeof child === 'string' ? [] : found(child, name))),
];
const wordsOf = (element: SvgElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join(' ');

describe('the picture of a scene', () => {
  let scene: Scene;
  const draw = (of: Scene): SvgElement =>
    picture(of, { inks: inkThemes.light, title: 'A figure', about: 'Four claims.', ground: true });
  const sceneOf = async (text: string): Promise<Scene> => {
    const model = drawnModel(text);
    const assessments = assessAll(model, 'later');
    return buildScene(model, assessments, await layoutFigure(model, assessments, elkInProcess(), 1));
  };
  beforeAll(async () => {
    scene = await sceneOf(drawing);
  });

  it('is the same, byte for byte, when it is drawn again', async () => {
    expect(svgText(draw(await sceneOf(drawing)))).toBe(svgText(draw(scene)));
  });

  it('names every claim and entity, and how each is known', () => {
    const groups = found(draw(scene), 'g').filter(
      ({ children: [first] }) => typeof first === 'object' && first.name === 'title',
    );
    const said = groups.map((group) => [wordsOf(found(group, 'title')[0]!), wordsOf(found(group, 'desc')[0]!)]);
    for (const { sentence, known } of scene.edges) expect(said).toContainEqual([sentence, known]);
    for (const { label, about } of scene.nodes) expect(said).toContainEqual([label, about]);
    expect(said).toHaveLength(scene.edges.length + scene.nodes.length);
    expect(said).toContainEqual(['TGFβ1 fell after IVIG', 'human laboratory · animal']);
  });

  it('is drawn of text, not of outlines of letters, and every line ends in a marker that is there', () => {
    const root = draw(scene);
    const texts = found(root, 'text').map(wordsOf);
    expect(texts).toEqual(expect.arrayContaining(['TGFβ1', 'IFNγ', 'LA', 'Treatment', 'Outcomes in patients', 'fell']));
    const markers = new Set(found(root, 'marker').map(({ attributes }) => `url(#${attributes['id'] ?? ''})`));
    const ends = found(root, 'path').flatMap(({ attributes }) => attributes['marker-end'] ?? []);
    expect(ends).toHaveLength(scene.edges.length);
    for (const end of ends) expect(markers).toContain(end);
  });

  it('uses neither style attributes nor scripts, nor anything from elsewhere', () => {
    const text = svgText(draw(scene));
    expect(text).not.toMatch(/ style=|<script|<style|href="(?!#)| on\w+=/);
    expect(text.match(/https?:[^"]+/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('draws each icon once, and uses it at every node of its kind', () => {
    const text = svgText(draw(scene));
    const kinds = scene.nodes.map(({ kind }) => kind);
    for (const kind of new Set(kinds)) {
      expect(text.split(`id="icon-${kind}"`)).toHaveLength(2);
      expect(text.split(`href="#icon-${kind}"`)).toHaveLength(1 + kinds.filter((other) => other === kind).length);
    }
  });

  it('takes its colours from the inks alone', () => {
    const grey = svgText(picture(scene, { inks: inkThemes.greyscale, title: '', about: '', ground: true }));
    const colours = new Set(grey.match(/#[0-9a-f]{6}/g));
    for (const colour of colours) expect(colour.slice(1, 3)).toBe(colour.slice(3, 5));
    const page = svgText(picture(scene, { inks: inkThemes.page, title: '', about: '' }));
    expect(page).not.toMatch(/#[0-9a-f]{6}/);
    expect(page).toContain('stroke="var(--class-human-laboratory)"');
  });
});

describe('SVG as text', () => {
  it('is well-formed whatever a label holds', () => {
    const text = svgText(svg('text', { title: '"<&>' }, '</text><script>', '\u0000\u202e a & b'));
    expect(text).toBe('<text title="&quot;&lt;&amp;&gt;">&lt;/text&gt;&lt;script&gt;\\u0000U+202E a &amp; b</text>');
  });
});

describe('the inks', () => {
  const css = readFileSync(new URL('../../../src/views/theme.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
  it.each([
    ['light', light],
    ['dark', dark.split('@media')[0] ?? ''],
  ] as const)('are those of the page: %s', (theme, rules) => {
    const own = inkThemes[theme];
    const named = (name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(rules)?.[1];
    for (const id of ['human-clinical', 'human-laboratory', 'animal', 'hypothesis', 'assertion', 'curator'] as const)
      expect(own.hue(id)).toBe(named(`class-${id}`));
    expect([own.ink, own.inkSoft, own.panel, own.tint, own.line]).toEqual(
      ['ink', 'ink-soft', 'panel', 'tint', 'line-strong'].map(named),
    );
  });
});
