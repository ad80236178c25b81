import { describe, expect, it } from 'vitest';
import { citationOf } from '../../src/state/citation.ts';
import { settle } from '../../src/state/settle.ts';
import { tell } from '../../src/state/telling.ts';
import { parseFragment } from '../../src/state/url.ts';
import { loadShippedGraph } from './shipped.ts';

const loaded = loadShippedGraph();

describe('a citation', () => {
  it('gives sentence, how it is known, references and release, and a link that opens the same card', () => {
    const telling = tell(loaded, 'later');
    const id = 'ivig-decreases-mrss';
    const { text, fragment } = citationOf(telling, id);
    expect(text.split('\n')).toEqual([
      expect.stringMatching(
        /^MRSS fell after IVIG, but not in all evidence \(conflicting\)\.|^mRSS .*\(conflicting\)\.$/,
      ),
      'Provisional: studies behind it were not read in full.',
      expect.stringMatching(/^References: .*\[10\].*Takehara K/),
      expect.stringMatching(/^IVIG in systemic sclerosis, release \S+ of \d{4}-\d\d-\d\d, CC-BY-4\.0\.$/),
    ]);
    const { session, notices } = settle(parseFragment(fragment ?? ''), loaded);
    expect(session).toMatchObject({ reach: 'later', selection: { kind: 'claim', id } });
    expect(notices).toEqual([]);
  });

  it('of every claim says no more than its sentence and names every reference behind it', () => {
    const telling = tell(loaded, 'abstracts');
    for (const { claim } of telling.model.claims) {
      const { text } = citationOf(telling, claim.id);
      expect(text.startsWith(telling.sentence(claim.id))).toBe(true);
      expect(text).toMatch(/\nReferences: |\nNo reference is given/);
    }
  });

  it('of a reader’s own file names the file and has no link, which would open something else', () => {
    const { text, fragment } = citationOf(tell({ ...loaded, file: 'mine.json' }, 'later'), 'ivig-decreases-mrss');
    expect(text).toMatch(/Opened from the file mine\.json\.$/);
    expect(fragment).toBeNull();
  });
});
