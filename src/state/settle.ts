import type { Loaded } from './loaded.ts';
import { shortText } from './plain-text.ts';
import { defaultSession, type Session } from './session.ts';
import { say } from './texts.ts';
import type { ParsedLink } from './url.ts';

export interface Settled {
  readonly session: Session;
  /** What a reader must know about the link, a sentence each; empty when all of it was understood. */
  readonly notices: readonly string[];
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
  const { graph } = loaded.model;
  if (selection && !(selection.kind === 'claim' ? graph.hasEdge(selection.id) : graph.hasNode(selection.id))) {
    session = { ...session, selection: null };
    missing.push(say('link.noSuch', { kind: selection.kind, id: shortText(selection.id, 40) }));
  }
  if (missing.length > 0) notices.push(say('link.parts', { parts: missing.join('; ') }));
  return { session, notices };
}
