import { type Row, vocabulary } from './vocabulary.ts';

/** Levels of organisation: the columns of the map from left to right. */
export const levels = vocabulary<Row>('levels')([
  { id: 'treatment', label: 'Treatment' },
  { id: 'molecule', label: 'Molecules and receptors' },
  { id: 'cell', label: 'Cells' },
  { id: 'tissue', label: 'Tissue' },
  { id: 'patient', label: 'Patient' },
]);
export type Level = (typeof levels.rows)[number]['id'];

/** Outline of a node, in the spirit of SBGN: simple chemicals round, macromolecules rounded, phenotypes hexagonal. */
export type ShapeToken =
  'tag' | 'pill' | 'rounded' | 'chevron' | 'octagon' | 'cut' | 'rectangle' | 'hexagon' | 'flag' | 'barrel' | 'plain';

interface EntityKindRow extends Row {
  readonly plural: string;
  /** Column of the map; null for kinds that are never drawn. */
  readonly level: Level | null;
  readonly shape: ShapeToken;
}

/** What an entity is. Order runs from treatment to patient; predicates name their kinds as runs of this order. */
export const entityKinds = vocabulary<EntityKindRow>('entity-kinds')([
  { id: 'treatment', label: 'treatment', plural: 'treatments', level: 'treatment', shape: 'tag' },
  { id: 'component', label: 'part of a treatment', plural: 'parts of a treatment', level: 'treatment', shape: 'pill' },
  { id: 'molecule', label: 'molecule', plural: 'molecules', level: 'molecule', shape: 'rounded' },
  { id: 'pathway', label: 'pathway', plural: 'pathways', level: 'molecule', shape: 'chevron' },
  { id: 'cell', label: 'cell', plural: 'cells', level: 'cell', shape: 'octagon' },
  { id: 'cell-state', label: 'state of a cell', plural: 'states of a cell', level: 'cell', shape: 'cut' },
  {
    id: 'tissue-process',
    label: 'process in a tissue',
    plural: 'processes in a tissue',
    level: 'tissue',
    shape: 'rectangle',
  },
  { id: 'finding', label: 'finding in patients', plural: 'findings in patients', level: 'patient', shape: 'hexagon' },
  { id: 'measure', label: 'measure', plural: 'measures', level: 'patient', shape: 'flag' },
  { id: 'disease', label: 'disease', plural: 'diseases', level: 'patient', shape: 'barrel' },
  { id: 'model', label: 'animal model', plural: 'animal models', level: null, shape: 'plain' },
  { id: 'literature', label: 'body of studies', plural: 'bodies of studies', level: null, shape: 'plain' },
  { id: 'tissue', label: 'tissue', plural: 'tissues', level: null, shape: 'plain' },
]);
export type EntityKind = (typeof entityKinds.rows)[number]['id'];

/** The kinds from `first` to `last` inclusive, in table order. */
export function kindsFromTo(first: EntityKind, last: EntityKind): EntityKind[] {
  return entityKinds.ids.slice(entityKinds.rank(first), entityKinds.rank(last) + 1);
}
