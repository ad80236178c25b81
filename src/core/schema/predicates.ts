import { type EntityKind, entityKinds, kindsFromTo } from './entity-kinds.ts';
import type { Role } from './roles.ts';
import { type Row, vocabulary } from './vocabulary.ts';

/** +1 raises, −1 lowers, 0 seen unchanged, null no direction. Never a default: an unknown direction is null. */
export type Sign = 1 | -1 | 0 | null;
/** Which way of a scale is good for the patient; `none` where neither is, absent where nobody says. */
export type Better = 'lower' | 'higher' | 'none';
/** Arrow head, in the spirit of SBGN: stimulation, inhibition, unsigned modulation, no change. */
export type GlyphToken = 'triangle' | 'tee' | 'diamond' | 'circle' | 'none';

/**
 * Readings in words, one for each way of knowing. `{s}` is the subject, `{o}` the object with its aspect and place;
 * `{s.is}`, `{s.was}`, `{s.belongs}` and `{o.was}` agree with them in number.
 * `uncontrolled` is the reading of a measured change without a comparator: what came after is not said to be caused.
 */
export interface Readings {
  readonly observed: string;
  readonly uncontrolled: string;
  readonly hypothesised: string;
  readonly asserted: string;
}

/** Mapping to Biolink Model 4.4.4; `warning` says where the mapping says more or less than we do. */
export interface BiolinkMapping {
  readonly predicate: string;
  readonly direction?: 'increased' | 'decreased';
  readonly negated?: true;
  readonly mechanism?: string;
  readonly warning?: string;
}

interface PredicateRow extends Row {
  readonly sign: Sign;
  /** The sign follows from the object's scale (`better`), as for "improves". */
  readonly signFromScale?: true;
  readonly role: Role;
  /** Kinds of object that turn the role into `outcome`. */
  readonly outcomeOn?: readonly EntityKind[];
  readonly subjects: readonly EntityKind[];
  readonly objects: readonly EntityKind[];
  /** The aspect that the predicate itself names. */
  readonly aspect?: 'activity';
  /** Subject and object must be of one kind. */
  readonly sameKind?: true;
  /** Only a curator may say this. */
  readonly curatorOnly?: true;
  readonly glyph: GlyphToken;
  readonly words: Readings;
  readonly biolink: BiolinkMapping | null;
}

const giver: readonly EntityKind[] = ['treatment', 'component'];
const actor = kindsFromTo('treatment', 'tissue-process');
const changed: readonly EntityKind[] = [...kindsFromTo('molecule', 'tissue-process'), 'measure'];
const seenInPatients: readonly EntityKind[] = ['finding', 'measure', 'disease'];
const drug: readonly EntityKind[] = ['treatment'];

/** A reading that is the same however it is known: definitions, composition, what was studied. */
const plain = (words: string): Readings => ({
  observed: words,
  uncontrolled: words,
  hypothesised: words,
  asserted: words,
});
const causal = (past: string, fell: string, may: string, said: string): Readings => ({
  observed: `{s} ${past} {o}`,
  uncontrolled: `{o} ${fell} {s}`,
  hypothesised: `{s} may ${may} {o}`,
  asserted: `{s} {s.is} stated to ${said} {o}`,
});

/** The closed vocabulary of relations (`curation`: model tables). One row each; everything else follows from the row. */
// prettier-ignore
export const predicates = vocabulary<PredicateRow>('predicates')([
  { id: 'increases', label: 'increases', sign: 1, role: 'mechanism', outcomeOn: seenInPatients, subjects: actor, objects: changed, glyph: 'triangle', words: causal('raised', 'rose after', 'raise', 'raise'), biolink: { predicate: 'biolink:affects', direction: 'increased' } },
  { id: 'decreases', label: 'decreases', sign: -1, role: 'mechanism', outcomeOn: seenInPatients, subjects: actor, objects: changed, glyph: 'tee', words: causal('lowered', 'fell after', 'lower', 'lower'), biolink: { predicate: 'biolink:affects', direction: 'decreased' } },
  { id: 'blocks', label: 'blocks', sign: -1, role: 'mechanism', subjects: giver, objects: ['molecule', 'cell'], aspect: 'activity', glyph: 'tee', words: causal('blocked', '{o.was} blocked after', 'block', 'block'), biolink: { predicate: 'biolink:affects', direction: 'decreased', mechanism: 'inhibition' } },
  { id: 'neutralises', label: 'neutralises', sign: -1, role: 'mechanism', subjects: giver, objects: ['molecule'], aspect: 'activity', glyph: 'tee', words: causal('neutralised', '{o.was} neutralised after', 'neutralise', 'neutralise'), biolink: { predicate: 'biolink:affects', direction: 'decreased', mechanism: 'antibody_inhibition' } },
  { id: 'binds', label: 'binds', sign: null, role: 'mechanism', subjects: giver, objects: ['molecule', 'cell'], glyph: 'diamond', words: causal('bound', '{o.was} bound after', 'bind', 'bind'), biolink: { predicate: 'biolink:directly_physically_interacts_with' } },
  { id: 'changes', label: 'changes', sign: null, role: 'mechanism', outcomeOn: seenInPatients, subjects: giver, objects: kindsFromTo('component', 'disease'), glyph: 'diamond', words: causal('changed', 'changed after', 'change', 'change'), biolink: { predicate: 'biolink:affects' } },
  { id: 'no-change', label: 'does not change', sign: 0, role: 'null-finding', subjects: giver, objects: kindsFromTo('molecule', 'disease'), glyph: 'circle', words: { observed: '{o} {o.was} unchanged with {s}', uncontrolled: '{o} {o.was} unchanged after {s}', hypothesised: '{s} may leave {o} unchanged', asserted: '{s} {s.is} stated to leave {o} unchanged' }, biolink: { predicate: 'biolink:affects', negated: true, warning: 'negated says "is not true", which is more than "no change was seen"' } },
  { id: 'improves', label: 'improves', sign: null, signFromScale: true, role: 'outcome', subjects: drug, objects: seenInPatients, glyph: 'triangle', words: causal('improved', 'improved after', 'improve', 'improve'), biolink: { predicate: 'biolink:ameliorates_condition' } },
  { id: 'stabilises', label: 'stabilises', sign: null, role: 'outcome', subjects: drug, objects: ['disease'], glyph: 'diamond', words: causal('stabilised', '{o.was} stable after', 'stabilise', 'stabilise'), biolink: null },
  { id: 'contains', label: 'contains', sign: 1, role: 'composition', subjects: drug, objects: ['component'], glyph: 'triangle', words: { observed: '{s} contained {o}', uncontrolled: '{s} contained {o}', hypothesised: '{s} may contain {o}', asserted: '{s} {s.is} stated to contain {o}' }, biolink: { predicate: 'biolink:has_part' } },
  { id: 'stands-for', label: 'stands for', sign: 1, role: 'stand-in', subjects: ['molecule', 'tissue-process', 'finding', 'measure'], objects: ['cell-state', 'tissue-process', 'finding'], curatorOnly: true, glyph: 'triangle', words: plain('{s} {s.is} taken to stand for {o}'), biolink: null },
  { id: 'has-raised', label: 'has raised', sign: 1, role: 'association', subjects: ['disease'], objects: ['molecule', 'measure'], glyph: 'triangle', words: { observed: '{o} {o.was} raised in {s}', uncontrolled: '{o} {o.was} raised in {s}', hypothesised: '{o} may be raised in {s}', asserted: '{o} {o.was} stated to be raised in {s}' }, biolink: { predicate: 'biolink:associated_with' } },
  { id: 'has-lowered', label: 'has lowered', sign: -1, role: 'association', subjects: ['disease'], objects: ['molecule', 'measure'], glyph: 'tee', words: { observed: '{o} {o.was} lowered in {s}', uncontrolled: '{o} {o.was} lowered in {s}', hypothesised: '{o} may be lowered in {s}', asserted: '{o} {o.was} stated to be lowered in {s}' }, biolink: { predicate: 'biolink:negatively_correlated_with', warning: 'correlation says less than "lowered in"' } },
  { id: 'associated-with', label: 'is associated with', sign: null, role: 'association', subjects: ['disease', 'measure'], objects: ['finding', 'measure'], glyph: 'diamond', words: { observed: '{s} went with {o}', uncontrolled: '{s} went with {o}', hypothesised: '{s} may go with {o}', asserted: '{s} {s.is} stated to go with {o}' }, biolink: { predicate: 'biolink:associated_with' } },
  { id: 'subtype-of', label: 'is a subtype of', sign: null, role: 'definition', subjects: [...entityKinds.ids], objects: [...entityKinds.ids], sameKind: true, glyph: 'none', words: plain('{s} {s.belongs} to {o}'), biolink: { predicate: 'biolink:subclass_of' } },
  { id: 'model-of', label: 'is a model of', sign: null, role: 'definition', subjects: ['model'], objects: ['disease'], glyph: 'none', words: plain('{s} {s.is} used as a model of {o}'), biolink: { predicate: 'biolink:model_of' } },
  { id: 'measures', label: 'measures', sign: null, role: 'definition', subjects: ['measure'], objects: ['finding'], glyph: 'none', words: plain('{s} measures {o}'), biolink: null },
  { id: 'produced-by', label: 'is produced by', sign: null, role: 'definition', subjects: ['molecule'], objects: ['cell'], glyph: 'none', words: plain('{s} {s.is} produced by {o}'), biolink: { predicate: 'biolink:produced_by' } },
  { id: 'located-on', label: 'is located on', sign: null, role: 'definition', subjects: ['molecule'], objects: ['cell'], glyph: 'none', words: plain('{s} {s.is} located on {o}'), biolink: null },
  { id: 'characterised-by', label: 'is characterised by', sign: null, role: 'definition', subjects: ['disease'], objects: ['finding', 'tissue-process'], glyph: 'none', words: plain('{s} {s.is} characterised by {o}'), biolink: null },
  { id: 'treats', label: 'treats', sign: null, role: 'indication', subjects: drug, objects: ['disease'], glyph: 'none', words: plain('{s} {s.is} stated to treat {o}'), biolink: { predicate: 'biolink:treats' } },
  { id: 'prevents', label: 'prevents', sign: null, role: 'indication', subjects: drug, objects: ['finding', 'disease'], glyph: 'none', words: plain('{s} {s.is} stated to prevent {o}'), biolink: { predicate: 'biolink:preventative_for_condition' } },
  { id: 'applied-to-treat', label: 'is used for', sign: null, role: 'indication', subjects: drug, objects: ['disease'], glyph: 'none', words: { observed: '{s} {s.was} used for {o}', uncontrolled: '{s} {s.was} used for {o}', hypothesised: '{s} may be used for {o}', asserted: '{s} {s.is} stated to be used for {o}' }, biolink: { predicate: 'biolink:applied_to_treat' } },
  { id: 'studied-to-treat', label: 'was studied for', sign: null, role: 'study', subjects: drug, objects: ['disease'], glyph: 'none', words: plain('{s} {s.was} studied for {o}'), biolink: { predicate: 'biolink:studied_to_treat' } },
  { id: 'evaluated-on', label: 'was evaluated on', sign: null, role: 'study', subjects: drug, objects: ['finding', 'measure'], glyph: 'none', words: plain('{s} {s.was} evaluated on {o}'), biolink: null },
  { id: 'has-adverse-event', label: 'has the adverse event', sign: null, role: 'adverse-event', subjects: drug, objects: ['finding'], glyph: 'none', words: { observed: '{o} {o.was} reported after {s}', uncontrolled: '{o} {o.was} reported after {s}', hypothesised: '{o} may follow {s}', asserted: '{o} {o.was} stated to follow {s}' }, biolink: { predicate: 'biolink:has_adverse_event' } },
  { id: 'causes-fewer', label: 'causes fewer', sign: null, role: 'comparison', subjects: drug, objects: ['finding'], glyph: 'none', words: plain('{s} {s.is} stated to cause fewer {o}; against what is not stated'), biolink: null },
  { id: 'lacks', label: 'lacks', sign: null, role: 'appraisal', subjects: ['disease', 'literature'], objects: ['treatment', 'literature'], glyph: 'none', words: plain('{s} {s.is} stated to lack {o}'), biolink: null },
]);

export type PredicateId = (typeof predicates.rows)[number]['id'];
export type Predicate = (typeof predicates.rows)[number];

/**
 * Relations that a reader may propose: those that have words of their own for what is proposed. A definition is no idea,
 * and that nothing changed is found, never proposed.
 */
export const canBeProposed = ({ curatorOnly, sign, words }: Predicate & { readonly curatorOnly?: true }): boolean =>
  curatorOnly !== true && sign !== 0 && words.hypothesised !== words.asserted;

/** The role of a claim: its predicate's, or outcome where the object is something seen in patients. */
export function roleOf(predicate: PredicateId, objectKind: EntityKind): Role {
  const row = predicates.row(predicate);
  return row.outcomeOn?.includes(objectKind) ? 'outcome' : row.role;
}

/** The sign of a claim. For "improves" it follows from the object's scale; a scale without a known direction has none. */
export function signOf(predicate: PredicateId, better: Better | undefined): Sign {
  const row = predicates.row(predicate);
  if (!row.signFromScale) return row.sign;
  return better === 'lower' ? -1 : better === 'higher' ? 1 : null;
}
