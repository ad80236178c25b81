import { describe, expect, it } from 'vitest';
import { sayLink } from '../../src/state/link-texts.ts';
import type { Session } from '../../src/state/session.ts';
import { settle } from '../../src/state/settle.ts';
import { parseFragment } from '../../src/state/url.ts';
import { loadShippedGraph } from './shipped.ts';

/**
 * Links as people have them, in papers and messages, with what each must open. A link stays here as it was once given: where
 * a change breaks one, the change needs an upgrade of links (`upgrades` in `state/url.ts`).
 */
const oldLinks: readonly (readonly [link: string, opens: Partial<Session>])[] = [
  ['v=1&ds=ivig-ssc%7E7fde63a1', { pane: 'paths', selection: null }],
  ['v=1&view=map&ds=ivig-ssc%7E7fde63a1', { pane: 'map' }],
  ['v=1&view=claims&find=animal-only', { pane: 'claims' }],
  ['v=1&view=text&sources=later', { pane: 'text', reach: 'later' }],
  ['v=1&path=1&claim=ivig-decreases-mrss', { path: 1, selection: { kind: 'claim', id: 'ivig-decreases-mrss' } }],
  ['v=1&view=map&around=ivig&lines=bundled', { around: ['ivig'], bundled: true }],
  ['v=1&view=claims&filter=fibrosis', { pane: 'claims', filter: 'fibrosis' }],
];
const loaded = loadShippedGraph();

describe('a link that somebody has', () => {
  it.each(oldLinks)('opens what it opened: %s', (link, opens) => {
    const { session, notices } = settle(parseFragment(`#${link}`), loaded);
    expect(session).toMatchObject(opens);
    // The data may have changed since; nothing else may be said.
    expect(notices.filter((notice) => notice !== sayLink('otherRelease'))).toEqual([]);
  });
});
