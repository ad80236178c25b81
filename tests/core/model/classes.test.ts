import { describe, expect, it } from 'vitest';
import type { Modality, System } from '../../../src/core/schema/axes.ts';
import { systems } from '../../../src/core/schema/axes.ts';
import { CURATOR, classOf, classRank, evidenceClasses } from '../../../src/core/schema/evidence-classes.ts';

const human = 'NCBITaxon:9606';
const mouse = 'NCBITaxon:10090';
const rat = 'NCBITaxon:10116';

/** The table of classes: first row that fits. */
const table: readonly (readonly [Modality, string, System, string])[] = [
  ['hypothesised', human, 'in-vivo', 'hypothesis'],
  ['hypothesised', mouse, 'in-vitro', 'hypothesis'],
  ['hypothesised', 'not-stated', 'not-stated', 'hypothesis'],
  ['asserted', human, 'in-vivo', 'assertion'],
  ['asserted', mouse, 'ex-vivo', 'assertion'],
  ['asserted', 'not-applicable', 'not-applicable', 'assertion'],
  ['observed', human, 'in-vivo', 'human-clinical'],
  ['observed', human, 'ex-vivo', 'human-laboratory'],
  ['observed', human, 'in-vitro', 'human-laboratory'],
  ['observed', human, 'ex-vivo-or-in-vitro', 'human-laboratory'],
  ['observed', mouse, 'in-vivo', 'animal'],
  ['observed', mouse, 'ex-vivo', 'animal'],
  ['observed', rat, 'in-vitro', 'animal'],
  ['observed', mouse, 'not-stated', 'animal'],
  ['observed', 'not-stated', 'in-vivo', 'unclassified'],
  ['observed', 'not-stated', 'in-vitro', 'unclassified'],
  ['observed', 'not-applicable', 'in-vivo', 'unclassified'],
  // Of people, but whether in them or in a dish is not stated: neither column may have it.
  ['observed', human, 'not-stated', 'unclassified'],
  ['observed', human, 'not-applicable', 'unclassified'],
];

describe('the class of a piece of evidence', () => {
  it.each(table)('%s, %s, %s: %s', (modality, taxon, system, expected) => {
    expect(classOf({ modality, taxon, system })).toBe(expected);
  });

  it('needs no species and no system for a proposal or an assertion', () => {
    for (const taxon of [human, mouse, 'not-stated', 'not-applicable'])
      for (const system of systems.ids) {
        expect(classOf({ modality: 'hypothesised', taxon, system })).toBe('hypothesis');
        expect(classOf({ modality: 'asserted', taxon, system })).toBe('assertion');
      }
  });

  it('is ordered from patients to assertions, with the curator after all of them', () => {
    expect(evidenceClasses.ids).toEqual(['human-clinical', 'human-laboratory', 'animal', 'hypothesis', 'assertion']);
    expect(evidenceClasses.ids.map(classRank)).toEqual([0, 1, 2, 3, 4]);
    expect(classRank(CURATOR)).toBe(5);
  });
});
