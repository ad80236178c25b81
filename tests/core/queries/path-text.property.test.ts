import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import type { Model } from '../../../src/core/model/claim-graph.ts';
import { defaultPathQuery, type Path } from '../../../src/core/queries/path-query.ts';
import { explainPath } from '../../../src/core/queries/path-text.ts';
import { findPaths } from '../../../src/core/queries/paths.ts';
import { sourceMark } from '../../../src/core/queries/source-marks.ts';
import type { Assessments, Step } from '../../../src/core/queries/steps.ts';
import { type Predicate, predicates } from '../../../src/core/schema/predicates.ts';
import { textOf } from '../../../src/core/queries/parts.ts';
import { sayQuery } from '../../../src/core/queries/query-texts.ts';
import { quicklyDrawnModel } from '../drawn-graph.ts';

/** A claim of a random graph with all that a sentence may speak of. */
interface DrawnClaim {
  readonly line: string;
  readonly id: string;
}

const entities = ['A', 'B', 'C', 'D'];
const relations = [
  '->',
  '->',
  '->',
  '-|',
  '-|',
  '--',
  '-o',
  '-[blocks]->',
  '-[neutralises]->',
  '-[changes]->',
  '∋',
  '≙',
  '⊂',
];
const classes = [
  'human-clinical',
  'human-laboratory',
  'animal',
  'hypothesis',
  'hypothesis',
  'assertion',
  'curator',
  'mine',
];

const piece = fc.record({
  class: fc.constantFrom(...classes),
  nothing: fc.integer({ min: 0, max: 11 }).map((dice) => dice === 0),
  // Few studies, so that one of them may stand behind a whole chain.
  study: fc.integer({ min: 1, max: 40 }),
  comparator: fc.constantFrom('none', 'placebo'),
  more: fc.constantFrom('', '; disease X', '; disease Y', '; subject expression', '; n 3/4', '; n 1/1'),
});

const claim = fc.record({
  from: fc.constantFrom(...entities),
  relation: fc.constantFrom(...relations),
  to: fc.constantFrom(...entities),
  pieces: fc.array(piece, { minLength: 1, maxLength: 2 }),
  more: fc.constantFrom('', '; aspect secretion', '; aspect activity-or-abundance'),
});

const graph: fc.Arbitrary<readonly DrawnClaim[]> = fc
  .array(claim, { minLength: 4, maxLength: 16, size: 'max' })
  .map((claims) =>
    claims
      .filter(({ from, to }) => from !== to)
      .map(({ from, relation, to, pieces, more }, at) => {
        const curated = relation === '≙' || relation === '⊂';
        const id = `${from}${relation}${to}@${at}`;
        const drawn = pieces.map((one) => {
          const measured = !['hypothesis', 'assertion', 'curator', 'mine'].includes(one.class);
          const nothing = one.nothing && measured && relation !== '-o' ? '; no-effect' : '';
          const seen = relation === '-o' && !measured ? 'animal' : one.class;
          // A study of its own tells each claim's references apart; the numbers below 41 are shared.
          const study = at % 2 === 0 ? one.study : 100 + at;
          const comparator = measured ? `; comparator ${one.comparator}` : '';
          return curated ? 'curator' : `${seen} {study ${study}${nothing}${comparator}${one.more}}`;
        });
        return { id, line: `${from} ${relation} ${to} ${drawn.join(', ')} {id ${id}; where P${at}${more}}` };
      }),
  );

const whole = { ...defaultPathQuery, from: ['A'], to: ['D'], maxSteps: 4, limit: 12 };

interface Told extends Pick<Path, 'clauses' | 'jumps' | 'text' | 'study'> {
  readonly chain: readonly Step[];
  /** What tells one path from another in two versions of a graph. */
  readonly key: string;
}

interface Answered {
  readonly model: Model;
  readonly assessments: Assessments;
  readonly told: readonly Told[];
}

function answer(claims: readonly DrawnClaim[], asked: Partial<typeof whole> = {}): Answered {
  const text = [
    ...entities.map((id) => `${id} : treatment`),
    'X : disease',
    'Y : disease',
    ...claims.map(({ line }) => line),
  ].join('\n');
  const model = quicklyDrawnModel(text);
  const assessments = assessAll(model, 'abstracts');
  const told = findPaths(model, assessments, { ...whole, ...asked }).paths.map((path) => {
    const chain = path.steps.map((step, at): Step => {
      const [from = '', to = ''] = path.entities.slice(at, at + 2);
      return { ...step, from, to };
    });
    const key = JSON.stringify(chain.map(({ from, to, sign }) => [from, to, sign]));
    return { ...explainPath(model, assessments, chain, path.sign, [], sayQuery), chain, key };
  });
  return { model, assessments, told };
}

const runs = (numRuns: number) => ({ numRuns });
const tellsClaims = ({ claims }: { claims: readonly string[] }) => claims.length > 0;

/** Verb forms that only a measurement may have: readings of measured evidence that no other reading has. */
const measuredForms = predicates.rows.flatMap((row: Predicate) => {
  const { observed, uncontrolled, hypothesised, asserted } = row.words;
  return [observed, uncontrolled]
    .filter((words) => words !== hypothesised && words !== asserted)
    .map((words) => words.replaceAll(/\{[^}]*\}/g, '').trim())
    .filter((words) => words !== '');
});

describe('properties of every explanation', () => {
  it('knows the verb forms of measurements', () => {
    expect(measuredForms).toEqual(expect.arrayContaining(['raised', 'rose after', 'blocked', 'bound', 'contained']));
  });

  it('a step with nothing but proposals, statements, assumptions and ideas never reads as measured', () => {
    let seen = 0;
    fc.assert(
      fc.property(graph, (claims) => {
        for (const { chain, clauses } of answer(claims).told)
          for (const step of chain) {
            if (!['hypothesis', 'assertion', 'curator', 'mine'].includes(step.class)) continue;
            const clause = clauses.find(({ claims: told }) => told.includes(step.claims[0]!))!;
            seen++;
            for (const form of measuredForms) expect(` ${clause.text} `).not.toContain(` ${form} `);
            expect(clause.text).not.toMatch(/measured in|patients|studies|1 study/);
            if (step.class === 'mine') expect(clause.text).toContain('(you propose it, not measured)');
          }
      }),
      runs(150),
    );
    expect(seen).toBeGreaterThan(60);
  });

  it('a class that the question leaves out lends a clause neither verb nor reference', () => {
    fc.assert(
      fc.property(graph, (claims) => {
        for (const { clauses, chain } of answer(claims, { classes: ['hypothesis', 'assertion'] }).told)
          for (const { text } of clauses.filter(tellsClaims).slice(0, chain.length))
            if (!text.includes(', against ') && !text.startsWith('Within the group'))
              for (const form of measuredForms) expect(` ${text} `).not.toContain(` ${form} `);
      }),
      runs(100),
    );
  });

  it('losing a claim changes or removes its clause in every path that told it', () => {
    fc.assert(
      fc.property(graph, fc.nat(), (claims, dice) => {
        const before = answer(claims).told;
        const toldClaims = [...new Set(before.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.claims)))];
        const lost = toldClaims[dice % Math.max(1, toldClaims.length)];
        if (lost === undefined) return;
        const after = new Map(
          answer(claims.filter(({ id }) => id !== lost)).told.map(({ key, clauses }) => [key, clauses]),
        );
        for (const { key, clauses } of before)
          for (const clause of clauses.filter((one) => one.claims.includes(lost)))
            expect((after.get(key) ?? []).map(({ text }) => text)).not.toContain(clause.text);
      }),
      runs(150),
    );
  });

  it('a clause tells claims of its step or a member found unchanged, and names sources of these claims alone', () => {
    fc.assert(
      fc.property(graph, (claims) => {
        const { model, assessments, told } = answer(claims);
        for (const { chain, clauses } of told) {
          const ofSteps = clauses.filter((clause) =>
            clause.claims.some((id) => chain.some((step) => step.claims.includes(id))),
          );
          expect(ofSteps).toHaveLength(chain.length);
          for (const [at, step] of chain.entries())
            for (const id of ofSteps[at]!.claims) expect(step.claims).toContain(id);
          for (const clause of clauses.filter((one) => tellsClaims(one) && !ofSteps.includes(one)))
            for (const id of clause.claims) {
              expect(assessments.get(id)?.verdict).toBe('no-effect');
              expect(chain.map(({ from }) => from)).toContain(model.claim(id).claim.subject);
            }
          for (const clause of clauses) {
            const named = clause.claims.flatMap((id) =>
              model.claim(id).evidence.flatMap(({ evidence }) => (evidence.cited ?? []).map(({ source }) => source)),
            );
            for (const source of clause.sources) expect(named).toContain(source);
            const marks = [...clause.text.matchAll(/\[([^\]]*)\]/g)].flatMap(([, inside = '']) => inside.split(', '));
            expect(new Set(marks)).toEqual(new Set(clause.sources.map((id) => sourceMark(model.source(id)))));
          }
        }
      }),
      runs(150),
    );
  });

  it('a text is its clauses and jumps; only sentences about the whole tell no claim', () => {
    fc.assert(
      fc.property(graph, (claims) => {
        for (const { clauses, jumps, text } of answer(claims).told) {
          const about = clauses.filter((clause) => !tellsClaims(clause));
          expect(text).toBe([...clauses.filter(tellsClaims), ...jumps, ...about].map((part) => part.text).join(' '));
          expect(about).toHaveLength(2);
          for (const clause of clauses) expect(textOf(clause.parts)).toBe(clause.text);
          expect(about[0]!.text).toMatch(/^(Taken together|Which way)/);
        }
      }),
      runs(150),
    );
  });

  it('a jump is said only where both steps state it and have nothing in common', () => {
    fc.assert(
      fc.property(graph, (claims) => {
        const { model, assessments, told } = answer(claims);
        for (const { chain, jumps } of told)
          for (const jump of jumps) {
            const [a, b] = [chain[jump.after - 1]!, chain[jump.after]!];
            expect([a.class, b.class]).not.toContain('curator');
            expect([a.class, b.class]).not.toContain('mine');
            if (jump.kind !== 'where') continue;
            const places = ({ claims: ids, class: own }: Step) =>
              ids.filter((id) => assessments.get(id)?.class === own).map((id) => model.claim(id).claim.where);
            expect(places(b).some((place) => places(a).includes(place))).toBe(false);
          }
      }),
      runs(100),
    );
  });
});
