import { auditTabs } from './audit-tabs.ts';
import { confirmations } from './evidence-choices.ts';
import { linkText as text, whole } from './link-values.ts';
import { groupings, isAuditQuestion, matrixAxes } from './matrix-wishes.ts';
import { MOST_AROUND } from './map-part.ts';
import { panes } from './panes.ts';
import { shortText } from './plain-text.ts';
import {
  type CardKind,
  cardKinds,
  defaultSession,
  defaultSide,
  firstStep,
  LAST_STEP,
  type LessonPlace,
  MOST_GROWN,
  type Session,
  SESSION_VERSION,
  type Side,
} from './session.ts';
import { sideParameters } from './side-parameters.ts';
import { isColumn } from './table-columns.ts';
import { sayLink } from './link-texts.ts';

/** Longest link that is read, in UTF-16 units. */
export const LONGEST_LINK = 16000;

/** What was printed carries its stamp at the end of its link (`stampedLink`), which is no part of the view. */
const stampAtEnd = /&edgewise=[\w-]*$/;

/** Which state of which data set a link was made for: the data set's id and the start of its digest. */
export interface Edition {
  readonly id: string;
  readonly digest: string;
  /** Drafts of the reader stand beside it: a link says so, and never holds them. */
  readonly mine?: boolean;
}

export interface ParsedLink {
  readonly session: Session;
  /** The edition as the link names it; null where it names none. */
  readonly edition: Edition | null;
  /** What was not understood, in words, a part of a sentence each. */
  readonly issues: readonly string[];
  /** One sentence where the link could not be read at all; the session is then the default one. */
  readonly unreadable: string | null;
}

/** Steps that bring the parameters of version n up to version n + 1, at index n − 1. */
const upgrades: readonly ((parameters: URLSearchParams) => void)[] = [];

type Read = (value: string, session: Session) => Session | null;

const card =
  (kind: CardKind): Read =>
  (value, session) =>
    text(value) === null ? null : { ...session, selection: { kind, id: value } };

/** Changes where in its lesson a session is; null where it is in none. */
const inLesson = (session: Session, change: Partial<LessonPlace> | null): Session | null =>
  session.lesson && change && { ...session, lesson: { ...session.lesson, ...change } };

/** Keys of a link to a step of a lesson, the lesson itself first: it has no others, lest one tell what the step asks. */
const lessonReaders: Readonly<Record<string, Read>> = {
  lesson: (value, session) => (text(value) === null ? null : { ...session, pane: 'lessons', lesson: firstStep(value) }),
  step: (value, session) => {
    const step = whole(value, LAST_STEP);
    return inLesson(session, step === null ? null : { step });
  },
  shown: (value, session) => inLesson(session, value === 'yes' ? { revealed: true } : null),
  packed: (value, session) => inLesson(session, /^[\w-]+$/.test(value) ? { packed: value } : null),
};

/** One reader for each key; null where the value cannot be read. */
const readers: Readonly<Record<string, Read>> = {
  view: (value, session) => (panes.has(value) ? { ...session, pane: value } : null),
  ...Object.fromEntries(cardKinds.map((kind) => [kind, card(kind)])),
  compare: (value, session) => (value === 'yes' ? { ...session, compare: session.compare ?? defaultSide } : null),
  path: (value, session) => {
    const path = whole(value, 9999);
    return path === null || session.counter !== null ? null : { ...session, path };
  },
  counter: (value, session) => {
    const counter = whole(value, 9999);
    return counter === null || session.path !== null ? null : { ...session, counter };
  },
  around: (value, session) => {
    if (text(value) === null) return null;
    if (session.around.includes(value)) return session;
    return session.around.length < MOST_AROUND ? { ...session, around: [...session.around, value] } : null;
  },
  grown: (value, session) =>
    text(value) === null || session.grown.length >= MOST_GROWN
      ? null
      : { ...session, grown: [...session.grown, value] },
  lines: (value, session) =>
    value === 'bundled' || value === 'separate' ? { ...session, bundled: value === 'bundled' } : null,
  ...lessonReaders,
  mine: (value, session) => (value === 'yes' || value === 'no' ? { ...session, mine: value === 'yes' } : null),
  confirm: (value, session) => (confirmations.has(value) ? { ...session, confirm: value } : null),
  tab: (value, session) => (auditTabs.has(value) ? { ...session, tab: value } : null),
  group: (value, session) =>
    groupings.has(value) ? { ...session, matrix: { ...session.matrix, group: value } } : null,
  columns: (value, session) =>
    matrixAxes.has(value) ? { ...session, matrix: { ...session.matrix, axis: value } } : null,
  find: (value, session) =>
    isAuditQuestion(value) ? { ...session, matrix: { ...session.matrix, asked: value } } : null,
  filter: (value, session) => (text(value) === null ? null : { ...session, filter: value }),
  sort: (value, session) => {
    const column = value.replace(/^-/, '');
    return isColumn(column) ? { ...session, sort: { column, descending: value.startsWith('-') } } : null;
  },
};

/** Keys of the session that a link may give more than once. */
const lists: readonly string[] = ['around', 'grown'];

/** What the keys of the second side of a comparison begin with. */
const OTHER = 'b-';

interface Parameter {
  /** May the key be given several times? */
  readonly list: boolean;
  readonly read: Read;
}

/** How each key is read, those of both sides too. */
const keys: ReadonlyMap<string, Parameter> = new Map([
  ...Object.entries(readers).map(([key, read]): [string, Parameter] => [key, { list: lists.includes(key), read }]),
  ...sideParameters.flatMap(({ key, list, read }): [string, Parameter][] => [
    [key, { list, read: (value, session) => changed(session, read(value, session)) }],
    [
      `${OTHER}${key}`,
      {
        list,
        read: (value, session) => {
          const side = session.compare ?? defaultSide;
          const compare = changed(side, read(value, side));
          return compare && { ...session, compare };
        },
      },
    ],
  ]),
]);

function changed<S extends Side>(side: S, change: Partial<Side> | null): S | null {
  return change && { ...side, ...change };
}

/** A side as parameters of a link; what is usual is left out. */
const sideParts = (side: Side, before = ''): [string, string][] =>
  sideParameters.flatMap(({ key, print }) => print(side).map((value): [string, string] => [before + key, value]));

function parseEdition(value: string): Edition | null {
  const cut = value.lastIndexOf('~');
  return cut > 0 && /^[0-9a-f]{8}$/.test(value.slice(cut + 1))
    ? { id: value.slice(0, cut), digest: value.slice(cut + 1) }
    : null;
}

const unreadable = (why: string): ParsedLink => ({
  session: defaultSession,
  edition: null,
  issues: [],
  unreadable: sayLink('whole', { why }),
});

/**
 * Read the fragment of an address, with or without its `#`. Never throws: what cannot be read is left out and named,
 * and a link without a version that is known here gives the default session. An empty fragment is the default view.
 */
export function parseFragment(fragment: string): ParsedLink {
  const bare = fragment.replace(/^#/, '').replace(stampAtEnd, '');
  if (bare === '') return { session: defaultSession, edition: null, issues: [], unreadable: null };
  if (bare.length > LONGEST_LINK) return unreadable(sayLink('tooLong'));
  const parameters = new URLSearchParams(bare);
  const version = parameters.get('v');
  if (version === null) return unreadable(sayLink('noVersion'));
  const number = whole(version, SESSION_VERSION);
  if (number === null) return unreadable(sayLink('version', { version: shortText(version, 20) }));
  for (const upgrade of upgrades.slice(number - 1)) upgrade(parameters);

  let session = defaultSession;
  let edition: Edition | null = null;
  const issues: string[] = [];
  for (const key of new Set(parameters.keys())) {
    const values = parameters.getAll(key);
    const [value = ''] = values;
    const shown = { key: shortText(key, 30), value: shortText(value, 40) };
    const parameter = keys.get(key);
    if (values.length > 1 && parameter?.list !== true) issues.push(sayLink('twice', shown));
    else if (key === 'v') continue;
    else if (key === 'ds') edition = parseEdition(value) ?? { id: '', digest: '' };
    else if (!parameter) issues.push(sayLink('unknownKey', shown));
    else {
      const wrong = values.filter((one) => {
        const next = parameter.read(one, session);
        session = next ?? session;
        return next === null;
      });
      if (wrong[0] !== undefined) issues.push(sayLink('value', { ...shown, value: shortText(wrong[0], 40) }));
    }
  }
  if (session.lesson) {
    const { pane, lesson } = { pane: 'lessons' as const, lesson: session.lesson };
    const others = [...new Set(parameters.keys())].filter((key) => keys.has(key) && !(key in lessonReaders));
    issues.push(...others.map((key) => sayLink('besideLesson', { key })));
    session = { ...defaultSession, pane, lesson };
  }
  if (edition && parameters.get('mine') === 'yes') edition = { ...edition, mine: true };
  return { session, edition, issues, unreadable: null };
}

function lessonParts({ id, step, revealed, packed }: LessonPlace): [string, string | null][] {
  return [
    ['lesson', id],
    ['step', step === 1 ? null : String(step)],
    ['shown', revealed ? 'yes' : null],
    ['packed', packed],
  ];
}

function viewParts(session: Session, edition: Edition): [string, string | null][] {
  const { compare, selection, sort } = session;
  const usual = defaultSession;
  return [
    ['view', session.pane === usual.pane ? null : session.pane],
    ...sideParts(session),
    ['compare', compare && 'yes'],
    ...(compare ? sideParts(compare, OTHER) : []),
    ...session.around.map((id): [string, string] => ['around', id]),
    ...session.grown.map((id): [string, string] => ['grown', id]),
    ['path', session.path === null ? null : String(session.path)],
    ['counter', session.counter === null ? null : String(session.counter)],
    ['mine', edition.mine === true ? (session.mine ? 'yes' : 'no') : null],
    ['confirm', session.confirm === usual.confirm ? null : session.confirm],
    ['lines', session.bundled === usual.bundled ? null : session.bundled ? 'bundled' : 'separate'],
    [selection?.kind ?? 'claim', selection?.id ?? null],
    ['tab', session.tab === usual.tab ? null : session.tab],
    ['group', session.matrix.group === usual.matrix.group ? null : session.matrix.group],
    ['columns', session.matrix.axis === usual.matrix.axis ? null : session.matrix.axis],
    ['find', session.matrix.asked],
    ['filter', session.filter === '' ? null : session.filter],
    ['sort', sort ? `${sort.descending ? '-' : ''}${sort.column}` : null],
  ];
}

/** The fragment that carries a session, without `#`; empty for the default view, unless the edition is to be named even so. */
export function printFragment(session: Session, edition: Edition, always = false): string {
  const parts =
    session.pane === 'lessons' && session.lesson ? lessonParts(session.lesson) : viewParts(session, edition);
  const carried = parts.filter((part): part is [string, string] => part[1] !== null);
  if (carried.length === 0 && !always) return '';
  return new URLSearchParams([
    ['v', String(SESSION_VERSION)],
    ...carried,
    ['ds', `${edition.id}~${edition.digest.slice(0, 8)}`],
  ]).toString();
}
