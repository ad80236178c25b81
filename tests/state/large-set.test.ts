import { MessageChannel } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { toEnd } from '../../src/core/engine/search-slices.ts';
import { stampNaming, stampOf } from '../../src/core/formats/stamp.ts';
import { emptyLayout } from '../../src/core/figure/figure-layout.ts';
import { readDataset } from '../../src/core/reader/read-dataset.ts';
import { defaultReach } from '../../src/core/schema/axes.ts';
import type { Dataset } from '../../src/core/schema/shapes.ts';
import { calledOff } from '../../src/state/first-answer.ts';
import { type LargeLook, largeSet, type LargeView } from '../../src/state/large-set.ts';
import { askLarge, type AskLarge, type Port, serveLarge } from '../../src/state/large-talk.ts';
import { load, type Loaded } from '../../src/state/loaded.ts';
import type { HitGroup } from '../../src/state/search.ts';
import { ask, questionView } from '../../src/state/question-view.ts';
import { defaultSession } from '../../src/state/session.ts';
import { GROWTH, restingOn } from '../../src/state/wished-slice.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { largeDocument } from '../core/large-document.ts';
import { graphOf } from '../../src/core/model/graph.ts';

function opened(document: unknown): Loaded {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const { dataset, ...checks } = readDataset([{ name: 'large.json', bytes }]);
  return load({ dataset: dataset!, digest: 'd'.repeat(64), checks, layout: emptyLayout }, 'large.json');
}

const CLAIMS = 1200;
const whole = opened(largeDocument(CLAIMS));
const { claims, entities } = whole.model.dataset;

const look = (change: Partial<LargeLook> = {}): LargeLook => ({
  reach: defaultReach,
  question: defaultSession.question,
  selection: null,
  grown: [],
  ...change,
});
const asks = (from: string, to: string, steps = 3): LargeLook =>
  look({ question: { ...defaultSession.question, from, to, steps, effect: 'any' } });
const degree = (id: string): number => graphOf(whole.model).degree(id);
/** The entity that most claims speak of, and another that it leads to in several ways. */
const hub = entities.reduce((a, b) => (degree(b.id) > degree(a.id) ? b : a)).id;
const target = claims.find(({ object }) => {
  const { answer } = ask(whole, defaultReach, asks(hub, object).question);
  return (answer?.paths.length ?? 0) > 3;
})!;

const inProcess = (loaded: Loaded): AskLarge => {
  const set = largeSet(loaded);
  const tasks = set as unknown as Record<string, (...input: readonly unknown[]) => never>;
  return (task, input) => Promise.resolve(toEnd(tasks[task]!(...input)));
};

const channels: MessageChannel[] = [];
afterAll(() => {
  for (const { port1 } of channels) port1.close();
});
const overChannel = (loaded: Loaded, set = largeSet(loaded)): AskLarge => {
  const channel = new MessageChannel();
  channels.push(channel);
  serveLarge(channel.port2 as unknown as Port, set, {
    turn: () => new Promise((resolve) => void setImmediate(resolve)),
    now: () => performance.now(),
  });
  channel.port2.start();
  channel.port1.start();
  return askLarge(channel.port1 as unknown as Port);
};

const idsOf = ({ claims: list }: Dataset): string[] => list.map(({ id }) => id);
const numberIn = (sentence: string | undefined): number[] =>
  (sentence?.match(/[\d,]+/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')));

describe.each([
  ['in process', inProcess],
  ['over a channel', overChannel],
] as const)('a large data set %s', (_, connect) => {
  const set = connect(whole);
  const see = async (wish: LargeLook): Promise<LargeView> => (await set('look', [wish]))!;

  it('shows nothing before it is asked, and says how much there is', async () => {
    expect(await set('prepare', [])).toBeNull();
    const { dataset, answered, words } = await see(look());
    expect(dataset.claims).toEqual([]);
    expect(answered).toMatchObject({ answer: null, problems: [], from: null, to: null });
    expect(words.join(' ')).toContain('1,200 statements. None is shown yet');
  });

  it('holds what was taken away against all of it, in slices', async () => {
    const shown = claims.map(({ id }) => id);
    const stamp = stampOf(whole.model, shown, { sha256: 'd'.repeat(64), link: null });
    const words = (hold: AskLarge, of = stamp) =>
      hold('stamps', ['all.csv', { stamps: [{ stamp: of, content: 'as-written' }], problems: ['cut'] }]);
    expect(await words(set)).toMatchObject([
      { tone: 'plain', text: expect.stringContaining('with 1200 statements. All stand as they did') as string },
      { tone: 'fault', text: expect.stringContaining('it breaks off') as string },
    ]);
    const [first = stamp.claims[0]!, ...rest] = stamp.claims;
    const edited = { ...stamp, claims: [{ ...first, sha256: 'e'.repeat(64) }, ...rest] };
    expect(await words(set, edited)).toMatchObject([{ findings: [{ place: first.id }] }, {}]);
  });

  it('names claims for a stamp as the whole would, whether a slice holds them or not', async () => {
    const shown = claims.slice(0, 300).map(({ id }) => id);
    const named = (await set('named', [shown]))!;
    const origin = { sha256: 'd'.repeat(64), link: null };
    expect(stampNaming(whole.model.dataset.head, named, origin)).toEqual(stampOf(whole.model, shown, origin));
  });

  it('answers as the whole does, with all that the answer names in the slice', async () => {
    const { dataset, answered, words } = await see(asks(hub, target.object));
    const held = new Set(idsOf(dataset));
    const { paths, counter, loops, beside, alsoMeasured, blocked } = answered.answer!;
    expect(paths.length).toBeGreaterThan(3);
    for (const { steps } of [...paths, ...counter, ...loops])
      for (const step of steps) {
        expect(step.claims.length).toBeGreaterThan(0);
        expect(step.claims.every((id) => held.has(id))).toBe(true);
      }
    for (const id of [...beside, ...alsoMeasured, ...blocked.map(({ claim }) => claim)]) expect(held).toContain(id);
    const [shown, of, left] = numberIn(words[0]);
    expect([shown, of]).toEqual([held.size, CLAIMS]);
    expect(shown! + left!).toBe(CLAIMS);
  });

  it('tells in stages: first what is known soon, no stronger than it is, then all, then what hidden sources change', async () => {
    const wish = asks(hub, target.object, 6);
    const glance = (await set('glance', [wish]))!.answered;
    expect(glance).toMatchObject({ goesOn: 'ways', wider: null, answer: { counted: false } });
    expect(glance.answer?.summary.join(' ')).toMatch(/at least .* Counting goes on\./);
    const { answered } = await see(wish);
    const [first, all] = [glance.answer!, answered.answer!];
    expect(first.paths.length).toBeGreaterThan(0);
    expect(first.paths.map(({ entities }) => entities)).toEqual(
      all.paths.slice(0, first.paths.length).map(({ entities }) => entities),
    );
    for (const direction of ['lower', 'raise', 'undirected'] as const)
      expect(first.counts[direction]).toBeLessThanOrEqual(all.counts[direction]);
    expect(all.summary.join(' ')).not.toContain('goes on');
    expect(answered.goesOn).toBe('hidden');
    expect(await set('hidden', [defaultReach, wish.question])).toMatch(/^(Sources|With later evidence)/);
    // What was worked out is at hand: nothing goes on when the same is looked at again.
    expect((await set('glance', [wish]))?.answered).toMatchObject({ goesOn: null, answer: { counts: all.counts } });

    const stopped = calledOff(glance);
    expect(stopped).toMatchObject({ goesOn: null, answer: { stopped: 'cancelled', paths: first.paths } });
    expect(stopped.answer?.summary.join(' ')).not.toContain('goes on');
    expect(stopped.wider).toContain('was not looked at');
    expect(calledOff(answered).answer).toEqual(all);
  });

  it('gives few ways at once, with the same answer', async () => {
    const { answered } = (await set('glance', [asks(hub, target.object, 2)]))!;
    expect(answered).toMatchObject({ goesOn: 'hidden', answer: { counted: true } });
    const { reach, question } = answered;
    const { summary, stopped } = ask(whole, reach, question).answer!;
    expect(answered.answer).toMatchObject({ summary, stopped });
  });

  it('lets the views of a small data set tell its answer', async () => {
    const wish = { ...asks(hub, target.object), selection: { kind: 'claim', id: target.id } } as const;
    const { dataset, answered } = await see(wish);
    const part = load({ dataset, digest: whole.digest, checks: whole.checks, layout: emptyLayout }, 'large.json');
    const { view } = questionView(part, answered, { path: 1, counter: null, confirm: 'human' });
    expect(view.paths[0]?.told.length).toBeGreaterThan(0);
    expect(view.summary).toEqual(answered.answer?.summary);
  });

  it('grows around an entity, as far as it is asked, and says how many more there are', async () => {
    const all = graphOf(whole.model).degree(hub);
    const none = await see(look({ selection: { kind: 'entity', id: hub } }));
    expect(none.dataset.entities.map(({ id }) => id)).toEqual([hub]);
    expect(none.claimsBeyond.get(hub)).toBe(all);
    const around = async (times: number): Promise<number> => {
      const { dataset, claimsBeyond } = await see(look({ grown: Array.from({ length: times }, () => hub) }));
      const own = dataset.claims.filter(({ subject, object }) => [subject, object].includes(hub)).length;
      expect(own + (claimsBeyond.get(hub) ?? 0)).toBe(all);
      return own;
    };
    const [once, twice] = [await around(1), await around(2)];
    expect(once).toBeGreaterThanOrEqual(GROWTH);
    expect(twice).toBeGreaterThanOrEqual(2 * GROWTH);
  });

  it.each(['claim', 'entity', 'source', 'study', 'note'] as const)('shows the card of any %s', async (kind) => {
    const lists = { claim: 'claims', entity: 'entities', source: 'sources', study: 'studies', note: 'notes' } as const;
    const { id } = whole.model.dataset[lists[kind]].at(-1)!;
    const { dataset } = await see(look({ selection: { kind, id } }));
    expect(dataset[lists[kind]].map((record) => record.id)).toContain(id);
  });

  it('finds by name, and works out what stands beside an answer', async () => {
    const found = await set('find', [defaultReach, 'Protein 7']);
    expect(found?.groups[0]?.hits[0]?.words).toBe('Protein 7');
    const { question } = asks(hub, target.object);
    const parts = await set('parts', [defaultReach, question, 'human']);
    expect(parts?.gap?.missing).toBeDefined();
    expect(parts?.mediators?.lines.length).toBeGreaterThan(0);
    const shared = await set('shared', [defaultReach, question, hub, target.object]);
    expect(shared?.problems).toEqual([]);
  });

  it('finds claims by their id and by the two things that they are about', async () => {
    const claimsFound = async (text: string): Promise<HitGroup | undefined> =>
      (await set('find', [defaultReach, text]))?.groups.find(({ kind }) => kind === 'claim');
    expect((await claimsFound(target.id))?.hits.map(({ id }) => id)).toEqual([target.id]);
    const pair = [target.subject, target.object];
    const [from, to] = pair.map((id) => whole.model.entity(id).label);
    const said = claims.filter(({ subject, object }) => pair.includes(subject) && pair.includes(object));
    for (const text of [`${from} changes ${to}`, `${to} ${from}`]) {
      const { hits, more } = (await claimsFound(text))!;
      expect(said.map(({ id }) => id)).toEqual(expect.arrayContaining(hits.map(({ id }) => id)));
      expect(hits.length + more).toBe(said.length);
    }
    expect(await claimsFound(`${from} nobody`)).toBeUndefined();
  });

  it('says how many more rest on a source, and shows more where that is asked for', async () => {
    const cites = (id: string): number => restingOn(claims, { kind: 'source', id }).length;
    const { id } = whole.model.dataset.sources.reduce((a, b) => (cites(b.id) > cites(a.id) ? b : a));
    const shown = async (grown: readonly string[]): Promise<number> => {
      const { dataset, claimsBeyond } = await see(look({ selection: { kind: 'source', id }, grown }));
      const here = restingOn(dataset.claims, { kind: 'source', id }).length;
      expect(here + (claimsBeyond.get(id) ?? 0)).toBe(cites(id));
      return here;
    };
    const few = await shown([]);
    if (cites(id) > few) expect(await shown([id, id])).toBeGreaterThan(few);
    expect(few).toBeGreaterThan(0);
  });

  it('says why there is no way, and of a name that it does not have', async () => {
    const { question } = asks(hub, 'nobody');
    const { answered } = await see(look({ question }));
    expect(answered.problems[0]).toContain('“nobody”');
    const isolated = entities.find(({ id }) => graphOf(whole.model).degree(id) === 0)!;
    const parts = await set('parts', [defaultReach, asks(hub, isolated.id).question, 'human']);
    expect(parts?.why).toMatch(/^No way leads/);
  });
});

describe('talking about a large data set', () => {
  it('calls a search off between two slices, and is free for the next at once', async () => {
    const usual = largeSet(whole);
    let turns = 0;
    const endless: typeof usual = {
      ...usual,
      *parts() {
        for (;;) {
          const until = performance.now() + 2;
          while (performance.now() < until) turns++;
          yield { done: turns };
        }
      },
    };
    const set = overChannel(whole, endless);
    const stop = new AbortController();
    const told: number[] = [];
    const running = set('parts', [defaultReach, defaultSession.question, 'human'], {
      signal: stop.signal,
      onProgress: (done) => told.push(done),
    });
    await new Promise((resolve) => void setTimeout(resolve, 350));
    // Another question is answered beside it.
    expect((await set('find', [defaultReach, 'Protein 7']))?.groups.length).toBeGreaterThan(0);
    stop.abort();
    expect(await running).toBeNull();
    const stoppedAt = turns;
    await new Promise((resolve) => void setTimeout(resolve, 20));
    expect(turns).toBe(stoppedAt);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('does not begin what is called off before its turn, and tells what failed', async () => {
    const set = overChannel(whole);
    expect(await set('look', [look()], { signal: AbortSignal.abort() })).toBeNull();
    const bad = look({ question: { ...defaultSession.question, from: hub, to: target.object, limit: -1 } });
    await expect(set('look', [bad])).rejects.toThrow('limit is -1');
  });

  it('lets nobody wait for one that has ended: what was asked fails in words, and so does what is asked then', async () => {
    const end = new AbortController();
    const silent = new MessageChannel();
    channels.push(silent);
    const set = askLarge(silent.port1 as unknown as Port, end.signal);
    const asked = set('prepare', []);
    end.abort(new Error('it has ended'));
    await expect(asked).rejects.toThrow('it has ended');
    await expect(set('prepare', [])).rejects.toThrow('it has ended');
  });
});

describe('a slice that has no room for all', () => {
  it('leaves out ways whose steps it cannot show, and says how many', async () => {
    const parallel = Array.from({ length: 400 }, (_, at) => `A -> M${at} animal\nM${at} -> B animal`).join('\n');
    const set = inProcess(opened(drawnDocument(parallel)));
    const { question } = asks('A', 'B');
    const { answered, words, dataset } = (await set('look', [look({ question: { ...question, limit: 400 } })]))!;
    expect(dataset.claims.length).toBeLessThanOrEqual(160);
    expect(answered.answer!.paths.length).toBe(80);
    expect(words).toContain('320 ways and loops of the answer are left out for want of room.');
    expect(words).toContain('640 statements on these ways or beside them are left out for want of room.');
  });
});
