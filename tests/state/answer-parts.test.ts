import { beforeAll, describe, expect, it } from 'vitest';
import { type AnswerParts, answerParts, sharedView } from '../../src/state/answer-parts.ts';
import type { Confirmation } from '../../src/state/evidence-choices.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { defaultSession, type Question, type Session } from '../../src/state/session.ts';
import type { Word } from '../../src/state/words.ts';
import { deriveAll, type FullSlice, loadShippedGraph } from './shipped.ts';

let loaded: Loaded;
let derive: (session: Session) => FullSlice;
beforeAll(() => {
  loaded = loadShippedGraph();
  derive = deriveAll(loaded);
});

const slice = (change: Partial<Question> = {}): FullSlice =>
  derive({ ...defaultSession, question: { ...defaultSession.question, ...change } });
const parts = (change: Partial<Question> = {}, confirm: Confirmation = 'human'): AnswerParts =>
  answerParts(loaded, slice(change).answered, confirm);
const idOf = (word: Word): string => (typeof word !== 'string' && 'id' in word ? word.id : '');

describe('beside the first answer', () => {
  it('stands the least that would have to be shown in humans: no listed way lacks less', () => {
    const { gap } = parts();
    expect(gap!.result).toBe(
      `${gap!.missing.length} steps missing to be shown in humans for SSc or SSc-dermatomyositis overlap`,
    );
    const ways = slice().question.paths.map(
      ({ rank }) => derive({ ...defaultSession, path: rank }).question.paths[rank - 1]!.gap!.missing.length,
    );
    expect(Math.min(...ways)).toBe(gap!.missing.length);
    expect(parts({}, 'measured').gap!.result).toMatch(/by any measurement for SSc or SSc-dermatomyositis overlap$/);
  });

  it('stands what it hangs on: without those claims no way is left, with one fewer there is one', () => {
    const { fragility } = parts();
    const cut = fragility!.claims.set.map(idOf);
    expect(cut.length).toBeGreaterThan(0);
    expect(fragility!.result).toMatch(/breaks? every way\.$/);
    const left = (claims: readonly string[]): number =>
      slice({ avoid: { entities: [], claims, sources: [] } }).question.paths.length;
    expect(left(cut)).toBe(0);
    for (const kept of cut) expect(left(cut.filter((id) => id !== kept))).toBeGreaterThan(0);
    expect(fragility!.without.length).toBeGreaterThan(0);
  });

  it('stands over what the ways run, as they can be counted in the list', () => {
    const { mediators } = parts();
    const { paths } = slice().question;
    for (const { entity, count, share } of mediators!.lines) {
      const words = typeof entity === 'string' ? entity : entity.words;
      const n = paths.filter(({ steps }) => steps.slice(0, -1).some(({ to }) => to === words)).length;
      expect(count, words).toBe(`${n} of ${paths.length}`);
      expect(share).toBeCloseTo(n / paths.length);
    }
  });
});

describe('what two things share', () => {
  it('is named with the claims that say so, and an unknown name is said', () => {
    const { answered } = slice();
    const { regulators, targets, problems } = sharedView(loaded, answered, 'TGFβ1', 'IL-4');
    expect(problems).toEqual([]);
    expect(regulators.map(({ entity }) => idOf(entity))).toContain('ivig');
    expect(targets.map(({ entity, words }) => [idOf(entity), words])).toContainEqual(['fibrosis', 'is raised by both']);
    for (const { claims } of [...regulators, ...targets]) expect(claims.length).toBeGreaterThan(1);
    expect(sharedView(loaded, answered, 'TGFβ1', 'none such').problems.join()).toMatch(/Nothing here is called/);
    expect(sharedView(loaded, answered, 'TGFβ1', 'tgfb1').problems).toHaveLength(1);
  });
});

describe('a question that cannot be asked', () => {
  it('has nothing beside it', () => {
    expect(parts({ from: 'no such thing' })).toEqual({
      why: null,
      relaxations: [],
      gap: null,
      fragility: null,
      mediators: null,
    });
  });
});
