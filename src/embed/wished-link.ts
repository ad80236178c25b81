import { type Selection, SESSION_VERSION } from '../state/session.ts';
import type { EdgewiseMap } from './map-contract.ts';

/** The parts of a lens: what their names begin with in a link goes without saying here. */
const lensParts = (lens: string): string => lens.replaceAll(/(^|&)(?!lens)(?=[^&])/g, '$1lens-');

/** The attributes as the link that says the same, so that there is one way of reading both. */
export function wishedLink({
  question,
  lens,
  selection,
}: Pick<EdgewiseMap, 'question' | 'lens' | 'selection'>): string {
  const asked = question?.replace(/^#/, '') ?? 'view=map';
  const parts = [
    // A whole link may stand there too.
    /(^|&)v=/.test(asked) ? '' : `v=${SESSION_VERSION}`,
    asked,
    lens === null || lens === '' ? null : lens.includes('=') ? lensParts(lens) : `lens=${lens}`,
    selection,
  ];
  return parts.filter((part) => part !== null && part !== '').join('&');
}

/** What is selected, as the attribute says it. */
export const selectionText = (selection: Selection | null): string | null =>
  selection && new URLSearchParams([[selection.kind, selection.id]]).toString();
