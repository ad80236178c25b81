import { auditColumns, columnOf } from '../core/audit/audit-columns.ts';
import { canonicalJson } from '../core/model/canonical.ts';
import type { EvidenceNode, Model } from '../core/model/claim-graph.ts';
import { evidenceClasses } from '../core/schema/evidence-classes.ts';
import { type Row, vocabulary } from '../core/schema/vocabulary.ts';
import { array, type Infer, literal, nullable, oneOf, strictObject, string, unknown } from '../core/schema/zod.ts';
import { sayOwn } from './disagreement-texts.ts';
import type { OwnFile } from './own-work.ts';
import { visibleValue } from './plain-text.ts';
import { keptFor } from '../core/model/kept-for.ts';

/** Longest note and longest reason, in characters. */
export const LONGEST_SAYING = 2000;

/** The classes that a reader can put beside the curator's. */
export const ownClasses = vocabulary<Row>('own-classes')([
  ...evidenceClasses.ids.map((id) => evidenceClasses.asWritten(id)),
  { ...auditColumns.asWritten('unclassified'), id: 'unclassified' },
  { id: 'none', label: 'in no class' },
]);
export type OwnClass = (typeof ownClasses.rows)[number]['id'];

const words = () => string().max(LONGEST_SAYING);
const name = () => string().min(1);
const shape = strictObject({
  piece: name(),
  claim: name(),
  class: nullable(oneOf(ownClasses.ids)),
  note: words(),
  reason: words().regex(/\S/),
  date: string().regex(/^\d{4}-\d\d-\d\d$/),
  saidOf: strictObject({ release: string(), sha256: string(), class: string(), statement: string() }),
});

/**
 * Where a reader disagrees with the class of a piece of evidence, or has a note on it, and why. It stands beside the
 * data: nothing that is counted or judged is made from it. `saidOf` is what it was said of: the release, the digest of
 * the data, and the class and the statement that these had then.
 */
export type Disagreement = Readonly<Infer<typeof shape>>;
/** At most one of each piece, in the order in which they were said. */
export type Disagreements = readonly Disagreement[];

/** What a reader wishes to say of a piece; class null is the data's own. */
export type Saying = Pick<Disagreement, 'piece' | 'class' | 'note' | 'reason'>;

/** Something that is not shown, or not taken in, and why. */
export interface OwnAside {
  readonly id: string;
  readonly words: string;
}

export interface FoundPiece {
  readonly node: EvidenceNode;
  readonly claim: string;
  readonly statement: string;
}

const piecesOf = keptFor(
  (model: Model): ReadonlyMap<string, FoundPiece> =>
    new Map(
      model.claims.flatMap(({ claim, evidence, mine }) =>
        mine ? [] : evidence.map((node) => [node.evidence.id, { node, claim: claim.id, statement: claim.statement }]),
      ),
    ),
);

/** A piece of evidence of the data by its id; a reader's own idea is none. */
export const pieceOf = (model: Model, id: string): FoundPiece | undefined => piecesOf(model).get(id);

/** What is wrong with a saying, a sentence each; empty where nothing is. */
export function problemsOf({ class: own, note, reason }: Saying): string[] {
  return [
    ...(reason.trim() === '' ? [sayOwn('noReason')] : []),
    ...(own === null && note.trim() === '' ? [sayOwn('nothing')] : []),
    ...([note, reason].some((text) => text.length > LONGEST_SAYING) ? [sayOwn('long', { n: LONGEST_SAYING })] : []),
  ];
}

/** The data as they are open, and the day, YYYY-MM-DD. */
export interface SaidOf {
  readonly model: Model;
  readonly digest: string;
  readonly date: string;
}

/** Say something of a piece, in place of what was said of it before; or why it cannot be said. */
export function disagree(
  said: Disagreements,
  wished: Saying,
  { model, digest, date }: SaidOf,
): { readonly list: Disagreements; readonly problems: readonly string[] } {
  // Spelt out first: what is kept is measured as it is kept.
  const saying = visibleValue(wished);
  const found = pieceOf(model, saying.piece);
  const curated = found && columnOf(found.node);
  const own = saying.class === curated ? null : saying.class;
  const problems = found ? problemsOf({ ...saying, class: own }) : [sayOwn('noPiece')];
  if (!found || !curated || problems.length > 0) return { list: said, problems };
  const one: Disagreement = {
    ...{ piece: saying.piece, claim: found.claim, class: own },
    ...{ note: saying.note.trim(), reason: saying.reason.trim(), date },
    saidOf: { release: model.dataset.head.release, sha256: digest, class: curated, statement: found.statement },
  };
  const at = said.findIndex(({ piece }) => piece === one.piece);
  return { list: at < 0 ? [...said, one] : said.with(at, one), problems };
}

export const takenBack = (said: Disagreements, piece: string): Disagreements =>
  said.filter((one) => one.piece !== piece);

/** By identity, what was said is of a piece of these data, or among `aside`. */
export function fitDisagreements(
  model: Model,
  said: Disagreements,
): { readonly shown: Disagreements; readonly lost: Disagreements } {
  const isHere = ({ piece }: Disagreement): boolean => pieceOf(model, piece) !== undefined;
  return { shown: said.filter(isHere), lost: said.filter((one) => !isHere(one)) };
}

const kind = 'edgewise-disagreements';
const fileShape = strictObject({
  kind: literal(kind),
  version: literal(1),
  dataset: strictObject({ id: string(), title: string() }),
  disagreements: array(unknown()),
});

/** What a reader says, as a file that this page opens again. */
export function disagreementsFile({ dataset: { head } }: Model, said: Disagreements): string {
  const file = { kind, version: 1, dataset: { id: head.id, title: head.title }, disagreements: said };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Why a text is no such file. */
export const noFile = (words: string): ReadDisagreements => ({
  ...{ said: null, aside: [{ id: '', words }], beside: null },
});

/** What came of reading a file of disagreements: all of it is taken in or laid aside with a reason. */
export interface ReadDisagreements {
  /** Null where it is no such file. */
  readonly said: Disagreements | null;
  readonly aside: readonly OwnAside[];
  /** Id of the data set that it was said of, as the file has it. */
  readonly beside: string | null;
}

/** What a text holds, which is outside data. */
export function readDisagreements(text: string): ReadDisagreements {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return noFile(sayOwn('notJson'));
  }
  const file = fileShape.safeParse(value);
  if (!file.success) return noFile(sayOwn('notOurs'));
  const said: Disagreement[] = [];
  const aside: OwnAside[] = [];
  const seen = new Set<string>();
  file.data.disagreements.forEach((one, at) => {
    const read = shape.safeParse(one);
    const id = read.success ? visibleValue(read.data.piece) : String(at + 1);
    if (!read.success)
      aside.push({ id, words: sayOwn('malformed', { place: read.error.issues[0]?.path.join('.') ?? '' }) });
    else if (read.data.class === null && read.data.note.trim() === '') aside.push({ id, words: sayOwn('nothing') });
    else if (seen.has(read.data.piece)) aside.push({ id, words: sayOwn('twice') });
    else {
      seen.add(read.data.piece);
      said.push(visibleValue(read.data));
    }
  });
  return { said, aside, beside: visibleValue(file.data.dataset.id) };
}

/** What is said of files of disagreements alone; null where one of them is none. */
export function disagreementsFileIn(texts: readonly string[]): OwnFile | null {
  const read = texts.map(readDisagreements);
  const said = read.map((file) => file.said);
  if (said.includes(null)) return null;
  const beside = [...new Set(read.map((file) => file.beside))].join(', ');
  return { holds: 'disagreements', n: said.flat().length, beside };
}

/** What was said with that of a file added, by piece. What is said here already stays; what differs from it is laid aside. */
export function joinDisagreements(
  said: Disagreements,
  added: Disagreements,
): { readonly list: Disagreements; readonly aside: readonly OwnAside[]; readonly added: number } {
  const here = new Map(said.map((one) => [one.piece, one]));
  const fresh = added.filter(({ piece }) => !here.has(piece));
  const aside = added.flatMap((one) => {
    const own = here.get(one.piece);
    const same = !own || canonicalJson(own) === canonicalJson(one);
    return same ? [] : [{ id: one.piece, words: sayOwn('otherHere') }];
  });
  return { list: [...said, ...fresh], aside, added: fresh.length };
}
