import { buildModel, type Model } from '../../src/core/model/claim-graph.ts';
import { readDataset } from '../../src/core/reader/read-dataset.ts';
import type { Dataset } from '../../src/core/schema/shapes.ts';

/**
 * Graphs drawn as text, one claim a line:
 *
 *     IVIG -| TGFB   animal                       decreases; one piece of evidence, of this class
 *     TGFB -> FIB    hypothesis, animal           increases; two pieces
 *     IVIG -o IFNG   animal                       no change was found
 *     IVIG -- TGFB   human-laboratory             binds: no direction
 *     IVIG ∋ AFAB    assertion                    contains
 *     COL  ≙  FIB                                 stands for; said by the curator
 *     COL1 ⊂ COL                                  is a subtype of; said by the curator
 *     IVIG -[improves]-> HAQ  human-clinical      any relation, by its id
 *     HAQ : measure, better lower                 the kind of an entity, where its place in the claims does not say it
 *
 * Classes: human-clinical, human-laboratory, animal, unclassified, hypothesis, assertion, curator, mine.
 * In braces, parted by `;`, of the claim: {id x} {via a,b} {where X} {aspect secretion} — and of the piece before them:
 * {no-effect} {opposite-effect} {not-reported} {later} {abstract} {study 13} {regulator} {n 6/7} {of 7} {arm early}
 * {comparator placebo} {design case-report} {disease SSc} {model mouse} {tissue skin} {dose 2 g/kg} {with prednisone} {subject expression}
 * {worded} {basis a,b} {full-text} {checked title} {no-reference}.
 *
 *     focus: SSc, overlap                         the diseases that the data set is about
 *     study 1 ~ 2                                 two studies that may share patients
 *
 * A measured piece reports a study of its own, whose source bears its number as a mark, unless {study} names one. The id of a
 * claim is how it is drawn ("IVIG-|TGFB"), with "#2" and so on where it is drawn again.
 */

/** The relations that have an arrow, and how each is drawn. */
export const arrows = {
  '->': 'increases',
  '-|': 'decreases',
  '--': 'binds',
  '-o': 'no-change',
  '∋': 'contains',
  '≙': 'stands-for',
  '⊂': 'subtype-of',
} as const;

type Options = Readonly<Record<string, string>>;
type Json = Record<string, unknown>;

const saidByCurator = ['≙', '⊂'];
const claimLine = /^(\S+)\s+(->|-\||--|-o|∋|≙|⊂|-\[[\w-]+\]->)\s+(\S+)\s*(.*)$/;
const focusLine = /^focus:\s*(.+)$/;
const sharingLine = /^study (\S+) ~ (\S+)$/;
const entityLine = /^(\S+)\s*:\s*([\w-]+)(?:,\s*better (\w+))?$/;

/** The axes of a piece of each class. */
const axes: Readonly<Record<string, Json>> = {
  'human-clinical': observed('NCBITaxon:9606', 'in-vivo', 'case-series', 'patient'),
  'human-laboratory': observed('NCBITaxon:9606', 'in-vitro', 'cell-experiment', 'dish'),
  animal: observed('NCBITaxon:10090', 'in-vivo', 'animal-experiment', 'animal'),
  unclassified: observed('not-stated', 'in-vivo', 'not-stated', 'not-stated'),
  hypothesis: { ...unmeasured('hypothesised'), by: 'cited-authors' },
  assertion: { ...unmeasured('asserted'), by: 'review-authors' },
  curator: { ...unmeasured('hypothesised'), by: 'curator' },
  mine: { ...unmeasured('hypothesised'), by: 'reader' },
};

function observed(taxon: string, system: string, design: string, exposed: string): Json {
  return { modality: 'observed', by: 'study-authors', taxon, system, design, exposed, comparator: 'none' };
}

function unmeasured(modality: string): Json {
  return {
    modality,
    taxon: 'not-stated',
    system: 'not-stated',
    design: 'none',
    exposed: 'not-stated',
    comparator: 'not-stated',
  };
}

/** Parts a list at its commas outside of braces. */
const pieces = (text: string): string[] => text.split(/,(?![^{]*\})/).map((part) => part.trim());

function optionsIn(text: string): Options {
  const found = [...text.matchAll(/\{([^}]*)\}/g)].flatMap(([, inside = '']) => inside.split(';'));
  return Object.fromEntries(
    found.map((option) => {
      const [name = '', ...value] = option.trim().split(' ');
      return [name, value.join(' ')];
    }),
  );
}

/** What a drawing gathers while its lines are read. */
interface Drawing {
  readonly kinds: Map<string, Json>;
  readonly claims: Json[];
  /** How often each claim was drawn. */
  readonly drawn: Map<string, number>;
  readonly studies: Set<string>;
  readonly laterStudies: Set<string>;
  readonly focus: string[];
  readonly sharing: Map<string, string[]>;
}

const list = (words: string | undefined): string[] | undefined => words?.split(',').map((word) => word.trim());
const given = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function evidence(piece: string, id: string, isNull: boolean, drawing: Drawing): Json {
  const [name = ''] = piece.split(/[\s{]/);
  const axis = axes[name];
  if (!axis) throw new Error(`"${piece}" names no class of evidence; the classes are ${Object.keys(axes).join(', ')}`);
  const options = optionsIn(piece);
  const result = ['no-effect', 'opposite-effect', 'not-reported', 'effect'].find((word) => word in options);
  const study = options['study'] ?? String(drawing.studies.size + 1);
  const [finding, measured] = (options['n'] ?? '').split('/').map(Number);
  const common = {
    id,
    ...axis,
    result: result ?? (isNull ? 'no-effect' : 'effect'),
    ...('regulator' in options ? { by: 'regulator' } : {}),
    ...('n' in options ? { n: { finding, measured, of: measured } } : {}),
    ...('of' in options ? { n: { finding: null, measured: null, of: Number(options['of']) } } : {}),
    ...('arm' in options ? { groups: [{ label: options['arm'], n: null }] } : {}),
    ...(['disease', 'model', 'tissue', 'with'].some((name) => name in options)
      ? {
          context: given({
            disease: options['disease'],
            model: options['model'],
            tissue: options['tissue'],
            coTreatments: list(options['with']),
          }),
        }
      : {}),
    ...('worded' in options ? { worded: 'fact' } : {}),
    ...('dose' in options ? { regimen: { dose: options['dose'] } } : {}),
    ...given({
      comparator: options['comparator'] ?? axis['comparator'],
      design: options['design'] ?? axis['design'],
      subjectAspect: options['subject'],
    }),
    curated: { by: 'A curator', date: '2026-01-01' },
  };
  if (name === 'curator' || name === 'mine') return { ...common, ...given({ basis: list(options['basis']) }) };
  const later = 'later' in options;
  drawing.studies.add(study);
  if (later) drawing.laterStudies.add(study);
  return {
    ...common,
    ...(axis['modality'] === 'observed' || 'study' in options ? { study: `s${study}` } : {}),
    ...('no-reference' in options
      ? {}
      : {
          cited: [
            {
              source: `r${study}`,
              link: 'stated',
              checked: 'full-text' in options ? 'full-text' : (options['checked'] ?? 'no'),
            },
          ],
        }),
    readIn: { source: later || 'abstract' in options ? `r${study}` : 'review', text: 'not-held' },
  };
}

function addEntity(kinds: Map<string, Json>, id: string, kind: string | undefined): void {
  if (!kinds.has(id) || (kind !== undefined && kinds.get(id)?.['kind'] === undefined)) kinds.set(id, { id, kind });
}

/** The kinds that an arrow asks of its ends, where it asks for something. */
const endsOf: Readonly<Record<string, readonly [string | undefined, string | undefined]>> = {
  '-o': ['treatment', undefined],
  '--': ['treatment', undefined],
  '∋': ['treatment', 'component'],
  '≙': ['tissue-process', 'tissue-process'],
};

/** Options that name an entity, with the kind that it gets where nothing else says it. */
const kindsNamed = { tissue: 'cell', where: 'cell', disease: 'disease', model: 'model', with: 'treatment' } as const;

function readLine(line: string, drawing: Drawing): void {
  const focus = focusLine.exec(line);
  if (focus) {
    drawing.focus.push(...(list(focus[1]) ?? []));
    return;
  }
  const sharing = sharingLine.exec(line);
  if (sharing) {
    const [, study = '', other = ''] = sharing;
    drawing.sharing.set(study, [...(drawing.sharing.get(study) ?? []), `s${other}`]);
    return;
  }
  const entity = entityLine.exec(line);
  if (entity) {
    const [, id = '', kind, better] = entity;
    drawing.kinds.set(id, given({ id, kind, better }));
    return;
  }
  const claim = claimLine.exec(line);
  if (!claim) throw new Error(`"${line}" is neither a claim nor an entity; see the top of drawn-graph.ts`);
  const [, subject = '', arrow = '', object = '', rest = ''] = claim;
  const options = optionsIn(rest);
  const drawn = `${subject}${arrow}${object}`;
  const again = drawing.drawn.get(drawn) ?? 0;
  drawing.drawn.set(drawn, again + 1);
  const id = options['id'] ?? (again === 0 ? drawn : `${drawn}#${again + 1}`);
  const [first, second] = endsOf[arrow] ?? [];
  addEntity(drawing.kinds, subject, first);
  addEntity(drawing.kinds, object, second);
  for (const [option, kind] of Object.entries(kindsNamed))
    for (const [, names] of rest.matchAll(new RegExp(`[{;]\\s*${option} ([^;}]+)`, 'g')))
      for (const name of list(names) ?? []) addEntity(drawing.kinds, name, kind);
  const words =
    rest === '' || rest.startsWith('{') ? `${saidByCurator.includes(arrow) ? 'curator' : 'animal'} ${rest}` : rest;
  const predicate = arrow in arrows ? arrows[arrow as keyof typeof arrows] : arrow.slice(2, -3);
  drawing.claims.push({
    id,
    subject,
    predicate,
    object,
    ...given({ aspect: options['aspect'], where: options['where'], via: list(options['via']) }),
    statement: `It is claimed: ${drawn}.`,
    evidence: pieces(words).map((piece, at) => evidence(piece, `${id}.${at + 1}`, arrow === '-o', drawing)),
  });
}

/** The lines of a drawing without blank ones; what follows a # and a space is a remark. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/(^|\s)# .*$/, '').trim())
    .filter((line) => line !== '');

/** A drawing as a document of the native format. Throws on a line that is none. */
export function drawnDocument(text: string): Json {
  const drawing: Drawing = {
    kinds: new Map(),
    claims: [],
    drawn: new Map(),
    studies: new Set(),
    laterStudies: new Set(),
    focus: [],
    sharing: new Map(),
  };
  for (const line of linesOf(text)) readLine(line, drawing);
  return {
    version: 1,
    id: 'drawn',
    title: 'A drawn graph',
    release: '1',
    date: '2026-01-01',
    licence: 'CC0-1.0',
    about: 'Made for a test.',
    limits: [],
    ...(drawing.focus.length > 0 ? { focus: drawing.focus } : {}),
    entities: [...drawing.kinds.values()].map((entity) => ({
      ...entity,
      label: entity['id'],
      kind: entity['kind'] ?? 'molecule',
    })),
    claims: drawing.claims,
    sources: [
      { id: 'review', role: 'main', kind: 'review', title: 'A review', grade: 'seen' },
      ...[...drawing.studies].map((study) => ({
        id: `r${study}`,
        role: drawing.laterStudies.has(study) ? 'later' : 'cited',
        kind: 'article',
        marker: study,
        citedBy: 'review',
        grade: 'text',
      })),
    ],
    studies: [...drawing.studies].map((study) => ({
      id: `s${study}`,
      label: `Study ${study}`,
      sources: [`r${study}`],
      ...(drawing.sharing.has(study) ? { mayShareWith: drawing.sharing.get(study) } : {}),
    })),
  };
}

/** A drawing as a data set that went through the reader. Throws where the reader sets anything aside. */
export function drawnDataset(text: string): Dataset {
  const bytes = new TextEncoder().encode(JSON.stringify(drawnDocument(text)));
  const { dataset, issues } = readDataset([{ name: 'drawn.json', bytes }]);
  const errors = issues
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, message }) => `${pointer}: ${message}`);
  if (!dataset || errors.length > 0) throw new Error(`the drawing is no data set:\n${errors.join('\n')}`);
  return dataset;
}

/** A drawing as a model. */
export const drawnModel = (text: string): Model => buildModel(drawnDataset(text));

/** The same without the reader, for tests that draw thousands of graphs of one kind. */
export function quicklyDrawnModel(text: string): Model {
  const { entities, claims, sources, studies, ...head } = drawnDocument(text);
  return buildModel({ head, entities, claims, sources, studies, notes: [], terms: [] } as unknown as Dataset);
}
