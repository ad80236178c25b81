import { describe, expect, it } from 'vitest';
import { ask, drawn } from './asked.ts';

const ways = (...args: Parameters<typeof ask>): string[] => ask(...args).paths.map(drawn);

describe('findings of no effect', () => {
  const text = `
    IVIG -| TGFB  animal {study 13}
    TGFB -> FIB   hypothesis {study 14}
    IVIG -o IFNG  animal {study 13}
    IFNG -| FIB   hypothesis {study 14}
    IVIG -o PMSCL human-clinical {study 8}`;

  it('are never crossed: where the way would lead on they block it, else they are also measured', () => {
    const answer = ask(text, 'IVIG', 'FIB');
    expect(answer.paths.map(drawn)).toEqual(['IVIG -| TGFB -> FIB']);
    expect(answer.blocked).toEqual([
      {
        claim: 'IVIG-oIFNG',
        reason: 'IFNG was unchanged after IVIG [13], so the way that would lead on from IFNG is closed.',
      },
    ]);
    expect(answer.alsoMeasured).toEqual(['IVIG-oPMSCL']);
  });

  it('are also nulls on claims whose direction a source states', () => {
    const answer = ask('A -| B animal {no-effect}\nB -> C animal\nA -| C animal', 'A', 'C');
    expect(answer.paths.map(drawn)).toEqual(['A -| C']);
    expect(answer.blocked.map(({ claim }) => claim)).toEqual(['A-|B']);
  });

  it('block a direct way, in words of its own', () => {
    const { blocked } = ask('A -o B animal {study 13}', 'A', 'B');
    expect(blocked).toEqual([
      { claim: 'A-oB', reason: 'B was unchanged after A [13], so the way straight to B is closed.' },
    ]);
  });

  it('count on a listed path, not beside it', () => {
    const beside = 'A -> C animal\nB -o D animal\nD -> C animal';
    expect(ask(beside, 'A', 'C')).toMatchObject({ blocked: [], alsoMeasured: [] });
    expect(ask(`${beside}\nA -> B animal\nB -> C animal`, 'A', 'C').blocked.map(({ claim }) => claim)).toEqual([
      'B-oD',
    ]);
  });

  it('block no way that would come back to what it has passed', () => {
    const answer = ask('A -> B animal\nB -> C animal\nB -o D animal\nD -> A animal', 'A', 'C');
    expect(answer).toMatchObject({ blocked: [], alsoMeasured: ['B-oD'] });
  });

  it('are findings: a proposal that nothing changes closes nothing', () => {
    expect(ask('A -o B hypothesis\nB -> C animal\nA -> C animal', 'A', 'C')).toMatchObject({
      blocked: [],
      alsoMeasured: [],
    });
    expect(ways('A -o B hypothesis\nB -> C animal', 'A', 'C')).toEqual([]);
  });

  it('and no other roles', () => {
    const text =
      'A -> C animal\nX : finding\nA -[has-adverse-event]-> X human-clinical {no-effect}\nA -[improves]-> X human-clinical {no-effect}';
    expect(ask(text, 'A', 'C')).toMatchObject({ blocked: [], alsoMeasured: [] });
  });
});

describe('rank', () => {
  it('goes by the weakest step, then by how many are that weak, then by the next', () => {
    const text = `
      S -> A  human-clinical
      A -> T  curator
      S -> B  animal
      B -> T  hypothesis
      S -> C  hypothesis
      C -> T  hypothesis
      S -> D  human-clinical
      D -> T  hypothesis
      S -> E  animal
      E -> F  animal
      F -> G  animal
      G -> T  animal
      S -> H  hypothesis
      H -> T  assertion`;
    expect(ask(text, 'S', 'T').paths.map((path) => path.entities.join(''))).toEqual([
      'SEFGT', // four steps, but none weaker than a mouse
      'SDT', // one proposal, beside patients
      'SBT', // one proposal, beside a mouse
      'SCT', // two proposals
      'SHT', // an assertion
      'SAT', // an assumption of the curator
    ]);
  });

  it('ten more mouse papers never lift a path over one with a better weakest step', () => {
    const text = (papers: string) => `
      S -> A human-clinical
      A -> T human-laboratory
      S -> B ${papers}
      B -> T ${papers}`;
    const many = Array.from({ length: 11 }, () => 'animal').join(', ');
    for (const papers of ['animal', many])
      expect(ask(text(papers), 'S', 'T').paths.map(drawn)).toEqual(['S -> A -> T', 'S -> B -> T']);
  });

  it('shows ties as groups', () => {
    const text =
      'S -> B animal\nB -> T animal\nS -> A animal\nA -> T animal\nS -> C human-clinical\nC -> T animal\nS -> T assertion';
    const { paths } = ask(text, 'S', 'T');
    expect(paths.map(({ rank, group, entities }) => [rank, group, entities.join('')])).toEqual([
      [1, 1, 'SCT'],
      [2, 2, 'SAT'],
      [3, 2, 'SBT'],
      [4, 3, 'ST'],
    ]);
  });

  it('is the same whatever the order of the claims', () => {
    const lines = [
      'S -> B animal',
      'B -> T animal',
      'S -> A animal',
      'A -> T animal',
      'A -| B animal',
      'B -- A animal',
    ];
    const order = ways(lines.join('\n'), 'S', 'T');
    expect(order).toHaveLength(4);
    expect(ways([...lines].reverse().join('\n'), 'S', 'T')).toEqual(order);
    const two = ways(lines.join('\n'), 'S', 'T', { from: ['B', 'A'] });
    expect(ways(lines.join('\n'), 'S', 'T', { from: ['A', 'B'] })).toEqual(two);
  });
});

describe('why it stopped', () => {
  const chain = 'A -> B animal\nB -> C animal\nC -> D animal\nA -> D hypothesis';

  it.each([
    ['complete', {}, 2],
    ['limit', { limit: 1 }, 1],
    ['steps', { maxSteps: 2 }, 1],
    ['limit', { limit: 1, maxSteps: 3 }, 1],
    ['complete', { budget: 1000 }, 2],
    ['budget', { budget: 1 }, 0],
    ['budget', { budget: 0 }, 0],
  ] as const)('%s', (stopped, asked, listed) => {
    const answer = ask(chain, 'A', 'D', asked);
    expect([answer.stopped, answer.paths.length]).toEqual([stopped, listed]);
  });

  it('a cut list holds the best, and the verdict is over all', () => {
    const text = 'A -> B animal\nA -| B hypothesis\nA -- B assertion';
    const answer = ask(text, 'A', 'B', { limit: 1 });
    expect(answer.paths.map(drawn)).toEqual(['A -> B']);
    expect(answer).toMatchObject({ verdict: 'mixed', counts: { lower: 1, raise: 1, undirected: 1 }, stopped: 'limit' });
  });

  it('says "steps" only where a longer path exists', () => {
    // From C one gets to D through B alone, where the path has been.
    const dead = 'A -> B animal\nB -> D animal\nB -> C animal\nC -> B animal';
    expect(ask(dead, 'A', 'D', { maxSteps: 2 }).stopped).toBe('complete');
    expect(ask(`${dead}\nC -> D animal`, 'A', 'D', { maxSteps: 2 }).stopped).toBe('steps');
  });

  it('ends in good time where the ways are too many to count, and says so', () => {
    const layers = 8;
    const width = 8;
    const lines: string[] = [];
    for (let layer = 0; layer < layers; layer++)
      for (let a = 0; a < width; a++)
        for (let b = 0; b < width; b++) lines.push(`n${layer}_${a} -> n${layer + 1}_${b} animal`);
    const answer = ask(lines.join('\n'), 'n0_0', `n${layers}_0`, { maxSteps: 20, limit: 3, budget: 20_000 });
    expect(answer.stopped).toBe('budget');
    expect(answer.paths).toHaveLength(3);
  });
});

describe('outcomes', () => {
  const text = `
    mRSS : measure, better lower
    HAQ : measure, better lower
    skin : finding, better lower
    fibrosis : finding
    IVIG -> fibrosis-of-mice animal
    mRSS -[measures]-> skin assertion
    skin ≙ fibrosis
    IVIG -[improves]-> mRSS human-clinical
    IVIG -[improves]-> skin human-clinical {no-effect}
    IVIG -[improves]-> HAQ human-clinical
    other -[improves]-> mRSS human-clinical`;

  it('stand beside the question where they bear on the target, and never on a path', () => {
    const answer = ask(text, 'IVIG', 'fibrosis');
    expect(answer.paths).toEqual([]);
    expect(answer.beside).toEqual(['IVIG-[improves]->mRSS', 'IVIG-[improves]->skin']);
  });
});
