import type { Scene, SceneEdge } from '../core/figure/scene.ts';
import { evidenceClasses, stepClasses } from '../core/schema/evidence-classes.ts';
import { classMark } from './class-marks.ts';
import { type LegendEntry, legend } from './legend.ts';
import { say } from './texts.ts';

/** What is drawn as an entry of the legend says. */
export interface PointedOut {
  /** The claims that are drawn otherwise. */
  readonly others: ReadonlySet<string>;
  /** What the entry means, and how many claims of the map are drawn so. */
  readonly words: string;
}

const drawnSo = (edge: SceneEdge, { kind, id }: LegendEntry): boolean =>
  kind === 'class' ? edge.tags.some((tag) => tag === tagOf(id)) : edge.glyph === id;

const tagOf = (id: string): string | undefined =>
  stepClasses.filter((one) => one === id).map((one) => classMark(one).tag)[0];

/** A sentence on an entry, from the same tables that the map is drawn from. */
function meaning({ kind, id }: LegendEntry): string {
  if (kind === 'head') return legend().heads.find(({ glyph }) => glyph === id)?.about ?? '';
  const row = evidenceClasses.rows.find((one) => one.id === id);
  return row ? say('legend.class', { tag: row.tag, inWords: row.inWords }) : (legend().unsourced[id] ?? '');
}

/** The part of a scene that an entry of the legend explains. */
export function pointedOut(scene: Scene, entry: LegendEntry): PointedOut {
  const others = new Set(scene.edges.filter((edge) => !drawnSo(edge, entry)).map(({ id }) => id));
  const n = scene.edges.length - others.size;
  return { others, words: `${meaning(entry)} ${say('legend.count', { n })}` };
}
