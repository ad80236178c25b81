import fc from 'fast-check';

/** A claim of a random graph, as its drawing says it. */
export interface RandomClaim {
  readonly from: string;
  readonly to: string;
  readonly arrow: '->' | '-|' | '--' | '-o';
  readonly classes: readonly string[];
  /** The one piece found nothing. */
  readonly nothing: boolean;
  /** A number of its own: the study that it reports, and the place that tells it from a claim of the same ends. */
  readonly number: number;
}

const names = ['A', 'B', 'C', 'D', 'E', 'F'];
const classes = ['human-clinical', 'human-laboratory', 'animal', 'hypothesis', 'assertion', 'curator', 'mine'];
const measured = classes.slice(0, 3);
/** Classes of what no source says. */
export const unsourced = classes.slice(-2);

const claim = (entities: number) =>
  fc.record({
    from: fc.nat(entities - 1).map((at) => names[at] ?? 'A'),
    to: fc.nat(entities - 1).map((at) => names[at] ?? 'A'),
    arrow: fc.constantFrom('->', '->', '-|', '-|', '--', '-o'),
    classes: fc.uniqueArray(fc.constantFrom(...classes), { minLength: 1, maxLength: 2 }),
    nothing: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  });

/** Signed multigraphs of three to six entities and up to 28 claims, with parallel claims, loops, cycles and nulls. */
export const randomGraph: fc.Arbitrary<readonly RandomClaim[]> = fc
  .integer({ min: 3, max: names.length })
  .chain((entities) => fc.array(claim(entities), { minLength: 1, maxLength: 28, size: 'max' }))
  .map((drawn) =>
    drawn.map((one, at): RandomClaim => {
      const isNull = one.nothing || one.arrow === '-o';
      // What was found unchanged was measured.
      const kinds = isNull ? one.classes.filter((id) => measured.includes(id)) : one.classes;
      return {
        ...one,
        classes: kinds.length > 0 ? kinds.slice(0, isNull ? 1 : 2) : ['animal'],
        nothing: isNull,
        number: at + 1,
      };
    }),
  );

export const idOf = ({ from, arrow, to, number }: RandomClaim): string => `${from}${arrow}${to}@${number}`;

/** The graph as a drawing; every entity is there, whether or not a claim names it. */
export const drawingOf = (claims: readonly RandomClaim[]): string =>
  [
    ...names.map((name) => `${name} : treatment`),
    ...claims.map((claim) => {
      const { from, arrow, to, number, nothing } = claim;
      const pieces = claim.classes.map((id) => `${id} {study ${number}${nothing ? '; no-effect' : ''}}`);
      return `${from} ${arrow} ${to}  ${pieces.join(', ')} {id ${idOf(claim)}; where P${number}}`;
    }),
  ].join('\n');
