import { roles } from '../core/schema/roles.ts';
import { verdicts } from '../core/schema/verdicts.ts';
import { defaultEnds } from './default-question.ts';
import type { Intent } from './intents.ts';
import type { Telling } from './telling.ts';
import { say } from './texts.ts';

/** A question to begin with, and the wishes that answer it. */
export interface FirstStep {
  readonly words: string;
  readonly intents: readonly Intent[];
}

/** The step of a mechanism that most independent studies stand behind; null where none was measured. */
function bestKnown({ model, assessment }: Telling): string | null {
  const measured = model.claims
    .filter(({ role, claim }) => roles.row(role).step && assessment(claim.id).listed)
    .map(({ claim }) => ({ id: claim.id, studies: assessment(claim.id).studies.length }))
    .filter(({ studies }) => studies > 0)
    .sort((a, b) => b.studies - a.studies || (a.id < b.id ? -1 : 1));
  return measured[0]?.id ?? null;
}

/** Three questions that the data set can answer: how one thing leads to another, how a thing is known, what rests on animals. */
export function firstSteps(telling: Telling): readonly FirstStep[] {
  const { from, to } = defaultEnds(telling.model);
  const known = bestKnown(telling);
  const animal = verdicts.row('animal-only').label;
  const steps: (FirstStep | false)[] = [
    from !== null &&
      to !== null && {
        words: say('first.paths', { from: telling.label(from), to: telling.label(to) }),
        intents: [
          { type: 'go-to', pane: 'paths' },
          { type: 'choose-path', rank: 1 },
        ],
      },
    known !== null && {
      words: say('first.claim', { sentence: telling.sentence(known) }),
      intents: [{ type: 'select', kind: 'claim', id: known }],
    },
    {
      words: say('first.table', { verdict: animal }),
      intents: [
        { type: 'go-to', pane: 'claims' },
        { type: 'filter-table', text: animal },
      ],
    },
  ];
  return steps.filter((step) => step !== false);
}
