import { beforeAll, describe, expect, it } from 'vitest';
import { designs } from '../../src/core/schema/axes.ts';
import type { ClaimCard } from '../../src/state/claim-card.ts';

import { deriver } from '../../src/state/derive.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { defaultSession, type Session } from '../../src/state/session.ts';
import { tell } from '../../src/state/telling.ts';
import { plainWords, type Word } from '../../src/state/words.ts';
import { deriveAll, type FullSlice, loadShippedGraph } from './shipped.ts';
import { wholeMatrix } from './whole-matrix.ts';

let loaded: Loaded;
let derive: (session: Session) => FullSlice;

beforeAll(() => {
  loaded = loadShippedGraph();
  derive = deriveAll(loaded);
});

const show = (change: Partial<Session>): FullSlice => derive({ ...defaultSession, ...change });
const ask = (change: Partial<Session['question']>): FullSlice =>
  show({ question: { ...defaultSession.question, ...change } });
const claimCard = (id: string, change: Partial<Session> = {}): ClaimCard => {
  const { card } = show({ ...change, selection: { kind: 'claim', id } });
  if (card?.kind !== 'claim') throw new Error('no card');
  return card;
};

describe('the shipped data set as it is opened', () => {
  it('asks how IVIG could lower skin fibrosis, and answers', () => {
    const { question } = derive(defaultSession);
    expect(question).toMatchObject({ from: 'IVIG', to: 'skin fibrosis', verdict: 'lowers', problems: [] });
    expect(question.paths.length).toBeGreaterThan(3);
    expect(question.summary.join(' ')).toMatch(/No chain was tested end to end/);
    expect(question.alsoMeasured.map((word) => plainWords([word])).join()).toMatch(/IFNγ was unchanged/);
  });

  it('names what was seen in patients beside the mechanisms, with the trial that is not shown', () => {
    const { beside } = derive(defaultSession).question;
    expect(beside.map(({ hidden }) => hidden).join()).toMatch(/would be “conflicting”/);
  });

  it('shows every claim in the table and counts them by identity', () => {
    const { rows } = wholeMatrix(tell(loaded, 'later'));
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(loaded.model.claims.map(({ claim }) => claim.id)));
    expect(rows).toHaveLength(loaded.model.claims.length);
  });

  it('keeps a part that did not change as the same object', () => {
    const before = derive(defaultSession);
    const after = derive({ ...defaultSession, filter: 'collagen' });
    expect(after.map.scene).toBe(before.map.scene);
    expect(after.question).toBe(before.question);
  });
});

describe('before questions can be answered', () => {
  it('shows the map and the card, and leaves the question open', () => {
    const session: Session = { ...defaultSession, selection: { kind: 'entity', id: 'ivig' }, path: 1 };
    const early = deriver(loaded, null)(session);
    const full = derive(session);
    expect(early).toMatchObject({ question: null, answered: null, map: { lit: null } });
    // Only the words that are explained are marked later.
    const unmarked = { definition: null, remark: null };
    expect({ ...early.card, ...unmarked }).toEqual({ ...full.card, ...unmarked });
  });
});

describe('an answer', () => {
  it('names every claim in it whose verdict hidden evidence would change', () => {
    const question = { ...defaultSession.question, to: 'collagen deposition', effect: 'any' as const };
    const view = show({ question }).question;
    const idOf = (word: Word) => (typeof word !== 'string' && 'id' in word ? word.id : '');
    const named = [...view.beside, ...view.changed].filter(({ hidden }) => hidden !== null);
    const told = view.paths.flatMap(({ rank }) => [...(show({ question, path: rank }).map.lit?.claims ?? [])]);
    expect(told.length).toBeGreaterThan(0);
    for (const id of told) {
      const changes = loaded.assessments(defaultSession.reach).get(id)?.wider?.changes === true;
      expect(
        named.some(({ claim }) => idOf(claim) === id),
        id,
      ).toBe(changes);
    }
  });

  it('says whether it is complete, and what it is ranked by', () => {
    const { completeness, rankedBy } = derive(defaultSession).question;
    expect(completeness).toBe('This answer is complete.');
    expect(rankedBy).toMatch(/weakest step/);
    const cut = ask({ limit: 2 }).question;
    expect(cut.paths).toHaveLength(2);
    expect(cut.completeness).toBe('Only the best 2 ways are listed; none that is left out is better.');
    expect(ask({ rank: 'steps' }).question.rankedBy).toMatch(/^Fewest steps first/);
  });

  it('tells a chosen way sentence by sentence, each step linked to its claims, and what it lacks in humans', () => {
    const { question, map } = show({ path: 1 });
    const [chosen, other] = question.paths;
    const linked = chosen!.told.flatMap(({ words }) =>
      words.flatMap((word) => (typeof word !== 'string' && 'id' in word ? [word] : [])),
    );
    expect(new Set(linked.map(({ id }) => id))).toEqual(map.lit?.claims);
    expect(chosen!.told.filter(({ kind }) => kind === 'step')).toHaveLength(chosen!.steps.length);
    expect(other).toMatchObject({ told: [], gap: null });
    const { missing } = chosen!.gap!;
    expect(missing.length).toBeGreaterThan(0);
    for (const { claim, words, search } of missing) {
      expect(map.lit?.claims.has(typeof claim === 'string' || !('id' in claim) ? '' : claim.id)).toBe(true);
      expect(words).toMatch(/^not shown in humans with SSc or SSc-dermatomyositis overlap in this data set/);
      expect(search).toMatch(/^\(.+\) AND \(.+\)/);
    }
    const animals = show({ path: 1, confirm: 'animal' }).question.paths[0]!.gap!;
    expect(animals.missing.map(({ words }) => words).join()).not.toMatch(/humans/);
  });

  it('lights a way that points otherwise', () => {
    const { question, map } = show({ counter: 1 });
    expect(question.counter[0]).toMatchObject({ rank: 1, counter: true, chosen: true });
    expect(question.paths.some(({ chosen }) => chosen)).toBe(false);
    expect(map.lit?.entities.size).toBe(question.counter[0]!.steps.length + 1);
  });

  it('counts apart what points the other way and what has no known direction', () => {
    const words = (effect: 'lower' | 'raise'): string =>
      show({ question: { ...defaultSession.question, effect } }).question.counterWords;
    const { counter, paths } = show({}).question;
    expect(counter.every(({ sign }) => sign === null)).toBe(true);
    expect(words('lower')).toBe(`${counter.length} in no known direction`);
    expect(words('raise')).toBe(`${paths.length} the other way; ${counter.length} in no known direction`);
  });
});

describe('cards', () => {
  it('tell every claim, whatever the sources, with each admitted piece of evidence once', () => {
    for (const reach of ['review', 'abstracts', 'later'] as const)
      for (const { claim } of loaded.model.claims) {
        const card = claimCard(claim.id, { reach });
        const { admitted } = loaded.assessments(reach).get(claim.id)!;
        expect(new Set(card.pieces.map(({ id }) => id))).toEqual(new Set(admitted.map(({ evidence }) => evidence.id)));
        for (const piece of card.pieces) {
          const labels = piece.lines.map(({ label }) => plainWords([label]));
          expect(labels).toContain('Recorded by');
          if (piece.class !== 'curator') expect(labels, piece.id).toContain('Where it says so');
        }
      }
  });

  it('tell every entity, with all listed claims about it', () => {
    for (const entity of loaded.model.dataset.entities) {
      const { card } = show({ selection: { kind: 'entity', id: entity.id } });
      if (card?.kind !== 'entity') throw new Error('no card');
      expect(card.claims.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(card.count);
    }
  });

  it('name the later evidence that would make a claim conflicting, until it is admitted', () => {
    const hidden = claimCard('ivig-decreases-mrss');
    expect(hidden.verdict?.id).toBe('human-only');
    expect(hidden.hidden).toMatchObject({ changes: true });
    const shown = claimCard('ivig-decreases-mrss', { reach: 'later' });
    expect(shown.verdict?.id).toBe('conflicting');
    expect(shown.hidden).toBeNull();
    expect(shown.pieces[0], 'what speaks against it is not told last').toMatchObject({
      id: 'ivig-decreases-mrss.8',
      supports: false,
    });
  });

  it('say before and after only, as reported by the review, and what is not stated', () => {
    const piece = claimCard('ivig-decreases-mrss').pieces.find(({ id }) => id === 'ivig-decreases-mrss.1');
    const line = (label: string) =>
      plainWords(piece!.lines.find((one) => plainWords([one.label]) === label)?.words ?? []);
    expect(line('Compared with')).toBe('none: before and after only');
    expect(line('Not stated')).toContain('design');
    expect(piece!.references[0]?.checked).toMatch(/as reported by the review/);
  });
});

describe('conditions', () => {
  it('offer what the steps of the data set speak of, and say how many are set', () => {
    const { conditions } = derive(defaultSession).question;
    expect(conditions).toMatchObject({ summary: 'none set', any: false, strengths: false });
    expect(conditions.taxa.map(({ label }) => label)).toEqual(['human', 'mouse']);
    expect(conditions.places.others().map(({ id }) => id)).toContain('fibroblasts');
    const set = ask({ taxa: ['NCBITaxon:9606'], places: ['fibroblasts'], rank: 'steps' }).question.conditions;
    expect(set).toMatchObject({ summary: '3 set', any: true });
    expect(set.places.chosen.map(({ label }) => label)).toEqual(['fibroblasts']);
    expect(set.places.others().map(({ id }) => id)).not.toContain('fibroblasts');
  });

  it('narrow the answer, and a name that is not known is said', () => {
    const all = derive(defaultSession).question.paths.length;
    const over = ask({ pass: { entities: ['TGF-beta 1'], claims: [], sources: [] } }).question;
    expect(over.paths.length).toBeGreaterThan(0);
    expect(over.paths.length).toBeLessThan(all);
    for (const { steps } of over.paths) expect(steps.map(({ to }) => to)).toContain('TGFβ1');
    expect(over.conditions.pass.entities).toEqual([{ id: 'TGF-beta 1', label: 'TGFβ1' }]);
    const around = ask({ avoid: { entities: ['tgfb1'], claims: [], sources: [] } }).question;
    expect(around.paths.length).toBe(all - over.paths.length);
    const unknown = ask({ avoid: { entities: ['no such thing'], claims: [], sources: [] } }).question;
    expect(unknown.problems.join()).toMatch(/Nothing here is called “no such thing”/);
  });

  it('of a quantifier ask nothing where any evidence will do', () => {
    const { paths } = derive(defaultSession).question;
    expect(ask({ quantifier: 3 }).question.paths).toEqual(paths);
    const some = ask({ evidence: 'human', quantifier: 1 }).question.paths.length;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(paths.length);
  });

  it('grant a relation a direction, and the strip says that it is granted', () => {
    const question = { ...defaultSession.question, effect: 'any' as const };
    const granted = { ...question, assume: [{ predicate: 'binds' as const, effect: 'lower' as const }] };
    const assumed = (one: typeof question) =>
      show({ question: one }).question.paths.flatMap(({ steps }) => steps.filter((step) => step.assumed));
    expect(assumed(question)).toEqual([]);
    for (const step of assumed(granted)) expect(step).toMatchObject({ sign: -1, glyph: 'tee' });
    expect(assumed(granted).length).toBeGreaterThan(0);
  });

  it('are offered on the card of a step, and on no other', () => {
    expect(claimCard('ivig-decreases-mrss').inWays).toBeNull();
    const id = loaded.model.claims.find(({ role }) => role === 'mechanism')!.claim.id;
    const avoid = { entities: [], claims: [id], sources: [] };
    expect(claimCard(id).inWays).toEqual({ pass: false, avoid: false });
    expect(claimCard(id, { question: { ...defaultSession.question, avoid } }).inWays).toEqual({
      pass: false,
      avoid: true,
    });
  });
});

describe('reports on patients', () => {
  it('stand in order of their design, the stronger first', () => {
    const { pieces } = claimCard('ivig-decreases-mrss', { reach: 'later' });
    const design = (piece: (typeof pieces)[number]) =>
      plainWords(piece.lines.find(({ label }) => label === 'Design')?.words ?? []);
    const clinical = pieces.filter((piece) => piece.supports && piece.class === 'human-clinical').map(design);
    const ranks = clinical
      .map((words) => designs.rows.findIndex(({ label }) => label === words))
      .filter((at) => at >= 0);
    expect(ranks.length).toBeGreaterThan(1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});

describe('the question', () => {
  it('says when a name is not known, and which are near', () => {
    const { question } = ask({ from: 'IVIGG' });
    expect(question.verdict).toBeNull();
    expect(question.problems.join()).toMatch(/Nothing here is called “IVIGG”\. Did you mean “IVIG”/);
  });

  it('finds an entity by synonym and by identifier', () => {
    expect(ask({ from: 'intravenous immunoglobulin', to: 'TGF-beta 1' }).question).toMatchObject({
      from: 'IVIG',
      to: 'TGFβ1',
      problems: [],
    });
  });

  it('lights exactly the claims and entities of the chosen way', () => {
    const { map, question } = show({ path: 2 });
    const chosen = question.paths.find((path) => path.chosen);
    expect(chosen?.rank).toBe(2);
    expect(map.lit?.entities.size).toBe((chosen?.steps.length ?? 0) + 1);
    expect(show({ path: 999 }).map.lit).toBeNull();
  });
});
