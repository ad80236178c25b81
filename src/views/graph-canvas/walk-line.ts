import type { Scene, SceneEdge } from '../../core/figure/scene.ts';
import type { GlyphToken } from '../../core/schema/predicates.ts';
import { say } from '../../state/walk-texts.ts';
import type { Lit } from '../../state/dimming.ts';
import type { Target } from './nearest.ts';
import { fan, otherEnd, type Standing } from './walk.ts';
import type { Tellers, WalkLine } from './canvas-parts.ts';
import { inWords } from './words.ts';

/** The heads of the figure as characters, read with the claim and against it. Not spoken: the sentence says it. */
const heads: Readonly<Record<GlyphToken, readonly [along: string, against: string]>> = {
  triangle: ['→', '←'],
  tee: ['⊣', '⊢'],
  diamond: ['–◇', '◇–'],
  circle: ['–○', '○–'],
  none: ['–', '–'],
};

const capital = (text: string): string => text.replace(/^\p{Ll}(?=\p{Ll}| )/u, (letter) => letter.toUpperCase());

/**
 * What a step of the walk means: “IVIG ⊣ TGFβ1: Secretion of TGFβ1 fell after IVIG; measured in mice, 1 study”, and which
 * of how many claims it is.
 */
export function walkLine(scene: Scene, at: Standing, { known, more }: Tellers): WalkLine | null {
  const said = inWords(scene, at);
  if (!said) return null;
  if (at.kind === 'entity') {
    const n = more(at.id);
    const hint = n > 0 ? say('walk.more', { n }) : say('walk.onEntity');
    return { step: null, text: `${said.main}: ${said.more}`, known: null, hint };
  }
  const from = scene.nodes.find(({ id }) => id === at.from);
  const edge = scene.edges.find(({ id }) => id === at.id);
  if (!from || !edge) return null;
  const to = scene.nodes.find(({ id }) => id === otherEnd(edge, from.id));
  const head = heads[edge.glyph][edge.source === from.id ? 0 : 1];
  const beside = fan(scene, from, at.side);
  return {
    step: `${from.label} ${head} ${to?.label ?? ''}`,
    text: capital(edge.sentence),
    known: known(edge.id),
    hint: say('walk.onClaim', {
      at: beside.findIndex(({ id }) => id === edge.id) + 1,
      of: beside.length,
      side: say(`walk.${at.side}`),
      entity: from.label,
    }),
  };
}

/** What touches where one stands: an entity with its claims and their other ends, or a claim with its ends. */
export function neighboursOf(scene: Scene, at: Standing): Lit {
  const touching = (edge: SceneEdge): boolean =>
    at.kind === 'claim' ? edge.id === at.id : edge.source === at.id || edge.target === at.id;
  const edges = scene.edges.filter(touching);
  const held =
    at.kind === 'claim' ? [] : scene.byContainment.filter(({ whole, part }) => whole === at.id || part === at.id);
  const entities = [
    ...edges.flatMap(({ source, target }) => [source, target]),
    ...held.flatMap(({ whole, part }) => [whole, part]),
    ...(at.kind === 'entity' ? [at.id] : []),
  ];
  return { claims: new Set([...edges, ...held].map(({ id }) => id)), entities: new Set(entities) };
}

/** An entity itself, or both ends of a claim. */
export function endsOf(scene: Scene, { kind, id }: Target): readonly string[] {
  if (kind === 'entity') return [id];
  return scene.edges.filter((edge) => edge.id === id).flatMap(({ source, target }) => [source, target]);
}
