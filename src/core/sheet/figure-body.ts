import { type AskedThings, askedMarks } from '../figure/asked-marks.ts';
import type { Inks } from '../figure/inks.ts';
import { columnTitle, picture } from '../figure/picture.ts';
import type { Scene } from '../figure/scene.ts';
import type { SvgElement } from '../figure/svg.ts';

/** What a figure draws, in units of its own. */
export interface FigureBody {
  readonly width: number;
  readonly height: number;
  /** Sizes of its usual letters, and of its smallest. */
  readonly label: number;
  readonly smallest: number;
  /** Its elements in the colours of a theme; texts without an anchor of their own are centred. */
  readonly draw: (inks: Inks) => readonly (SvgElement | string)[];
}

/** What of a scene is drawn faint, or asked about: lines by claim, entities by the key of their node. */
export interface SceneMarks {
  readonly dimmed: { readonly claims: ReadonlySet<string>; readonly nodes: ReadonlySet<string> } | null;
  readonly asked: AskedThings | null;
}

/** The smallest letters of a scene in its own units. */
function smallestOf({ fonts, columns, edges, nodes, band }: Scene): number {
  const sizes = [
    ...(edges.some(({ tags, word }) => tags.length > 0 || word !== null) ? [fonts.tag] : []),
    ...(band ? [fonts.band, fonts.title - 2] : []),
    ...columns.map((column) => columnTitle(column).size),
    ...nodes.map(({ type }) => type.size),
  ];
  return Math.min(fonts.node, ...sizes);
}

/** A scene as what a figure draws. */
export const sceneBody = (scene: Scene, { dimmed, asked }: SceneMarks): FigureBody => ({
  width: scene.width,
  height: scene.height,
  label: scene.fonts.node,
  smallest: smallestOf(scene),
  draw: (inks) => {
    // The sheet has a title and a description of its own.
    const { children } = picture(scene, { inks, title: '', about: '', ...(dimmed ? { dimmed } : {}) });
    const shown = children.filter((child) => typeof child === 'string' || !['title', 'desc'].includes(child.name));
    return [...shown, ...(asked ? askedMarks(scene, asked, inks) : [])];
  },
});
