import { evidenceClasses, classRank } from '../schema/evidence-classes.ts';
import { sayFigure } from './figure-texts.ts';
import type { Scene, SceneEdge } from './scene.ts';
import { tagDistance } from './tokens.ts';
import { grouped } from '../model/grouped.ts';

/** A scene whose parallel lines are drawn as one. */
export interface BundledScene {
  readonly scene: Scene;
  /** The claims of each line, the one it is drawn as first; lines of a single claim are left out. */
  readonly bundles: ReadonlyMap<string, readonly string[]>;
}

/**
 * Draw parallel claims on a pair as one line: those of one direction and one head, so that a finding of no change never
 * hides among effects, nor one sign among the other. The line is that of the strongest class, with the tags of all and
 * their number. Nothing moves: it runs where its strongest claim runs alone.
 */
export function bundleScene(scene: Scene): BundledScene {
  const groups = grouped(scene.edges, (edge) =>
    // In the band each line has a word of its own.
    JSON.stringify([edge.from, edge.to, edge.sign, edge.glyph, edge.word === null ? '' : edge.id]),
  );
  const bundles = new Map<string, readonly string[]>();
  const edges = [...groups.values()].map((group) => {
    const members = group.toSorted(strongestFirst);
    const [lead] = members;
    if (!lead || members.length === 1) return group;
    bundles.set(
      lead.id,
      members.map(({ id }) => id),
    );
    return [asOne(lead, members)];
  });
  return { scene: { ...scene, edges: edges.flat() }, bundles };
}

const rank = ({ shownClass }: SceneEdge): number => (shownClass === null ? Infinity : classRank(shownClass));

function strongestFirst(a: SceneEdge, b: SceneEdge): number {
  if (rank(a) !== rank(b)) return rank(a) < rank(b) ? -1 : 1;
  return b.weight - a.weight || (a.id < b.id ? -1 : 1);
}

function asOne(lead: SceneEdge, members: readonly SceneEdge[]): SceneEdge {
  const order = evidenceClasses.rows.map(({ tag }) => tag);
  const place = (tag: string): number => (order.includes(tag) ? order.indexOf(tag) : order.length);
  const tags = [...new Set(members.flatMap((edge) => edge.tags))].sort((a, b) => place(a) - place(b));
  const counted = [...tags, `×${members.length}`];
  return {
    ...lead,
    tags: counted,
    tagDistance: tagDistance(counted),
    sentence: sayFigure('bundle.sentence', { sentence: lead.sentence, n: members.length - 1 }),
    known: [...new Set(members.map(({ known }) => known))].join(' · '),
  };
}
