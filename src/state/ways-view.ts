import { auditPathways } from '../core/audit/pathway-audit.ts';
import { diseaseNames } from '../core/queries/missing-evidence.ts';
import { evidenceClasses, type StepClass } from '../core/schema/evidence-classes.ts';
import { classMark } from './class-marks.ts';
import { cellsByClass, type MatrixCells } from './matrix-cells.ts';
import type { Answered } from './question-view.ts';
import type { Telling } from './telling.ts';
import { sayWays } from './ways-texts.ts';
import type { Word } from './words.ts';

export interface WayStep {
  readonly ends: string;
  readonly claims: readonly {
    readonly id: string;
    readonly claim: Word;
    readonly cells: MatrixCells;
    /** All pieces of evidence for it that are admitted, by id. */
    readonly evidence: readonly string[];
  }[];
  /** What carries the step. */
  readonly class: StepClass;
}

export interface WayRows {
  readonly rank: number;
  readonly title: string;
  /** "animal → proposed, not measured": the classes of its steps, in order. */
  readonly inShort: string;
  readonly steps: readonly WayStep[];
}

export interface StepToShowLine {
  readonly id: string;
  readonly ends: string;
  readonly claim: Word;
  readonly words: string;
  readonly ways: string;
  readonly search: string;
}

export interface WaysView {
  readonly lead: string;
  readonly columns: readonly {
    readonly id: (typeof evidenceClasses.ids)[number];
    readonly label: string;
    readonly tag: string;
  }[];
  readonly ways: readonly WayRows[];
  readonly toShowTitle: string;
  readonly toShowLead: string;
  readonly toShow: readonly StepToShowLine[];
}

const columns = () => evidenceClasses.ids.map((id) => ({ id, ...classMark(id) }));

function leadOf(telling: Telling, answered: Answered | null): string {
  if (!answered) return sayWays('lead.waiting');
  const { answer, from, to, question } = answered;
  if (!answer || answer.paths.length === 0 || from === null || to === null) return sayWays('lead.none');
  const words = {
    n: answer.paths.length,
    from: telling.label(from),
    to: telling.label(to),
    effect: sayWays(`effect.${question.effect}`),
  };
  return sayWays(answer.stopped === 'complete' ? 'lead' : 'lead.listed', words);
}

/** Classes in order, a run of one class once. */
const inShort = (classes: readonly StepClass[]): string =>
  classes
    .filter((id, at) => id !== classes[at - 1])
    .map((id) => classMark(id).label)
    .join(sayWays('then'));

/** The ways of the question that is asked, step by step in the columns of the matrix. */
export function waysView(telling: Telling, answered: Answered | null): WaysView {
  const { model, assessments, label } = telling;
  const { pathways, diseases, toShow } = auditPathways(model, assessments, answered?.answer?.paths ?? []);
  const named = diseases.length > 0 ? '.in' : '';
  const values = { n: toShow.length, diseases: diseaseNames(model, diseases) };
  const ends = ({ from, to }: { readonly from: string; readonly to: string }): string =>
    `${label(from)} → ${label(to)}`;
  return {
    lead: leadOf(telling, answered),
    columns: columns(),
    ways: pathways.map(({ rank, entities, steps }) => ({
      rank,
      title: sayWays('way', { rank, way: entities.map(label).join(' → ') }),
      inShort: inShort(steps.map((step) => step.class)),
      steps: steps.map((step) => ({
        ends: ends(step),
        class: step.class,
        claims: step.claims.map((id) => {
          const { admitted } = telling.assessment(id);
          return {
            id,
            claim: telling.link(id),
            cells: cellsByClass(model, admitted),
            evidence: admitted.map(({ evidence }) => evidence.id),
          };
        }),
      })),
    })),
    toShowTitle: sayWays(`toShow.title${named}`, values),
    toShowLead: sayWays(toShow.length > 0 ? 'toShow.lead' : `toShow.none${named}`, values),
    toShow: toShow.map((step) => ({
      id: step.claim,
      ends: ends(step),
      claim: telling.link(step.claim),
      words: step.words,
      ways: sayWays('toShow.ways', { n: step.ways.length, ways: step.ways.join(', ') }),
      search: step.search,
    })),
  };
}
