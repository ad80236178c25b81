import { beforeAll, describe, expect, it } from 'vitest';
import { designs } from '../../src/core/schema/axes.ts';
import type { ClaimCard } from '../../src/state/claim-card.ts';
import { deriver, type Slice } from '../../src/state/derive.ts';
import { lenses } from '../../src/state/lenses.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { searchAll } from '../../src/state/search.ts';
import { defaultSession, type Session } from '../../src/state/session.ts';
import { tell } from '../../src/state/telling.ts';
import { transition } from '../../src/state/transition.ts';
import { plainWords } from '../../src/state/words.ts';
import { loadShippedGraph } from './shipped.ts';

let loaded: Loaded;
let derive: (session: Session) => Slice;

beforeAll(() => {
  loaded = loadShippedGraph();
  derive = deriver(loaded);
});

const show = (change: Partial<Session>): Slice => derive({ ...defaultSession, ...change });
const ask = (change: Partial<Session['question']>): Slice =>
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
    const { rows } = show({ reach: 'later' }).table;
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(loaded.model.claims.map(({ claim }) => claim.id)));
    expect(rows).toHaveLength(loaded.model.claims.length);
  });

  it('keeps a part that did not change as the same object', () => {
    const before = derive(defaultSession);
    const after = derive({ ...defaultSession, filter: 'collagen' });
    expect(after.map.scene).toBe(before.map.scene);
    expect(after.question).toBe(before.question);
    expect(after.table).not.toBe(before.table);
  });
});

describe('an answer', () => {
  it('names every claim in it whose verdict hidden evidence would change', () => {
    const view = ask({ to: 'collagen deposition', effect: 'any' }).question;
    const named = [...view.beside, ...view.changed].filter(({ hidden }) => hidden !== null);
    const answered = view.paths.flatMap((path) => path.steps.flatMap((step) => step.claims));
    for (const word of answered)
      if (typeof word !== 'string' && 'id' in word) {
        const changes = loaded.assessments(defaultSession.reach).get(word.id)?.wider?.changes === true;
        expect(
          named.some(({ claim }) => plainWords([claim]) === word.words),
          word.id,
        ).toBe(changes);
      }
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
          const labels = piece.lines.map(({ label }) => label);
          expect(labels).toContain('Curated');
          if (piece.class !== 'curator') expect(labels, piece.id).toContain('Read in');
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
    expect(shown.pieces.some((piece) => !piece.supports)).toBe(true);
  });

  it('say before and after only, as reported by the review, and what is not stated', () => {
    const piece = claimCard('ivig-decreases-mrss').pieces.find(({ id }) => id === 'ivig-decreases-mrss.1');
    const line = (label: string) => plainWords(piece!.lines.find((one) => one.label === label)?.words ?? []);
    expect(line('Compared with')).toBe('none: before and after only');
    expect(line('Not stated')).toContain('design');
    expect(piece!.references[0]?.checked).toMatch(/as reported by the review/);
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

describe('lenses', () => {
  it('fade and never remove', () => {
    const all = derive(defaultSession).map;
    for (const { id } of lenses.rows) {
      const { scene, faded } = show({ lens: id }).map;
      expect(scene).toBe(all.scene);
      const measured = scene.edges.filter((edge) => edge.class === 'animal' || edge.class?.startsWith('human'));
      if (id === 'measured') for (const edge of measured) expect(faded.has(edge.id)).toBe(false);
      expect(faded.size === 0).toBe(id === 'all');
      for (const edge of scene.edges) if (edge.noEffect) expect(faded.has(edge.id), `${id} ${edge.id}`).toBe(false);
    }
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

  it('offers changes of one condition that do give an answer', () => {
    const session: Session = {
      ...defaultSession,
      question: { ...defaultSession.question, evidence: 'human', curator: false },
    };
    const { paths, relaxations, verdict } = derive(session).question;
    expect(paths).toEqual([]);
    expect(verdict).toBe('none');
    for (const { intent, gives } of relaxations) {
      const { length } = derive(transition(session, intent)).question.paths;
      expect(length).toBeGreaterThan(0);
      expect(gives).toBe(length === 1 ? '1 way' : `${length} ways`);
    }
  });

  it('lights exactly the claims and entities of the chosen way', () => {
    const { map, question } = show({ path: 2 });
    const chosen = question.paths.find((path) => path.chosen);
    expect(chosen?.rank).toBe(2);
    expect(map.lit?.entities.size).toBe((chosen?.steps.length ?? 0) + 1);
    expect(show({ path: 999 }).map.lit).toBeNull();
  });
});

describe('the table', () => {
  it('finds words wherever they stand, with Greek letters spelt either way', () => {
    const greek = show({ filter: 'TGFβ1' }).table.rows.map(({ id }) => id);
    expect(greek.length).toBeGreaterThan(0);
    expect(show({ filter: 'tgf-beta1' }).table.rows.map(({ id }) => id)).toEqual(greek);
    expect(show({ filter: 'no such words at all' }).table.rows).toEqual([]);
  });

  it('sorts both ways by every column and loses no row', () => {
    const { rows } = derive(defaultSession).table;
    for (const column of ['claim', 'animal', 'verdict', 'references'] as const) {
      const up = show({ sort: { column, descending: false } }).table.rows;
      const down = show({ sort: { column, descending: true } }).table.rows;
      expect(new Set(up.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
      expect(up.map(({ id }) => id)).not.toEqual(down.map(({ id }) => id));
    }
    const [first] = show({ sort: { column: 'animal', descending: false } }).table.rows;
    expect(first!.cells.animal.length).toBeGreaterThan(0);
  });

  it('counts studies, not sentences', () => {
    for (const { id, cells } of derive(defaultSession).table.rows) {
      const { studies } = loaded.assessments('abstracts').get(id)!;
      const counted = [cells['human-clinical'], cells['human-laboratory'], cells.animal].flat();
      for (const cell of counted) expect(cell.studies, id).toBeLessThanOrEqual(Math.max(1, studies.length));
    }
  });
});

describe('search', () => {
  it('finds by label, synonym and identifier, the nearest name first', () => {
    const told = tell(loaded, 'abstracts');
    expect(searchAll(told, 'ivig')[0]).toMatchObject({ kind: 'entity', id: 'ivig' });
    expect(searchAll(told, 'HGNC:11766')[0]).toMatchObject({ kind: 'entity', id: 'tgfb1' });
    expect(searchAll(told, 'collagen mice').some(({ kind }) => kind === 'claim')).toBe(true);
    expect(searchAll(told, '  ')).toEqual([]);
  });
});
