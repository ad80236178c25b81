import { dice } from './dice.ts';

/**
 * A made-up document of the native format, of a size that nobody curates by hand. Each new entity is tied to earlier ones,
 * more likely to those that have many claims already (Barabási and Albert, Science 286, 1999), by relations that suit
 * their kinds; with all classes of evidence, null findings, parts of treatments, subtypes, curator's inferences that rest
 * on other claims, claims that sum up others, and notes. It goes through the reader with nothing set aside.
 */

type Json = Record<string, unknown>;

const kinds = [
  { kind: 'treatment', name: 'Drug', share: 0.03 },
  { kind: 'component', name: 'Fraction', share: 0.02 },
  { kind: 'molecule', name: 'Protein', share: 0.6 },
  { kind: 'pathway', name: 'Pathway', share: 0.05 },
  { kind: 'cell', name: 'Cell', share: 0.08 },
  { kind: 'cell-state', name: 'State', share: 0.05 },
  { kind: 'tissue-process', name: 'Process', share: 0.1 },
  { kind: 'measure', name: 'Score', share: 0.04 },
  { kind: 'disease', name: 'Disease', share: 0.03 },
] as const;
type Kind = (typeof kinds)[number]['kind'];

const unmeasured = { taxon: 'not-stated', system: 'not-stated', design: 'none', exposed: 'not-stated' };
const observed = { modality: 'observed', by: 'study-authors', comparator: 'untreated' };
const mouse = {
  ...observed,
  taxon: 'NCBITaxon:10090',
  system: 'in-vivo',
  design: 'animal-experiment',
  exposed: 'animal',
};
const dish = {
  ...observed,
  taxon: 'NCBITaxon:9606',
  system: 'in-vitro',
  design: 'cell-experiment',
  exposed: 'dish',
};
const patients = {
  ...observed,
  taxon: 'NCBITaxon:9606',
  system: 'in-vivo',
  design: 'case-series',
  exposed: 'patient',
  comparator: 'none',
};
const proposed = { modality: 'hypothesised', by: 'cited-authors', ...unmeasured, comparator: 'not-stated' };
const stated = { modality: 'asserted', by: 'review-authors', ...unmeasured, comparator: 'not-stated' };
const assumed = { modality: 'hypothesised', by: 'curator', ...unmeasured, comparator: 'not-stated' };
const classes = [mouse, mouse, dish, dish, patients, proposed, stated];
const curated = { by: 'Nobody', date: '2026-01-01' };

const givers: readonly Kind[] = ['treatment', 'component'];
const actors: readonly Kind[] = [...givers, 'molecule', 'pathway', 'cell', 'cell-state', 'tissue-process'];
const changed: readonly Kind[] = ['molecule', 'pathway', 'cell', 'cell-state', 'tissue-process', 'measure'];

/** @param claims how many; the same number always gives the same document */
export function largeDocument(claims: number): Json {
  const roll = dice(claims);
  const below = (count: number): number => Math.floor(roll() * count);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const studyCount = Math.max(3, Math.round(claims / 20));

  const entities: (Json & { id: string; kind: Kind })[] = kinds.flatMap(({ kind, name, share }) =>
    Array.from({ length: Math.max(2, Math.round((claims / 8) * share)) }, (_, at) => ({
      id: `${kind}-${at + 1}`,
      kind,
      label: `${name} ${at + 1}`,
      ...(at % 3 === 0 ? { synonyms: [`${name.slice(0, 3).toUpperCase()}${at + 1}`] } : {}),
    })),
  );
  // In mixed order, so that every kind has its early, well-connected ones.
  const order = entities.map((entity) => ({ entity, at: roll() })).sort((a, b) => a.at - b.at);
  const mixed = order.map(({ entity }) => entity);
  const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]));
  const [treatments, components, molecules] = (['treatment', 'component', 'molecule'] as const).map(
    (kind) => entities.filter((entity) => entity.kind === kind).length,
  ) as [number, number, number];
  /** Ends of claims so far, so that a throw among them finds an entity the likelier the more claims it has. */
  const ends: string[] = [];
  const first = new Map(kinds.map(({ kind }) => [kind, mixed.filter((entity) => entity.kind === kind).slice(0, 2)]));
  /** One that is known already of some kinds, and another than one that is named. */
  const familiar = (among: readonly Kind[], than: string): string => {
    for (let tries = 0; tries < 30 && ends.length > 0; tries++) {
      const id = oneOf(ends);
      if (id !== than && among.includes(kindOf.get(id)!)) return id;
    }
    return first.get(oneOf(among))!.find(({ id }) => id !== than)!.id;
  };

  const piece = (id: string, axes: Json, result: string, more: Json = {}): Json => ({
    id,
    ...axes,
    result,
    ...(axes['by'] === 'curator'
      ? {}
      : {
          ...(axes['modality'] === 'observed' ? { study: `study-${below(studyCount) + 1}` } : {}),
          cited: [{ source: `source-${below(studyCount) + 1}`, link: 'stated', checked: 'no' }],
          readIn: { source: roll() < 0.1 ? `source-${below(studyCount) + 1}` : 'review', text: 'not-held' },
        }),
    ...more,
    curated,
  });

  const said = new Set<string>();
  const list: Json[] = [];
  let met = 0;
  while (list.length < claims) {
    const at = list.length;
    const id = `claim-${at + 1}`;
    const relation = roll();
    const fresh = relation < 0.9 && met * claims <= at * mixed.length ? mixed[met++] : undefined;
    let [subject, predicate, object]: [string, string, string] = ['', '', ''];
    if (relation < 0.9) {
      const forward = fresh ? actors.includes(fresh.kind) && (!changed.includes(fresh.kind) || roll() < 0.5) : true;
      subject = fresh && forward ? fresh.id : familiar(actors, fresh?.id ?? '');
      object = fresh && !forward && changed.includes(fresh.kind) ? fresh.id : familiar(changed, subject);
      predicate = relation < 0.5 ? 'increases' : 'decreases';
    } else if (relation < 0.94) {
      subject = familiar(givers, '');
      [predicate, object] = roll() < 0.5 ? ['no-change', familiar(changed, '')] : ['binds', familiar(['molecule'], '')];
    } else if (relation < 0.945) {
      // A part is one of a few treatments; a kind is one of a few others.
      const part = below(components) + 1;
      [subject, predicate, object] = [
        `treatment-${1 + (part % Math.min(7, treatments))}`,
        'contains',
        `component-${part}`,
      ];
    } else if (relation < 0.96) {
      object = `molecule-${1 + 50 * below(molecules / 50)}`;
      [subject, predicate] = [`molecule-${1 + below(molecules)}`, 'subtype-of'];
      if (subject === object) continue;
    } else [subject, predicate, object] = [familiar(['disease'], ''), 'has-raised', familiar(['molecule'], '')];
    const aspect = roll() < 0.3 ? oneOf(['secretion', 'expression', 'activity']) : undefined;
    const where = aspect === 'secretion' ? familiar(['cell'], object) : undefined;
    const identity = [subject, predicate, object, aspect, where].join(' ');
    if (said.has(identity)) continue;
    said.add(identity);
    ends.push(subject, object);

    const isNull = predicate === 'no-change';
    const curator = !isNull && roll() < 0.03;
    const count = curator ? 1 : 1 + below(3);
    const evidence = Array.from({ length: count }, (_, number) => {
      const axes = curator ? assumed : isNull ? mouse : oneOf(classes);
      const result = isNull || (axes['modality'] === 'observed' && roll() < 0.04) ? 'no-effect' : 'effect';
      const basis = curator && at > 10 ? { basis: [`claim-${below(at) + 1}`, `claim-${below(at) + 1}`] } : {};
      const context =
        roll() < 0.2 ? { context: { disease: familiar(['disease'], ''), tissue: familiar(['cell'], '') } } : {};
      return piece(`${id}.${number + 1}`, axes, result, { ...basis, ...context });
    });
    list.push({
      id,
      subject,
      predicate,
      object,
      ...(aspect === undefined ? {} : { aspect }),
      ...(where === undefined ? {} : { where }),
      ...(at > 10 && roll() < 0.005 ? { via: [`claim-${below(at) + 1}`, `claim-${below(at) + 1}`] } : {}),
      statement: `${subject} ${predicate} ${object}: made up for a test, and of the length that such statements have.`,
      evidence,
    });
  }
  const numbers = Array.from({ length: studyCount }, (_, at) => at + 1);
  return {
    version: 1,
    id: 'large',
    title: 'A large made-up data set',
    release: '1',
    date: '2026-01-01',
    licence: 'CC0-1.0',
    about: 'Made for tests of large data sets.',
    limits: [],
    entities,
    claims: list,
    sources: [
      { id: 'review', role: 'main', kind: 'review', title: 'A made-up review', grade: 'seen' },
      ...numbers.map((at) => ({
        id: `source-${at}`,
        role: at % 10 === 0 ? 'later' : 'cited',
        kind: 'article',
        marker: String(at),
        citedBy: 'review',
        authors: [`Author ${at}`, 'Doe J'],
        year: 1990 + (at % 35),
        title: `A made-up article, number ${at}`,
        grade: 'text',
      })),
    ],
    studies: numbers.map((at) => ({
      id: `study-${at}`,
      label: `Study ${at}`,
      sources: [`source-${at}`],
      ...(at % 20 === 0 ? { mayShareWith: [`study-${at - 1}`] } : {}),
    })),
    notes: Array.from({ length: Math.round(claims / 200) }, (_, at) => ({
      id: `note-${at + 1}`,
      kind: 'curation',
      text: 'A made-up remark.',
      claims: [`claim-${below(claims) + 1}`, `claim-${below(claims) + 1}`],
    })),
  };
}
