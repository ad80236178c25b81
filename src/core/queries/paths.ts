import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { CURATOR, classRank, evidenceClasses, type StepClass } from '../schema/evidence-classes.ts';
import type { Sign } from '../schema/predicates.ts';
import { roles } from '../schema/roles.ts';
import { type Say, sayEnglish } from '../schema/texts.ts';
import { blockedReason, explain, summarise, testedByOneStudy } from './path-text.ts';
import type { Path, PathAnswer, PathQuery, QuestionVerdict } from './path-query.ts';
import { type Assessments, distancesTo, leadsOn, type Step, stepsOf } from './steps.ts';

/** The most extensions of a path that a search tries before it stops and says so. */
export const defaultBudget = 200_000;

/** The product of the signs along a path; one step without a direction leaves the whole without one. */
export const signOfSteps = (steps: readonly { readonly sign: Sign }[]): Sign =>
  steps.reduce<Sign>((product, { sign }) => (product === null || sign === null ? null : ((product * sign) as Sign)), 1);

const weakestFirst: readonly StepClass[] = [CURATOR, ...[...evidenceClasses.ids].reverse()];

/** How many steps a path has of each class, weakest class first: comparing these in order is the rank. */
const weakness = (steps: readonly Step[]): number[] =>
  weakestFirst.map((id) => steps.filter((step) => step.class === id).length);

/**
 * Better evidence first: the weakest step, how many are that weak, the next class …. Paths that agree in all of these
 * have one length too, and are a tie.
 */
function compareWeakness(a: readonly number[], b: readonly number[]): number {
  for (const [at, count] of a.entries()) if (count !== b[at]) return count - (b[at] ?? 0);
  return 0;
}

const weakestOf = <Id extends StepClass>(classes: readonly Id[]): Id | null =>
  classes.reduce<Id | null>((worst, id) => (worst === null || classRank(id) > classRank(worst) ? id : worst), null);

interface Ranked {
  readonly chain: readonly Step[];
  readonly sign: Sign;
  readonly weak: readonly number[];
}

const idOf = (steps: readonly Step[]): string => JSON.stringify(steps.map((step) => [step.from, step.to, step.sign]));

/**
 * All paths without a repeated entity, under either sign, up to the longest length. A depth-first search that follows
 * only entities from which the target can still be reached in the steps that are left.
 */
function search(query: PathQuery, out: ReadonlyMap<string, readonly Step[]>, budget: number) {
  const far = distancesTo(query.to, out);
  const targets = new Set(query.to);
  const found: Step[][] = [];
  const chain: Step[] = [];
  let left = budget;
  let looks = budget;
  let tooLong = false;
  const visit = (at: string, seen: ReadonlySet<string>): void => {
    if (targets.has(at) && chain.length > 0) {
      found.push([...chain]);
      return;
    }
    for (const step of out.get(at) ?? []) {
      const rest = far.get(step.to);
      if (rest === undefined || seen.has(step.to)) continue;
      if (chain.length + 1 + rest > query.maxSteps) {
        // Only a way that repeats no entity would be a longer path. Where that costs too much to know, it may be one.
        if (!tooLong) {
          const { leads, looked } = leadsOn(step.to, targets, out, seen);
          looks -= looked;
          tooLong = leads || looks < 0;
        }
        continue;
      }
      if (left-- <= 0) return;
      chain.push(step);
      visit(step.to, new Set([...seen, step.to]));
      chain.pop();
    }
  };
  for (const source of new Set(query.from)) if (!targets.has(source)) visit(source, new Set([source]));
  return { found, spent: left < 0, tooLong };
}

function verdictOf(counts: PathAnswer['counts'], effect: PathQuery['effect']): QuestionVerdict {
  const wished = effect === 'any' ? counts.lower + counts.raise + counts.undirected : counts[effect];
  if (wished === 0) return 'none';
  if (counts.lower > 0 && counts.raise > 0) return 'mixed';
  return counts.lower > 0 ? 'lowers' : counts.raise > 0 ? 'raises' : 'indeterminate';
}

/** Outcomes of the sources seen in patients whose object reaches a target over measures and stands-for. */
function outcomesBeside(model: Model, assessments: Assessments, query: PathQuery): string[] {
  const bearing = new Set(query.to);
  for (let grown = true; grown;) {
    grown = false;
    for (const { claim } of model.claims)
      if (
        (claim.predicate === 'measures' || claim.predicate === 'stands-for') &&
        bearing.has(claim.object) &&
        !bearing.has(claim.subject)
      ) {
        bearing.add(claim.subject);
        grown = true;
      }
  }
  return model.claims
    .filter(
      (node) => node.role === 'outcome' && query.from.includes(node.claim.subject) && bearing.has(node.claim.object),
    )
    .filter((node) => assessments.get(node.claim.id)?.listed)
    .map((node) => node.claim.id);
}

/**
 * Findings of no effect whose subject lies on a listed path or is where the question starts, and whether the rest of a
 * way leads on from what did not change to a target without coming back to what lies before.
 */
function nullsOnTheWay(
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  paths: readonly Path[],
  steps: ReadonlyMap<string, readonly Step[]>,
): { readonly node: ClaimNode; readonly leads: boolean }[] {
  const targets = new Set(query.to);
  const chains = [...query.from.map((id) => [id]), ...paths.map((path) => path.entities)];
  return model.claims.flatMap((node) => {
    const assessment = assessments.get(node.claim.id);
    const mechanical = node.role === 'null-finding' || roles.row(node.role).step;
    if (!mechanical || !assessment?.listed || assessment.verdict !== 'no-effect') return [];
    const before = chains.filter((chain) => chain.includes(node.claim.subject));
    if (before.length === 0) return [];
    const leads = before.some((chain) => {
      const passed = new Set(chain.slice(0, chain.indexOf(node.claim.subject) + 1));
      return leadsOn(node.claim.object, targets, steps, passed).leads;
    });
    return [{ node, leads }];
  });
}

/**
 * How could `from` lead to `to`, which way does it push, and on whose evidence? Deterministic; says why it stopped.
 *
 * @param assessments what the admitted sources make of each claim (`assessAll`)
 * A source that is a target as well is left out: nothing leads to itself.
 *
 * @param budget the most extensions to try; the answer says `budget` when that was not enough
 * @throws Error where the query names an entity that the model does not have: resolve names first (`resolveName`)
 */
export function findPaths(
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  budget = defaultBudget,
  say: Say = sayEnglish,
): PathAnswer {
  const steps = stepsOf(model, assessments, query);
  const { found, spent, tooLong } = search(query, steps, budget);
  const ranked = found
    .map((chain) => ({ chain, sign: signOfSteps(chain), weak: weakness(chain), id: idOf(chain) }))
    .sort((a, b) => compareWeakness(a.weak, b.weak) || (a.id < b.id ? -1 : 1));

  const counts = {
    lower: ranked.filter(({ sign }) => sign === -1).length,
    raise: ranked.filter(({ sign }) => sign === 1).length,
    undirected: ranked.filter(({ sign }) => sign === null).length,
  };
  const wished = query.effect === 'raise' ? 1 : query.effect === 'lower' ? -1 : undefined;
  const answering = ranked.filter(({ sign }) => wished === undefined || sign === wished);
  const listed = answering.slice(0, query.limit);
  const others = ranked.filter(({ sign }) => wished !== undefined && sign !== wished).slice(0, query.limit);

  const told = (chosen: readonly Ranked[]): Path[] => {
    let group = 0;
    return chosen.map(({ chain, sign, weak }, at): Path => {
      const before = chosen[at - 1];
      if (!before || compareWeakness(before.weak, weak) !== 0) group++;
      const text = explain(model, assessments, chain, sign, say);
      const classes = chain.map((step) => step.class);
      return {
        rank: at + 1,
        group,
        sign,
        entities: [chain[0]?.from ?? '', ...chain.map((step) => step.to)],
        steps: chain.map(({ claims, sign: push, class: id, assumed }) => ({ claims, sign: push, class: id, assumed })),
        weakest: weakestOf(classes) ?? 'human-clinical',
        weakestEvidence: weakestOf(classes.filter((id) => id !== CURATOR)),
        direct: chain.length === 1,
        study: testedByOneStudy(model, assessments, chain),
        strength: null,
        jumps: [],
        clauses: [{ text, claims: chain.flatMap((step) => step.claims), sources: [] }],
        text,
      };
    });
  };
  const paths = told(listed);

  const nulls = nullsOnTheWay(model, assessments, query, paths, steps);
  const blocked = nulls
    .filter(({ leads }) => leads)
    .map(({ node }) => ({ claim: node.claim.id, reason: blockedReason(model, assessments, node, query.to, say) }));
  const inWords = {
    ways: answering.length,
    direct: answering.filter(({ chain }) => chain.length === 1).length,
    tested: answering.filter(({ chain }) => testedByOneStudy(model, assessments, chain) !== null).length,
    blocked: blocked.length,
  };
  const verdict = verdictOf(counts, query.effect);
  return {
    verdict,
    counts,
    counted: !spent,
    summary: summarise(model, query, { verdict, counts, ...inWords }, say),
    paths,
    counter: told(others),
    blocked,
    alsoMeasured: nulls.filter(({ leads }) => !leads).map(({ node }) => node.claim.id),
    beside: outcomesBeside(model, assessments, query),
    loops: [],
    stopped: spent ? 'budget' : answering.length > listed.length ? 'limit' : tooLong ? 'steps' : 'complete',
  };
}
