import type { Scene } from '../../core/figure/scene.ts';

/** A path chosen from an answer: everything else is drawn faint. */
export interface Lit {
  readonly claims: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/**
 * Is a line drawn faint, beside a path that is lit or under a lens? A finding of no effect never is: it speaks against
 * ways that would lead on. A lens leaves such findings out of what it fades.
 */
export function isDimmed(
  edge: Pick<Scene['edges'][number], 'id' | 'noEffect'>,
  lit: Lit | null,
  faded: ReadonlySet<string>,
): boolean {
  return lit ? !lit.claims.has(edge.id) && !edge.noEffect : faded.has(edge.id);
}
