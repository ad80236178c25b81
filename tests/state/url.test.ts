import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { MOST_LESSON_STEPS } from '../../src/core/schema/lesson-shapes.ts';
import { exposures, reaches } from '../../src/core/schema/axes.ts';
import {
  bounded,
  type Conditions,
  MOST_LISTED,
  MOST_NAMED,
  noConditions,
  rankings,
  stepPredicates,
  stepRoles,
  undirectedPredicates,
} from '../../src/state/conditions.ts';
import { confirmations, evidenceChoices } from '../../src/state/evidence-choices.ts';
import { facets } from '../../src/state/lens-facets.ts';
import { type Lens, MOST_ASKED, noLens, presetLens, presets } from '../../src/state/lenses.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { auditQuestions } from '../../src/core/audit/audit-question-list.ts';
import { groupings, matrixAxes } from '../../src/state/matrix-wishes.ts';
import { auditTabs } from '../../src/state/audit-tabs.ts';
import { panes } from '../../src/state/panes.ts';
import {
  cardKinds,
  defaultSession,
  defaultSide,
  effects,
  LAST_STEP,
  type LessonPlace,
  MOST_STEPS,
  type Session,
  type Side,
} from '../../src/state/session.ts';
import { settle } from '../../src/state/settle.ts';
import { columnIds } from '../../src/state/table-columns.ts';
import { LONGEST_LINK, parseFragment, printFragment } from '../../src/state/url.ts';
import { loadShippedGraph } from './shipped.ts';

const edition = { id: 'a~set', digest: '0123abcd' };

const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const names = fc.uniqueArray(words, { maxLength: MOST_NAMED });
const some = <T>(list: readonly T[]) => fc.subarray([...list], { maxLength: MOST_NAMED });
const named = fc.record({ entities: names, claims: names, sources: names });
/** What is asked to be passed is not to be avoided as well. */
const anyConditions: fc.Arbitrary<Conditions> = fc
  .record({
    alsoFrom: names,
    alsoTo: names,
    quantifier: fc.oneof(fc.constant('every' as const), fc.integer({ min: 1, max: MOST_STEPS })),
    taxa: fc.uniqueArray(
      fc.nat(99_999).map((n) => `NCBITaxon:${n}`),
      { maxLength: MOST_NAMED },
    ),
    diseases: names,
    places: names,
    exposed: some(exposures.ids),
    regimen: fc.oneof(fc.constant(''), words),
    predicates: fc.subarray(stepPredicates.map((row) => row.id)),
    roles: fc.subarray(stepRoles.map((row) => row.id)),
    pass: named,
    avoid: named,
    assume: fc
      .tuple(fc.subarray(undirectedPredicates.map((row) => row.id)), fc.boolean())
      .map(([ids, up]) =>
        ids.map((predicate) => ({ predicate, effect: up ? ('raise' as const) : ('lower' as const) })),
      ),
    rank: fc.constantFrom(...rankings),
    limit: fc.integer({ min: 1, max: MOST_LISTED }),
  })
  .map((conditions) => {
    const { pass, avoid } = conditions;
    const apart = (kind: keyof typeof pass) => avoid[kind].filter((name) => !pass[kind].includes(name));
    const avoided = { entities: apart('entities'), claims: apart('claims'), sources: apart('sources') };
    return { ...conditions, avoid: avoided };
  });

const anyLens: fc.Arbitrary<Lens> = fc.oneof(
  fc.constantFrom(...presets.ids).map(presetLens),
  fc.record({
    classes: fc.subarray([...facets.row('classes').order!]),
    taxa: fc.subarray(['NCBITaxon:9606', 'NCBITaxon:7', 'not-stated', 'not-applicable']),
    diseases: fc.uniqueArray(words, { maxLength: MOST_ASKED }),
    roles: fc.subarray([...facets.row('roles').order!]),
    sources: fc.uniqueArray(words, { maxLength: MOST_ASKED }),
  }),
);
const anySide: fc.Arbitrary<Side> = fc
  .record({
    reach: fc.constantFrom(...reaches.ids),
    lens: anyLens,
    question: fc.record({
      from: fc.option(words),
      to: fc.option(words),
      effect: fc.constantFrom(...effects),
      evidence: fc.constantFrom(...evidenceChoices.ids),
      curator: fc.boolean(),
      steps: fc.integer({ min: 1, max: MOST_STEPS }),
    }),
    conditions: fc.oneof(fc.constant(noConditions), anyConditions),
  })
  .map(({ conditions, question, ...side }) => ({ ...side, question: { ...conditions, ...question } }));

const anyPlace: fc.Arbitrary<LessonPlace> = fc.record({
  id: words,
  step: fc.integer({ min: 1, max: LAST_STEP }),
  revealed: fc.boolean(),
  packed: fc.option(fc.stringMatching(/^[\w-]{1,40}$/)),
});
/** A step of a lesson is linked by itself, and from elsewhere no lesson is: whatever a reader looked at before is in neither. */
const linked = (session: Session): Session =>
  session.pane === 'lessons' && session.lesson
    ? { ...defaultSession, pane: 'lessons', lesson: session.lesson }
    : { ...session, lesson: null };

const lit = fc.option(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 9999 })));
const anySession: fc.Arbitrary<Session> = fc
  .record({
    pane: fc.constantFrom(...panes.ids),
    side: anySide,
    compare: fc.option(anySide),
    around: names,
    grown: names,
    selection: fc.option(fc.record({ kind: fc.constantFrom(...cardKinds), id: words })),
    lit,
    bundled: fc.boolean(),
    confirm: fc.constantFrom(...confirmations.ids),
    mine: fc.constant(true),
    lesson: fc.option(anyPlace),
    tab: fc.constantFrom(...auditTabs.ids),
    matrix: fc.record({
      group: fc.constantFrom(...groupings.ids),
      axis: fc.constantFrom(...matrixAxes.ids),
      asked: fc.option(fc.constantFrom(...auditQuestions.ids)),
    }),
    filter: fc.oneof(fc.constant(''), words),
    sort: fc.option(fc.record({ column: fc.constantFrom(...columnIds), descending: fc.boolean() })),
  })
  .map(({ lit, side, ...session }) => ({
    ...side,
    ...session,
    path: lit?.[0] === true ? lit[1] : null,
    counter: lit?.[0] === false ? lit[1] : null,
  }));

describe('a link', () => {
  it('brings back the session that it was made of', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const link = printFragment(session, edition);
        const parsed = parseFragment(`#${link}`);
        if (link.length > LONGEST_LINK) return;
        expect(parsed.session).toEqual(linked(session));
        expect(parsed.issues).toEqual([]);
        expect(parsed.unreadable).toBeNull();
        if (link !== '') expect(parsed.edition).toEqual(edition);
      }),
    );
  });

  it('to a step of a lesson holds that alone, and says so of anything beside it', () => {
    const lesson = { id: 'what-ivig-is', step: 4, revealed: false, packed: null };
    const selection = { kind: 'claim' as const, id: 'the-answer' };
    const session: Session = { ...defaultSession, pane: 'lessons', lesson, selection };
    expect(printFragment(session, edition)).toBe('v=1&lesson=what-ivig-is&step=4&ds=a%7Eset%7E0123abcd');
    const { session: read, issues } = parseFragment('v=1&lens=human&lesson=what-ivig-is&step=4&step=5&shown=no');
    expect(read).toEqual({ ...defaultSession, pane: 'lessons', lesson: { ...lesson, step: 1 } });
    expect(issues).toEqual([
      '“step” is given more than once',
      '“no” is no value of “shown”',
      '“lens” has no place in a link to a lesson',
    ]);
  });

  it('knows as many steps as a lesson may have, and its self-check', () => {
    expect(LAST_STEP).toBe(MOST_LESSON_STEPS + 1);
  });

  it('holds as many names as a question may have, each of the length that names have', () => {
    const long = (sort: string) => Array.from({ length: MOST_NAMED }, (_, at) => `${sort} ${at} ${'name '.repeat(4)}`);
    const all = { entities: long('e'), claims: long('c'), sources: long('s') };
    const question = {
      ...defaultSession.question,
      ...{ alsoFrom: long('f'), alsoTo: long('t'), diseases: long('d'), places: long('p'), pass: all },
      avoid: { entities: long('ae'), claims: long('ac'), sources: long('as') },
    };
    const session = { ...defaultSession, question };
    expect(parseFragment(printFragment(session, edition)).session).toEqual(session);
  });

  it('that was made before a question had conditions opens as it did', () => {
    const old = 'v=1&from=IVIG&to=fibrosis&effect=any&evidence=human&curator=no&steps=3&path=2';
    expect(parseFragment(old)).toMatchObject({
      session: { question: { ...noConditions, from: 'IVIG', to: 'fibrosis', steps: 3 }, path: 2, counter: null },
      issues: [],
    });
  });

  it.each(['measured', 'human', 'animal', 'proposed'] as const)('with the lens “%s” opens as it always did', (lens) => {
    const { session, issues } = parseFragment(`v=1&lens=${lens}`);
    expect(issues).toEqual([]);
    expect(session).toEqual({ ...defaultSession, lens: presetLens(lens) });
    expect(printFragment(session, edition)).toMatch(`lens=${lens}&`);
  });

  it('holds a lens of one’s own and the other side of a comparison, and names of it what it cannot read', () => {
    const { session, issues } = parseFragment(
      'v=1&lens-class=animal&lens-disease=ssc&lens-class=hypothesis&lens-class=x&b-lens=human&b-from=A&b-steps=99',
    );
    expect(session.lens).toEqual({ ...noLens, classes: ['animal', 'hypothesis'], diseases: ['ssc'] });
    expect(session.compare).toEqual({
      ...defaultSide,
      lens: presetLens('human'),
      question: { ...defaultSide.question, from: 'A' },
    });
    expect(issues).toEqual(['“x” is no value of “lens-class”', '“99” is no value of “b-steps”']);
    expect(parseFragment('v=1&compare=yes').session.compare).toEqual(defaultSide);
  });

  it('names the first condition of a sort that cannot be read, and keeps the others', () => {
    const { session, issues } = parseFragment(
      'v=1&taxon=NCBITaxon:9606&taxon=mouse&taxon=rat&assume=binds-lower&assume=binds-raise&path=1&counter=1',
    );
    expect(session).toMatchObject({ path: 1, counter: null });
    expect(session.question).toMatchObject({ taxa: ['NCBITaxon:9606'], assume: [{ effect: 'lower' }] });
    expect(issues).toEqual([
      '“mouse” is no value of “taxon”',
      '“binds-raise” is no value of “assume”',
      '“1” is no value of “counter”',
    ]);
  });

  it('is empty for the default view, and the empty link is the default view', () => {
    expect(printFragment(defaultSession, edition)).toBe('');
    expect(parseFragment('')).toMatchObject({ session: defaultSession, issues: [], unreadable: null });
    expect(parseFragment('#')).toMatchObject({ session: defaultSession, issues: [], unreadable: null });
  });

  it('is never more than text: whatever it holds, reading it returns a session', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `v=1&${text}`),
        ),
        (fragment) => {
          const { session, issues, unreadable } = parseFragment(fragment);
          // What it holds is a session that can be printed and read again.
          expect(parseFragment(printFragment(session, edition)).session).toEqual(session);
          if (unreadable !== null) expect(session).toEqual(defaultSession);
          else if (!/^#*$/.test(fragment)) expect(issues.length + Number(fragment.includes('='))).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('says what it could not read and keeps the rest', () => {
    const { session, issues } = parseFragment('v=1&sources=later&lens=purple&steps=99&x=1&claim=a&claim=b&curator=no');
    expect(session).toMatchObject({ reach: 'later', lens: noLens, selection: null });
    expect(session.question).toMatchObject({ steps: defaultSession.question.steps, curator: false });
    expect(issues).toHaveLength(4);
    expect(issues.join('\n')).toContain('“purple” is no value of “lens”');
    expect(issues.join('\n')).toContain('“x” is not known');
    expect(issues.join('\n')).toContain('“claim” is given more than once');
  });

  it.each([
    ['without a version', 'claim=a', /does not say its version/],
    ['of a version that is not known', 'v=2&claim=a', /version “2” is not known/],
    ['of a version that is no number', 'v=1e0&claim=a', /version “1e0” is not known/],
    ['that is too long', `v=1&filter=${'a'.repeat(LONGEST_LINK)}`, /longer/],
  ])('%s opens the default view and says so in one sentence', (_, fragment, why) => {
    const { session, unreadable } = parseFragment(fragment);
    expect(session).toEqual(defaultSession);
    expect(unreadable).toMatch(why);
    expect(unreadable?.match(/\./g)).toHaveLength(1);
  });
});

it('conditions that a link can hold stay as they are when they are bounded', () => {
  fc.assert(
    fc.property(anyConditions, (conditions) => {
      expect(bounded(conditions)).toEqual(conditions);
    }),
  );
});

describe('a link on the data set that is open', () => {
  let loaded: Loaded;
  beforeAll(() => {
    loaded = loadShippedGraph();
  });
  const open = (fragment: string) => settle(parseFragment(fragment), loaded);

  it('keeps what is there', () => {
    const [first] = loaded.model.claims;
    const link = printFragment(
      { ...defaultSession, selection: { kind: 'claim', id: first!.claim.id } },
      loaded.edition,
    );
    expect(open(link)).toMatchObject({ session: { selection: { id: first!.claim.id } }, notices: [] });
  });

  it('says that a claim is not there', () => {
    const { session, notices } = open('v=1&claim=does-not-exist');
    expect(session.selection).toBeNull();
    expect(notices).toEqual(['Part of this link was left out: there is no claim “does-not-exist” in this data set.']);
  });

  it('leaves out conditions on what is not there, and keeps the others', () => {
    const [first] = loaded.model.claims;
    const { session, notices } = open(
      `v=1&where=nowhere&where=fibroblasts&avoid-claim=${first!.claim.id}&pass-claim=none&avoid-source=none&pass=as typed`,
    );
    expect(session.question).toMatchObject({
      places: ['fibroblasts'],
      pass: { entities: ['as typed'], claims: [] },
      avoid: { claims: [first!.claim.id], sources: [] },
    });
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/no entity “nowhere”.*no claim “none”.*no source “none”/);
  });

  it('leaves out of both lenses what is not there', () => {
    const { session, notices } = open('v=1&lens-disease=ssc&lens-disease=flu&b-lens-source=none');
    expect(session.lens.diseases).toEqual(['ssc']);
    expect(session.compare?.lens).toEqual(noLens);
    expect(notices.join()).toMatch(/no disease “flu”.*no source “none”/);
    const other = printFragment(
      { ...session, lens: { ...session.lens, classes: ['animal'] } },
      { id: 'b', digest: '00000000' },
    );
    expect(open(other).session).toMatchObject({ lens: { ...noLens, classes: ['animal'] }, compare: null });
  });

  it('never shows a claim of another data set', () => {
    const [first] = loaded.model.claims;
    const other = printFragment(
      { ...defaultSession, reach: 'later', selection: { kind: 'claim', id: first!.claim.id } },
      { id: 'another', digest: '00000000' },
    );
    const { session, notices } = open(other);
    expect(session).toMatchObject({ selection: null, reach: 'later' });
    expect(notices.join()).toMatch(/another data set/);
  });

  it('says that the data set has changed since', () => {
    const { notices } = open(
      printFragment({ ...defaultSession, reach: 'later' }, { id: loaded.edition.id, digest: '00000000' }),
    );
    expect(notices.join()).toMatch(/another state of this data set/);
  });

  const hostile = fileURLToPath(new URL('../../../shared/bad/state/url-fragments.json', import.meta.url));
  const cases = existsSync(hostile)
    ? (JSON.parse(readFileSync(hostile, 'utf8')) as { cases: { name: string; fragment: string }[] }).cases
    : [];
  it.skipIf(cases.length === 0)(
    'survives every hostile fragment of the collection, and says so (skipped without it)',
    () => {
      for (const { name, fragment } of cases) {
        const { session, notices } = open(fragment);
        expect(notices.length, name).toBe(fragment === '' ? 0 : 1);
        expect(session.selection, name).toBeNull();
        expect(notices.join(), name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );
});
