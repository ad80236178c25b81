import type { Named } from '../core/queries/path-query.ts';
import type { Loaded } from './loaded.ts';
import { shortText } from './plain-text.ts';
import { type CardKind, defaultSession, type Question, type Selection, type Session } from './session.ts';
import { say } from './texts.ts';
import type { ParsedLink } from './url.ts';

export interface Settled {
  readonly session: Session;
  /** What a reader must know about the link, a sentence each; empty when all of it was understood. */
  readonly notices: readonly string[];
}

/** The question without conditions on what the data set does not hold. Names as typed stay: the answer says it of them. */
function knownConditions(question: Question, { model }: Loaded) {
  const gone: { kind: string; id: string }[] = [];
  const sources = new Set(model.dataset.sources.map(({ id }) => id));
  const here = (kind: string, ids: readonly string[], has: (id: string) => boolean): readonly string[] => {
    const lost = ids.filter((id) => !has(id));
    gone.push(...lost.map((id) => ({ kind, id: shortText(id, 40) })));
    return lost.length === 0 ? ids : ids.filter(has);
  };
  const entity = (ids: readonly string[]) => here('entity', ids, (id) => model.graph.hasNode(id));
  const named = (list: Named): Named => ({
    entities: list.entities,
    claims: here('claim', list.claims, (id) => model.graph.hasEdge(id)),
    sources: here('source', list.sources, (id) => sources.has(id)),
  });
  const fitted: Question = {
    ...question,
    diseases: entity(question.diseases),
    places: entity(question.places),
    pass: named(question.pass),
    avoid: named(question.avoid),
  };
  return { question: fitted, gone };
}

function holds({ model }: Loaded, { kind, id }: Selection): boolean {
  const among = (records: readonly { readonly id: string }[]) => records.some((record) => record.id === id);
  const { sources, studies, notes } = model.dataset;
  const has: Readonly<Record<CardKind, () => boolean>> = {
    claim: () => model.graph.hasEdge(id),
    entity: () => model.graph.hasNode(id),
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
export function settle(parsed: ParsedLink, loaded: Loaded): Settled {
  if (parsed.unreadable !== null) return { session: defaultSession, notices: [parsed.unreadable] };
  const notices: string[] = [];
  const missing = [...parsed.issues];
  let session = parsed.session;
  const { edition } = parsed;
  if (edition && edition.id !== loaded.edition.id) {
    const { reach, lens, sort } = session;
    session = { ...defaultSession, reach, lens, sort };
    notices.push(say('link.otherData'));
  } else if (edition && edition.digest !== loaded.edition.digest) notices.push(say('link.otherRelease'));

  const { selection } = session;
  if (selection && !holds(loaded, selection)) {
    session = { ...session, selection: null };
    missing.push(say('link.noSuch', { kind: selection.kind, id: shortText(selection.id, 40) }));
  }
  const known = knownConditions(session.question, loaded);
  if (known.gone.length > 0) {
    session = { ...session, question: known.question };
    missing.push(...known.gone.map((lost) => say('link.noSuch', lost)));
  }
  if (missing.length > 0) notices.push(say('link.parts', { parts: missing.join('; ') }));
  return { session, notices };
}
