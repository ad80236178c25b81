import { auditColumns, columnOf } from '../core/audit/audit-columns.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { sayOwn } from './disagreement-texts.ts';
import {
  type Disagreement,
  type Disagreements,
  fitDisagreements,
  type OwnAside,
  ownClasses,
  pieceOf,
} from './disagreements.ts';
import { toClaim, type Word } from './words.ts';

/** What a reader says of a piece of evidence, as it stands beside the curator's value. */
export interface OwnMark extends Disagreement {
  /** “yours: animal – reason”. */
  readonly words: string;
  /** The data were others when it was said, in words; null where they were as they are. */
  readonly then: string | null;
  /** The curator's value, in words. */
  readonly curated: string;
}

/** Where a reader disagrees, by piece of evidence. */
export type OwnMarks = ReadonlyMap<string, OwnMark>;

/** A class of the data in words. */
export const classWords = (id: string): string => (auditColumns.has(id) ? auditColumns.row(id).label : id);

/** What is said, in words: the class, the note or both. */
function sayingOf({ class: own, note }: Disagreement): string {
  const label = own === null ? '' : ownClasses.row(own).label;
  return label === '' ? note : note === '' ? label : sayOwn('what', { class: label, note });
}

const yours = (one: Disagreement): string => sayOwn('yours', { what: sayingOf(one), reason: one.reason });

function thenWords({ saidOf }: Disagreement, curated: string, digest: string): string | null {
  const { release, class: was, sha256 } = saidOf;
  if (was !== curated) return sayOwn('then.class', { class: classWords(was), release });
  return sha256 === digest ? null : sayOwn('then.release', { release });
}

export function ownMarks(model: Model, digest: string, said: Disagreements): OwnMarks {
  const marks = said.flatMap((one): [string, OwnMark][] => {
    const found = pieceOf(model, one.piece);
    if (!found) return [];
    const column = columnOf(found.node);
    const [words, then] = [yours(one), thenWords(one, column, digest)];
    return [[one.piece, { ...one, words, then, curated: classWords(column) }]];
  });
  return new Map(marks);
}

/** A disagreement as the list of them shows it. */
export interface OwnLine {
  readonly piece: string;
  readonly statement: Word;
  readonly lines: readonly string[];
}

export interface DisagreementsView {
  readonly lines: readonly OwnLine[];
  /** What was said of evidence that these data do not have, with what it was said of. */
  readonly aside: readonly OwnAside[];
}

/** All of what was said is in a line or aside. */
export function disagreementsView(model: Model, digest: string, said: Disagreements): DisagreementsView {
  const marks = ownMarks(model, digest, said);
  const { lost } = fitDisagreements(model, said);
  return {
    lines: [...marks.values()].map(({ piece, claim, words, then, curated }) => ({
      piece,
      statement: toClaim(claim, model.claim(claim).claim.statement),
      lines: [sayOwn('curated', { class: curated }), words, ...(then === null ? [] : [then])],
    })),
    aside: lost.map((one) => ({ id: one.piece, words: sayOwn('lost', { ...one.saidOf, yours: yours(one) }) })),
  };
}
