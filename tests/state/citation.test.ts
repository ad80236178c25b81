import { describe, expect, it } from 'vitest';
import { claimSentence } from '../../src/core/queries/claim-sentence.ts';
import { sourceMark, sourcesOf } from '../../src/core/queries/source-marks.ts';
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
    const lines = text.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      // What speaks against it is told with the sentence, and every reference has its mark.
      expect.stringMatching(
        /^mRSS fell after IVIG \(measured in .* 4 studies \[.*10.*\], none of them read in full\), against 1 study that .* compared with placebo, .*\) \[/,
      ),
      'Provisional: studies behind it were not read in full.',
      'References:',
    ]);
    expect(lines.filter((line) => /^\[Takehara K 2013\] Takehara K, /.test(line))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^IVIG in systemic sclerosis, release \S+ of \d{4}-\d\d-\d\d, CC-BY-4\.0\.$/);
    const { session, notices } = settle(parseFragment(fragment ?? ''), loaded);
    expect(session).toMatchObject({ reach: 'later', selection: { kind: 'claim', id } });
    expect(notices).toEqual([]);
  });

  it('of every claim says no more than its sentence and names every reference behind it', () => {
    const telling = tell(loaded, 'abstracts');
    for (const { claim } of telling.model.claims) {
      const { text, references, leftOut } = citationOf(telling, claim.id);
      const { listed } = telling.assessment(claim.id);
      expect(text.split('\n')[0]).toBe(
        listed ? claimSentence(telling.model, telling.assessments, claim.id).text : `${telling.sentence(claim.id)}.`,
      );
      const cited = new Set(telling.assessment(claim.id).admitted.flatMap(({ evidence }) => sourcesOf(evidence)));
      for (const id of cited) expect(text).toContain(`\n[${sourceMark(telling.model.source(id))}] `);
      expect(references).toBeGreaterThanOrEqual(cited.size);
      expect(text.includes('\nNo reference is given')).toBe(references === 0);
      expect(text.includes('Left out, since not')).toBe(leftOut > 0);
    }
  });

  it('of a reader’s own file names the file and has no link, which would open something else', () => {
    const { text, fragment } = citationOf(tell({ ...loaded, file: 'mine.json' }, 'later'), 'ivig-decreases-mrss');
    expect(text).toMatch(/Opened from the file mine\.json\.$/);
    expect(fragment).toBeNull();
  });
});
