import fc from 'fast-check';
import { type Json, minimalDataset, pieceLike, raw, written } from './minimal-dataset.ts';

/** Random data sets without a fault, and random damage to them. */

const list = <T>(most: number, item: (at: number) => T): fc.Arbitrary<T[]> =>
  fc.nat(most).map((count) => Array.from({ length: count }, (_, at) => item(at)));

/** What a data set is made of; numbers are choices among what is there, by remainder. */
const plan = fc.record({
  entities: fc.array(fc.constantFrom('treatment', 'component', 'molecule', 'cell', 'disease', 'finding'), {
    maxLength: 5,
  }),
  sources: fc.array(fc.constantFrom('cited', 'later', 'numbered'), { maxLength: 4 }),
  studies: list(3, (at) => at),
  claims: fc.array(
    fc.record({
      ends: fc.tuple(fc.nat(), fc.nat()),
      predicate: fc.constantFrom('decreases', 'increases', 'binds', 'treats', 'subtype-of'),
      where: fc.option(fc.nat(), { nil: undefined }),
      via: fc.option(fc.nat(), { nil: undefined }),
      evidence: fc.array(
        fc.record({
          by: fc.constantFrom('cited-authors', 'curator'),
          source: fc.nat(),
          study: fc.option(fc.nat(), { nil: undefined }),
          n: fc.option(fc.nat(9), { nil: undefined }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 5 },
  ),
  notes: fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

const chosen = (ids: readonly string[], number: number): string => ids[number % ids.length] ?? '';

function datasetOf({ entities, sources, studies, claims, notes }: Plan): Json {
  const base = minimalDataset();
  const of = (kind: string) => base[kind] as Json[];
  of('entities').push(...entities.map((kind, at) => ({ id: `x${at}`, kind, label: `Entity ${at}` })));
  of('sources').push(
    ...sources.map((role, at) =>
      role === 'numbered'
        ? {
            id: `so${at}`,
            role: 'cited',
            kind: 'article',
            marker: `${at}`,
            citedBy: at > 0 ? `so${at - 1}` : 's1',
            grade: 'unknown',
          }
        : { id: `so${at}`, role, kind: 'article', title: `Title ${at}`, grade: 'text', doi: '10.1000/182' },
    ),
  );
  const ids = (kind: string) => of(kind).map(({ id }) => String(id));
  const [entityIds, sourceIds] = [ids('entities'), ids('sources')];
  of('studies').push(
    ...studies.map((at) => ({
      id: `sx${at}`,
      label: 'A study',
      sources: [chosen(sourceIds, at)],
      mayShareWith: ['st1'],
    })),
  );
  const studyIds = ids('studies');
  for (const [at, { ends, predicate, where, via, evidence }] of claims.entries())
    of('claims').push({
      id: `cx${at}`,
      subject: chosen(entityIds, ends[0]),
      predicate,
      object: chosen(entityIds, ends[1]),
      statement: 'Made up.',
      ...(where === undefined ? {} : { where: chosen(entityIds, where) }),
      ...(via === undefined ? {} : { via: [chosen(ids('claims'), via)] }),
      evidence: evidence.map(({ by, source, study, n }, index) => {
        const piece = pieceLike({ id: `cx${at}e${index}`, result: 'effect', by });
        const cited = [{ source: chosen(sourceIds, source), link: 'stated', checked: 'no' }];
        if (by === 'curator') {
          for (const key of ['readIn', 'cited']) Reflect.deleteProperty(piece, key);
          return { ...piece, modality: 'hypothesised', basis: ['c1'] };
        }
        return {
          ...piece,
          cited,
          readIn: { source: chosen(sourceIds, source), text: 'not-held' },
          ...(study === undefined ? {} : { study: chosen(studyIds, study) }),
          ...(n === undefined ? {} : { n: { finding: n, measured: null, of: 9 }, context: { disease: 'ssc' } }),
        };
      }),
    });
  const claimIds = ids('claims');
  of('notes').push(
    ...notes.map((named, at) => ({
      id: `nx${at}`,
      kind: 'curation',
      text: 'Made up.',
      claims: named.map((number) => chosen(claimIds, number)),
    })),
  );
  base['terms'] = notes.map((named, at) => ({
    id: `tx${at}`,
    word: `Word ${at}`,
    text: 'Made up.',
    by: 'review',
    claims: named.map((number) => chosen(claimIds, number)),
  }));
  return base;
}

/** Every member and item of a value: what holds it, and its key there. */
function places(value: unknown, found: { holder: Json; key: string }[] = []): { holder: Json; key: string }[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Json;
  for (const key of Object.keys(holder)) {
    found.push({ holder, key });
    places(holder[key], found);
  }
  return found;
}

const oddValue = fc.constantFrom<unknown>(
  null, true, 0, -1, 1.5, '', 'zzzzzz', 'c1', 'ivig', '13', 's1', [], {}, ['c1'], [null], { id: 'ivig' },
  raw('1e400'), raw('9007199254740993'), raw('-0'), 'observed', 'NCBITaxon:9606', 'not-stated', '2026-01-01', 99_999,
); // prettier-ignore
const oddCharacter = fc.constantFrom(
  '\u0000',
  '\u001b',
  '\n',
  '\t',
  '\u200b',
  '\u202e',
  '\ud800',
  '\udc00',
  '\u0301',
  'ß',
  '😀',
  '\u{e0041}',
);
const oddKey = fc.constantFrom(
  'zzzzzz',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__proto__',
  'constructor',
  'lable',
  'evidnce',
  'Id',
  'a/b~c',
  '',
);

type Damage = (data: Json) => void;
const at = fc.nat();
/** Damage one member of the data set. */
const member =
  (harm: (holder: Json, key: string) => void) =>
  (number: number): Damage =>
  (data) => {
    const all = places(data);
    const place = all[number % all.length];
    if (place) harm(place.holder, place.key);
  };
const own = (holder: Json, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

const damage: fc.Arbitrary<Damage> = fc.oneof(
  at.map(
    member((holder, key) => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
    }),
  ),
  fc.tuple(at, oddValue).map(([number, value]) => member((holder, key) => own(holder, key, value))(number)),
  fc.tuple(at, oddKey, oddValue).map(([number, name, value]) =>
    member((holder) => {
      if (!Array.isArray(holder)) own(holder, name, value);
    })(number),
  ),
  fc.tuple(at, oddKey).map(([number, name]) =>
    member((holder, key) => {
      if (Array.isArray(holder)) return;
      own(holder, name, holder[key]);
      Reflect.deleteProperty(holder, key);
    })(number),
  ),
  fc.tuple(at, at, oddCharacter).map(([number, where, character]) =>
    member((holder, key) => {
      const text = holder[key];
      if (typeof text !== 'string') return;
      const spot = where % (text.length + 1);
      own(holder, key, text.slice(0, spot) + character + text.slice(spot));
    })(number),
  ),
  // The same record again, whole or with another value in it.
  fc.tuple(at, at, fc.option(oddValue, { nil: undefined })).map(([number, inside, value]): Damage => (data) => {
    const lists = places(data).filter(({ holder }) => Array.isArray(holder));
    const place = lists[number % Math.max(lists.length, 1)];
    if (!place) return;
    const copy = structuredClone(place.holder[place.key]);
    const members = places(copy);
    const spoilt = members[inside % Math.max(members.length, 1)];
    if (value !== undefined && spoilt) own(spoilt.holder, spoilt.key, value);
    (place.holder as unknown as unknown[]).push(copy);
  }),
  // One value where another should be.
  fc.tuple(at, at).map(([one, other]): Damage => (data) => {
    const all = places(data);
    const [a, b] = [all[one % all.length], all[other % all.length]];
    if (a && b) own(a.holder, a.key, structuredClone(b.holder[b.key]));
  }),
);

/** A data set without a fault. */
export const soundDataset: fc.Arbitrary<Json> = plan.map(datasetOf);

/** A data set with up to six kinds of damage. */
export const damagedDataset: fc.Arbitrary<Json> = fc
  .tuple(soundDataset, fc.array(damage, { minLength: 1, maxLength: 6 }))
  .map(([data, harms]) => {
    for (const harm of harms) harm(data);
    return data;
  });

const kinds = ['entities', 'claims', 'sources', 'studies', 'notes', 'terms'];

/** The texts of a data set as one file, or of a folder with a file for each list. */
export function filesOf(data: Json, asFolder: boolean): string[] {
  if (!asFolder) return [written(data)];
  const entries = Object.entries(data);
  const rest = entries.filter(([key]) => !kinds.includes(key));
  return [rest, ...entries.filter(([key]) => kinds.includes(key)).map((entry) => [entry])].map((members) =>
    written(Object.fromEntries(members)),
  );
}

/** The same data set with every list of records from its end to its beginning. */
export function reversed(data: Json): Json {
  const copy = structuredClone(data);
  for (const kind of kinds) {
    const records = copy[kind];
    if (Array.isArray(records)) records.reverse();
  }
  return copy;
}
