import type { ClaimNode, EvidenceNode, Model } from '../core/model/claim-graph.ts';
import { taxa } from '../core/schema/axes.ts';
import { evidenceClasses, type StepClass, unsourcedClasses } from '../core/schema/evidence-classes.ts';
import { roles } from '../core/schema/roles.ts';
import { type Row, vocabulary } from '../core/schema/vocabulary.ts';
import { classMark } from './class-marks.ts';
import type { FacetId } from './lenses.ts';
import { linkText } from './link-values.ts';
import { sourceHeading, sourceName } from './references.ts';
import { say } from './texts.ts';
import { keptFor } from '../core/model/kept-for.ts';

/** One thing that a lens can ask of a piece of evidence, or of the claim that it is for. */
interface FacetRow extends Row {
  readonly id: FacetId;
  /** Key of a value in a link. */
  readonly key: string;
  /** What a piece has of it: any of these may be asked for. */
  readonly valuesOf: (node: ClaimNode, piece: EvidenceNode) => readonly string[];
  /** All values, in the order of their meaning; null where these are records of the data set or open. */
  readonly order: readonly string[] | null;
  /** A value out of a link; null where there can be none such. */
  readonly read: (value: string) => string | null;
  /** Does the data set have what the value names? */
  readonly known: (model: Model, value: string) => boolean;
  /** A value as it is offered, and as it stands in the sentence that says what is in full ink. */
  readonly offered: (model: Model, value: string) => string;
  readonly said: (model: Model, value: string) => string;
}

const always = (): boolean => true;
const amongst =
  (ids: readonly string[]) =>
  (value: string): string | null =>
    ids.includes(value) ? value : null;

/** Classes as a lens knows them: what no source says has no class but its own. */
const classIds = [...evidenceClasses.ids, 'unclassified', ...unsourcedClasses.ids] as const;
const classLabel = (_: Model, id: string): string => classMark(id as StepClass | 'unclassified').label;

/** What stands in the place of a species where there is none. */
export const noSpecies = vocabulary<Row & { readonly inWords: string }>('no-species')([
  { id: 'not-stated', label: 'species not stated', inWords: 'in a species that is not stated' },
  { id: 'not-applicable', label: 'no species applies', inWords: 'to which no species applies' },
]);
const species = [...taxa.rows, ...noSpecies.rows];
const taxonLabel = (_: Model, id: string): string => species.find((row) => row.id === id)?.label ?? id;
const taxonSaid = (_: Model, id: string): string =>
  species.find((row) => row.id === id)?.inWords ?? say('lens.taxon.in', { id });

const entityLabel = (model: Model, id: string): string => model.entity(id).label;
const roleLabel = (_: Model, id: string): string => roles.rows.find((row) => row.id === id)?.label ?? id;

/** What a lens can ask for: one row adds one. */
export const facets = vocabulary<FacetRow>('facets')([
  {
    id: 'classes',
    label: 'Class of evidence',
    key: 'lens-class',
    valuesOf: (_, piece) => [piece.unsourced ?? piece.class],
    order: classIds,
    read: amongst(classIds),
    known: always,
    offered: classLabel,
    said: classLabel,
  },
  {
    id: 'taxa',
    label: 'Species',
    key: 'lens-taxon',
    valuesOf: (_, { evidence }) => [evidence.taxon],
    order: null,
    read: (value) => (/^(NCBITaxon:\d{1,9}|not-stated|not-applicable)$/.test(value) ? value : null),
    known: always,
    offered: taxonLabel,
    said: taxonSaid,
  },
  {
    id: 'diseases',
    label: 'Disease',
    key: 'lens-disease',
    valuesOf: (_, { evidence }) => (evidence.context?.disease === undefined ? [] : [evidence.context.disease]),
    order: null,
    read: linkText,
    known: (model, id) => model.hasEntity(id),
    offered: entityLabel,
    said: entityLabel,
  },
  {
    id: 'roles',
    label: 'Role of the statement',
    key: 'lens-role',
    valuesOf: ({ role }) => [role],
    order: roles.ids,
    read: amongst(roles.ids),
    known: always,
    offered: roleLabel,
    said: roleLabel,
  },
  {
    id: 'sources',
    label: 'Source',
    key: 'lens-source',
    // What a piece cites says it, and so does the text in which we read it.
    valuesOf: (_, { evidence }) => [
      ...(evidence.cited ?? []).map(({ source }) => source),
      ...(evidence.readIn ? [evidence.readIn.source] : []),
    ],
    order: null,
    read: linkText,
    known: (model, id) => model.dataset.sources.some((source) => source.id === id),
    offered: (model, id) => sourceHeading(model.source(id)),
    said: sourceName,
  },
]);

const byWords = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The values that occur anywhere in a data set, in the order in which they are offered. Found once for each model. */
export const valuesIn = keptFor((model: Model): ReadonlyMap<FacetId, readonly string[]> => {
  return new Map(
    facets.rows.map(({ id, order: given, valuesOf, offered }): [FacetId, readonly string[]] => {
      const all = new Set(model.claims.flatMap((node) => node.evidence.flatMap((piece) => valuesOf(node, piece))));
      const order: readonly string[] = given ?? species.map((row) => row.id);
      const place = (value: string): number => {
        const at = order.indexOf(value);
        return at < 0 ? order.length : at;
      };
      const words = new Map([...all].map((value) => [value, offered(model, value)]));
      const sorted = [...all].sort(
        (a, b) => place(a) - place(b) || byWords.compare(words.get(a) ?? a, words.get(b) ?? b),
      );
      return [id, sorted];
    }),
  );
});
