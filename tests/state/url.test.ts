import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { reaches } from '../../src/core/schema/axes.ts';
import { evidenceChoices } from '../../src/state/evidence-choices.ts';
import { lenses } from '../../src/state/lenses.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { defaultSession, effects, MOST_STEPS, type Session } from '../../src/state/session.ts';
import { settle } from '../../src/state/settle.ts';
import { columnIds } from '../../src/state/table-columns.ts';
import { LONGEST_LINK, parseFragment, printFragment } from '../../src/state/url.ts';
import { loadShippedGraph } from './shipped.ts';

const edition = { id: 'a~set', digest: '0123abcd' };

const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const anySession: fc.Arbitrary<Session> = fc.record({
  reach: fc.constantFrom(...reaches.ids),
  lens: fc.constantFrom(...lenses.ids),
  selection: fc.option(fc.record({ kind: fc.constantFrom('claim' as const, 'entity' as const), id: words })),
  question: fc.record({
    from: fc.option(words),
    to: fc.option(words),
    effect: fc.constantFrom(...effects),
    evidence: fc.constantFrom(...evidenceChoices.ids),
    curator: fc.boolean(),
    steps: fc.integer({ min: 1, max: MOST_STEPS }),
  }),
  path: fc.option(fc.integer({ min: 1, max: 9999 })),
  filter: fc.oneof(fc.constant(''), words),
  sort: fc.option(fc.record({ column: fc.constantFrom(...columnIds), descending: fc.boolean() })),
});

describe('a link', () => {
  it('brings back the session that it was made of', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const link = printFragment(session, edition);
        const parsed = parseFragment(`#${link}`);
        expect(parsed.session).toEqual(session);
        expect(parsed.issues).toEqual([]);
        expect(parsed.unreadable).toBeNull();
        if (link !== '') expect(parsed.edition).toEqual(edition);
      }),
    );
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
    expect(session).toMatchObject({ reach: 'later', lens: 'all', selection: null });
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
