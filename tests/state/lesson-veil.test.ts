import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { elkInProcess } from '../../src/core/figure/elk-in-process.ts';
import type { FigureLayout } from '../../src/core/figure/figure-layout.ts';
import { namesOf, directionOf, classOfClaim } from '../../src/core/model/lesson-answers.ts';
import type { Claim, Dataset, Entity } from '../../src/core/schema/shapes.ts';
import type { Lesson, LessonStep, Predict } from '../../src/core/schema/lesson-shapes.ts';
import { laidOf, type LaidOf } from '../../src/state/lesson-layouts.ts';
import { lessonViewer } from '../../src/state/lesson-shown.ts';
import { layStage, stageSource } from '../../src/state/lesson-stage.ts';
import type { LessonView } from '../../src/state/lesson-view.ts';
import { load, type Loaded, widestReach } from '../../src/state/loaded.ts';
import { stepOn } from '../core/drawn-lesson.ts';
import { loadShippedGraph } from './shipped.ts';
import { written } from './written.ts';
import { graphOf } from '../../src/core/model/graph.ts';

const elk = elkInProcess();

type Layouts = ReadonlyMap<LaidOf, FigureLayout>;
async function laid(loaded: Loaded, step: LessonStep): Promise<Layouts> {
  const made = new Map<LaidOf, FigureLayout>();
  for (const isVeiled of [true, false]) {
    const of = laidOf(loaded, step, isVeiled);
    if (!made.has(of)) made.set(of, await layStage(stageSource(loaded, step, isVeiled), elk));
  }
  return made;
}

/** A lesson of this step and one that is not to be told, at its first step. */
function openAt(loaded: Loaded, step: LessonStep, layouts: Layouts, revealed = false): LessonView {
  const after = stepOn(loaded.model, [], { id: 'after', title: 'NOT YET', caption: 'NOT YET', view: 'around=ivig' });
  const about = { id: 'l', title: 'T', about: 'A', minutes: 1 };
  const lesson: Lesson = { version: 1, ...about, dataset: loaded.edition.id, steps: [step, after], check: [] };
  const viewer = lessonViewer(loaded, (_, of, which) => (of === step ? (layouts.get(which) ?? null) : null));
  return viewer.open({ lesson, origin: 'shipped' }, { id: 'l', step: 1, revealed, packed: null });
}

/** The same data with one claim or entity otherwise. */
function otherwise(loaded: Loaded, change: (dataset: Dataset) => Partial<Dataset>): Loaded {
  const { dataset } = loaded.model;
  return load(
    {
      dataset: { ...dataset, ...change(dataset) },
      digest: loaded.digest,
      checks: loaded.checks,
      layout: loaded.layout,
    },
    null,
  );
}
const withClaim = (loaded: Loaded, id: string, change: (claim: Claim) => Claim): Loaded =>
  otherwise(loaded, ({ claims }) => ({ claims: claims.map((claim) => (claim.id === id ? change(claim) : claim)) }));
const withEntity = (loaded: Loaded, id: string, change: (entity: Entity) => Entity): Loaded =>
  otherwise(loaded, ({ entities }) => ({
    entities: entities.map((entity) => (entity.id === id ? change(entity) : entity)),
  }));

describe('what a step asks for', () => {
  let loaded: Loaded;
  beforeAll(() => {
    loaded = loadShippedGraph();
  });
  const asking = (predict: Predict, claims: readonly string[]) =>
    stepOn(loaded.model, claims, { predict, view: 'sources=later' });
  const around = (entity: string): string[] =>
    graphOf(loaded.model)
      .edges(entity)
      .filter((id) => loaded.model.claim(id).role === 'mechanism')
      .slice(0, 3);
  const some = <T>(list: readonly T[], most: number): T[] =>
    fc.sample(fc.constantFrom(...list), { numRuns: most, seed: 6 });

  it('of a direction is the same view whichever it is, and tells it nowhere', async () => {
    const assessments = loaded.assessments(widestReach);
    const able = loaded.model.claims.filter((node) => directionOf(node, assessments.get(node.claim.id)!) !== null);
    expect(able.length).toBeGreaterThan(30);
    for (const { claim } of new Set(some(able, 8))) {
      const step = asking({ hide: 'sign', claim: claim.id, ask: 'Which way?' }, [claim.id]);
      const layouts = await laid(loaded, step);
      const view = openAt(loaded, step, layouts);
      const text = written({ ...view, step: { ...view.step, predict: null } });
      for (const word of [claim.id, claim.statement, ...claim.evidence.map(({ id }) => id), 'NOT YET'])
        expect(text, word).not.toContain(word);
      expect(text).not.toMatch(/"glyph":"(triangle|tee|circle)"|\b(rais|lower|increas|decreas|fell|rose|no change)/i);
      for (const predicate of ['increases', 'decreases', 'binds'] as const) {
        const other = withClaim(loaded, claim.id, (one) => ({
          ...one,
          predicate,
          evidence: one.evidence.map((piece) => ({ ...piece, result: 'effect' as const })),
        }));
        expect(written(openAt(other, step, layouts)), `${claim.id} ${predicate}`).toBe(written(view));
      }
      expect(written(openAt(loaded, step, layouts, true))).toContain(claim.id);
    }
  });

  it('of a class is the same view however it is known, and tells it nowhere', async () => {
    const assessments = loaded.assessments(widestReach);
    const able = loaded.model.claims.filter((node) => classOfClaim(assessments.get(node.claim.id)!) !== null);
    const others = ['human-only', 'animal-only', 'hypothesis-only'].map((verdict) =>
      able.find(({ claim }) => assessments.get(claim.id)?.verdict === verdict)!,
    );
    for (const { claim } of new Set(some(able, 8))) {
      const step = asking({ hide: 'class', claim: claim.id, ask: 'How is it known?' }, [claim.id]);
      const layouts = await laid(loaded, step);
      const view = openAt(loaded, step, layouts);
      const text = written({ ...view, step: { ...view.step, predict: null } });
      for (const word of [claim.id, claim.statement, ...claim.evidence.map(({ id }) => id), 'NOT YET'])
        expect(text, word).not.toContain(word);
      expect(text).not.toMatch(/"shownClass":"|patients|mice|proposed|without data|human (clinical|laboratory)/);
      for (const other of others) {
        const known = withClaim(loaded, claim.id, (one) => ({ ...one, evidence: other.claim.evidence }));
        expect(written(openAt(known, step, layouts)), `${claim.id} as ${other.claim.id}`).toBe(written(view));
      }
    }
  });

  it('comes with its notes; those that speak of one answer alone wait for it, whichever that is', () => {
    const claim = 'ivig-no-change-ifng-abundance';
    const asked = asking({ hide: 'sign', claim, ask: 'Which way?' }, [claim]);
    const notesOf = (notes: string, revealed: boolean) =>
      openAt(loaded, { ...asked, notes }, new Map(), revealed).step?.notes;
    for (const notes of ['Vote by hands.', 'Did it rise or fall?']) expect(notesOf(notes, false)).toBe(notes);
    for (const notes of ['It stayed as it was.', 'It rose.']) {
      expect(notesOf(notes, false)).toBe('The notes to this step come with its answer, which they may tell.');
      expect(notesOf(notes, true)).toBe(notes);
    }
  });

  it('of a mediator is the same view whatever it is called, and names it nowhere', async () => {
    const { model } = loaded;
    const able = model.dataset.entities.filter(({ id, kind }) => kind === 'molecule' && around(id).length > 1);
    expect(able.length).toBeGreaterThan(5);
    for (const { id, kind } of new Set(some(able, 8))) {
      const step = asking({ hide: 'mediator', entity: id, ask: 'What stands between?' }, around(id));
      const layouts = await laid(loaded, step);
      const view = openAt(loaded, step, layouts);
      const text = written(view).toLowerCase();
      for (const name of [...namesOf(model, id).filter((one) => one.length > 2), ...around(id), 'NOT YET'])
        expect(text, name).not.toContain(name.toLowerCase());
      expect(text).not.toContain(`"${id}"`);
      const other = withEntity(loaded, id, (one) => ({
        ...one,
        label: 'another name',
        synonyms: [],
        kind,
        definition: undefined,
      }));
      const veiledAlike = namesOf(model, id).every((name) =>
        model.dataset.entities.every((one) => one.id === id || !one.label.toLowerCase().includes(name.toLowerCase())),
      );
      if (veiledAlike) expect(written(openAt(other, step, layouts)), id).toBe(written(view));
      expect(written(openAt(loaded, step, layouts, true))).toContain(model.entity(id).label);
    }
  });

  it('moves nothing when its direction or its class is told', async () => {
    const id = 'ivig-decreases-tgfb1-secretion-in-splenocytes';
    for (const hide of ['sign', 'class'] as const) {
      const step = asking({ hide, claim: id, ask: 'What?' }, [id]);
      const places = ({ step: one }: LessonView) =>
        one?.stage?.kind === 'figure' ? one.stage.scene.nodes.map(({ x, y, label }) => [x, y, label]) : [];
      const layouts = await laid(loaded, step);
      const before = places(openAt(loaded, step, layouts));
      expect(before.length).toBeGreaterThan(1);
      expect(places(openAt(loaded, step, layouts, true))).toEqual(before);
    }
  });
});
