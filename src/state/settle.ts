import type { Named } from '../core/queries/path-query.ts';
import { facets } from './lens-facets.ts';
import { type FacetId, type Lens, noLens } from './lenses.ts';
import type { Loaded } from './loaded.ts';
import { shortText } from './plain-text.ts';
import { type CardKind, defaultSession, type Question, type Selection, type Session, type Side } from './session.ts';
import { sayLink } from './link-texts.ts';
import type { Edition, ParsedLink } from './url.ts';

export interface Settled {
  readonly session: Session;
  /** What a reader must know about the link, a sentence each; empty when all of it was understood. */
  readonly notices: readonly string[];
}

/** What a link is fitted to. */
type Beside = Pick<Loaded, 'model' | 'edition'>;

/** What a link names and the data set does not hold. */
interface Gone {
  readonly kind: string;
  readonly id: string;
}

function heldIn(kind: string, ids: readonly string[], has: (id: string) => boolean, gone: Gone[]): readonly string[] {
  const lost = ids.filter((id) => !has(id));
  gone.push(...lost.map((id) => ({ kind, id: shortText(id, 40) })));
  return lost.length === 0 ? ids : ids.filter(has);
}

/** The question without conditions on what the data set does not hold. Names as typed stay: the answer says it of them. */
function knownQuestion(question: Question, { model }: Beside, gone: Gone[]): Question {
  const sources = new Set(model.dataset.sources.map(({ id }) => id));
  const entity = (ids: readonly string[]) => heldIn('entity', ids, (id) => model.hasEntity(id), gone);
  const named = (list: Named): Named => ({
    entities: list.entities,
    claims: heldIn('claim', list.claims, (id) => model.hasClaim(id), gone),
    sources: heldIn('source', list.sources, (id) => sources.has(id), gone),
  });
  return {
    ...question,
    diseases: entity(question.diseases),
    places: entity(question.places),
    pass: named(question.pass),
    avoid: named(question.avoid),
  };
}

/** The lens without what the data set does not hold. */
function knownLens(lens: Lens, { model }: Beside, gone: Gone[]): Lens {
  const held = ({ id, label, known }: (typeof facets.rows)[number]): [FacetId, readonly string[]] => [
    id,
    heldIn(label.toLowerCase(), lens[id], (value) => known(model, value), gone),
  ];
  return Object.fromEntries(facets.rows.map(held)) as unknown as Lens;
}

/** A side without what the data set does not hold; the same object where nothing is gone. */
function knownSide(side: Side, loaded: Beside, gone: Gone[]): Side {
  const before = gone.length;
  const question = knownQuestion(side.question, loaded, gone);
  const lens = knownLens(side.lens, loaded, gone);
  return gone.length === before ? side : { reach: side.reach, question, lens };
}

/** What of a lens means the same in every data set. */
const withoutRecords = (lens: Lens): Lens => ({ ...noLens, classes: lens.classes, taxa: lens.taxa, roles: lens.roles });

function holds({ model }: Beside, { kind, id }: Selection): boolean {
  const among = (records: readonly { readonly id: string }[]) => records.some((record) => record.id === id);
  const { sources, studies, notes } = model.dataset;
  const has: Readonly<Record<CardKind, () => boolean>> = {
    claim: () => model.hasClaim(id),
    entity: () => model.hasEntity(id),
    source: () => among(sources),
    study: () => among(studies),
    note: () => among(notes),
  };
  return has[kind]();
}

/**
 * Fit a link to the data set that is open. What names something that is not there is left out and said; a link made
 * for another data set keeps only what does not depend on the data, so that it never shows a wrong claim.
 */
export function settle(parsed: ParsedLink, loaded: Beside): Settled {
  if (parsed.unreadable !== null) return { session: defaultSession, notices: [parsed.unreadable] };
  const notices: string[] = [];
  const missing = [...parsed.issues];
  let session = parsed.session;
  const { edition } = parsed;
  if (edition && edition.id !== loaded.edition.id) {
    const { reach, lens, sort } = session;
    session = { ...defaultSession, reach, lens: withoutRecords(lens), sort };
    notices.push(sayLink('otherData'));
  } else if (edition && edition.digest !== loaded.edition.digest) notices.push(sayLink('otherRelease'));
  if (edition?.mine === true && edition.id === loaded.edition.id && loaded.edition.mine !== true)
    notices.push(sayLink('mine'));

  const { selection } = session;
  if (selection && !holds(loaded, selection)) {
    session = { ...session, selection: null };
    missing.push(sayLink('noSuch', { kind: selection.kind, id: shortText(selection.id, 40) }));
  }
  const gone: Gone[] = [];
  const { compare } = session;
  const around = session.around.filter((id) => loaded.model.hasEntity(id));
  gone.push(
    ...session.around.filter((id) => !around.includes(id)).map((id) => ({ kind: 'entity', id: shortText(id, 40) })),
  );
  session = {
    ...session,
    ...knownSide(session, loaded, gone),
    compare: compare && knownSide(compare, loaded, gone),
    around,
    // Only a slice of a large data set grows.
    grown: [],
  };
  missing.push(...gone.map((lost) => sayLink('noSuch', { ...lost })));
  if (missing.length > 0) notices.push(sayLink('parts', { parts: missing.join('; ') }));
  return { session, notices };
}

/** The same where the records are not at hand, but in a worker, which finds out itself what the data set does not hold. */
export function settleAfar({ unreadable, edition, session, issues }: ParsedLink, open: Edition): Settled {
  if (unreadable !== null) return { session: defaultSession, notices: [unreadable] };
  if (edition && (edition.id !== open.id || edition.digest !== open.digest))
    return { session: defaultSession, notices: [sayLink('otherData')] };
  return { session, notices: issues.length > 0 ? [sayLink('parts', { parts: issues.join('; ') })] : [] };
}
