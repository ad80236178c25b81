import { mappings } from '../core/schema/axes.ts';
import { iconOf, type KindIcon } from '../core/figure/icons.ts';
import { entityKinds } from '../core/schema/entity-kinds.ts';
import { byRole, type ClaimGroup, claimLine } from './claim-lines.ts';
import type { Telling } from './telling.ts';
import { say } from './texts.ts';
import type { Word, Words } from './words.ts';
import { sayCard } from './card-texts.ts';

/** All claims about one entity, and what it is. */
export interface EntityCard {
  readonly kind: 'entity';
  readonly id: string;
  readonly label: string;
  readonly kindLabel: string;
  readonly icon: KindIcon;
  readonly group: boolean;
  /** Added by the reader. */
  readonly mine: boolean;
  readonly definition: { readonly text: Words; readonly by: string; readonly from: readonly Word[] } | null;
  readonly better: string | null;
  readonly synonyms: readonly string[];
  readonly identifiers: readonly string[];
  readonly remark: Words | null;
  /** Claims by role, steps of mechanisms first. */
  readonly claims: readonly ClaimGroup[];
  readonly count: number;
}

const betterWords = () => ({
  lower: sayCard('better.lower'),
  higher: sayCard('better.higher'),
  none: null,
});

/** The card of an entity. */
export function entityCard(telling: Telling, id: string): EntityCard {
  const { model, explain } = telling;
  const entity = model.entity(id);
  const about = model.claims.filter(
    ({ claim }) =>
      telling.assessment(claim.id).listed && (claim.subject === id || claim.object === id || claim.where === id),
  );
  return {
    kind: 'entity',
    id,
    label: entity.label,
    kindLabel: entityKinds.row(entity.kind).label,
    icon: iconOf(entity.kind),
    group: entity.group === true,
    mine: model.mine.has(id),
    definition: entity.definition
      ? {
          text: explain(entity.definition.text),
          by: say(`explained.${entity.definition.by}`),
          from: (entity.definition.claims ?? []).map(telling.link),
        }
      : null,
    better: entity.better === undefined ? null : betterWords()[entity.better],
    synonyms: entity.synonyms ?? [],
    identifiers: (entity.xrefs ?? []).map(({ id: xref, match }) =>
      match === 'exact' ? xref : `${xref} (${mappings.row(match).label})`,
    ),
    remark: entity.note === undefined ? null : explain(entity.note),
    claims: byRole(about, (node) => claimLine(telling, node)),
    count: about.filter((node) => !node.mine).length,
  };
}
