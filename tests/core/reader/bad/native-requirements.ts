import { expect } from 'vitest';
import { assessAll } from '../../../../src/core/model/assessment.ts';
import { buildModel } from '../../../../src/core/model/claim-graph.ts';
import { contradictions } from '../../../../src/core/model/contradictions.ts';
import {
  asWritten,
  asWrittenWithoutWarning,
  datasetOf,
  of,
  only,
  refusedAs,
  setsAside,
  shownClaims,
  warnsOnly,
  type Requirements,
} from './requirement.ts';

/** Ids, references, evidence, quotes and shapes of the graph. */
export const nativeRequirements: Requirements = {
  'native/claim-evidence-empty.json': (read) => {
    expect(setsAside(read, 'c1', 'evidence-missing').pointer).toBe('/claims/0/evidence');
  },
  'native/claim-id-equals-entity-id.json': asWrittenWithoutWarning,
  'native/claim-id-missing.json': (read) => {
    const { message } = setsAside(read, null, 'shape');
    expect(message).toBe('“id” is missing (claim number 1, “ivig decreases tgfb1”)');
  },
  'native/claim-id-number-and-string.json': (read) => {
    expect(only(read, 'shape').message).toContain('“id”: expected string, found a number (claim number 1');
    expect(shownClaims(read)).toEqual(['1']);
    expect(read.result.aside.filter(({ kind }) => kind === 'claims')).toHaveLength(1);
  },
  'native/claim-missing-relation.json': (read) => {
    expect(setsAside(read, 'c1', 'shape')).toMatchObject({ id: 'c1', message: '“predicate” is missing' });
  },
  'native/cycle-of-three.json': (read, one) => {
    asWritten(read, one);
    warnsOnly(read, ['predicate-kinds']);
  },
  'native/dangling-reference.json': (read) => {
    expect(setsAside(read, 'c1', 'reference-dangling').message).toBe('no source “130” (did you mean 13?)');
  },
  'native/dangling-subject.json': (read) => {
    const { message } = setsAside(read, 'c1', 'reference-dangling');
    expect(message).toBe('no entity “ivigg” (did you mean ivig?)');
    expect(datasetOf(read).entities.map(({ id }) => id)).toEqual(['ivig', 'dex', 'tgfb1']);
  },
  'native/duplicate-claim-id-different.json': (read) => {
    const messages = of(read, 'id-duplicate').map(({ message }) => message);
    expect(messages[0]).toContain('id “c1” is also used at /claims/1 (');
    expect(messages[1]).toContain('id “c1” is also used at /claims/0 (');
    expect(read.result.aside.filter(({ kind }) => kind === 'claims').map(({ pointer }) => pointer)).toEqual([
      '/claims/0',
      '/claims/1',
    ]);
  },
  'native/duplicate-claim-identical.json': (read) => {
    warnsOnly(read, ['record-repeated']);
    expect(only(read, 'record-repeated')).toMatchObject({ pointer: '/claims/2', id: 'c1' });
    expect(only(read, 'record-repeated').message).toContain('an exact repeat of /claims/0 (');
    expect(shownClaims(read)).toEqual(['c1', 'c2']);
    const aside = read.result.aside.filter(({ kind }) => kind === 'claims');
    expect([read.result.read.claims, aside.map(({ rules }) => rules)]).toEqual([3, [['record-repeated']]]);
  },
  'native/duplicate-entity-id.json': (read) => {
    expect(of(read, 'id-duplicate')).toHaveLength(2);
    expect(of(read, 'reference-set-aside').map(({ id, pointer }) => [id, pointer])).toEqual([
      ['c1', '/claims/0/subject'],
    ]);
    expect(datasetOf(read).entities.map(({ id }) => id)).toEqual(['dex', 'tgfb1']);
  },
  'native/duplicate-reference-id.json': (read) => {
    expect(of(read, 'id-duplicate')).toHaveLength(2);
    expect(shownClaims(read)).toEqual(['c2']);
    expect(datasetOf(read).sources.map(({ id }) => id)).toEqual(['s1', '14']);
  },
  'native/evidence-kind-missing.json': (read) => {
    expect(shownClaims(read)).toEqual(['c2']);
    const messages = of(read, 'shape').map(({ message }) => message);
    expect(messages).toContain('“modality” is missing');
    expect(messages).toContain('“taxon” is missing');
  },
  'native/evidence-reference-missing.json': (read) => {
    const { pointer } = setsAside(read, 'c1', 'evidence-study-missing');
    expect(pointer).toBe('/claims/0/evidence/0/cited');
  },
  'native/ids-differ-by-normalisation.json': (read) => {
    const messages = of(read, 'id-normalisation').map(({ message }) => message);
    expect(messages[0]).toContain('/entities/4 (');
    expect(messages[1]).toContain('/entities/3 (');
  },
  'native/misspelt-evidence-key.json': (read) => {
    expect(of(read, 'key-misspelt').map(({ id, message }) => [id, message])).toEqual([
      ['c1', 'unknown key “evidnce” (did you mean evidence?)'],
    ]);
    expect(of(read, 'evidence-missing').map(({ id }) => id)).toEqual(['c1']);
    expect(shownClaims(read)).toEqual(['c2']);
  },
  'native/object-as-label.json': (read) => {
    const { message } = setsAside(read, 'c1', 'shape');
    expect(message).toBe('“label”: expected string, found an object');
    expect(JSON.stringify(read.result)).not.toContain('[object Object]');
  },
  'native/one-of-two-evidence-bad.json': (read) => {
    const [first] = datasetOf(read).claims;
    expect(first?.evidence.map(({ taxon }) => taxon)).toEqual(['NCBITaxon:10090']);
    expect(only(read, 'evidence-set-aside')).toMatchObject({ id: 'c1', severity: 'warning' });
    expect(only(read, 'evidence-set-aside').message).toContain('1 evidence entry quarantined');
    expect(read.result.setAside).toMatchObject({ claims: 0, evidence: 1 });
    const model = buildModel(datasetOf(read));
    expect(assessAll(model, 'abstracts').get('c1')?.verdict).toBe('animal-only');
  },
  'native/parallel-and-opposite-claims.json': (read, one) => {
    asWritten(read, one);
    const model = buildModel(datasetOf(read));
    expect(contradictions(model, assessAll(model, 'abstracts')).get('c1')).toEqual(['c3']);
  },
  'native/quote-ellipsis-across-sentences.json': (read) => {
    const { message } = setsAside(read, 'c2', 'quote-missing');
    expect(message).toContain('its parts are not in order in one sentence');
  },
  'native/quote-empty.json': (read) => {
    expect(setsAside(read, 'c1', 'quote-empty').message).toBe('an empty quote proves nothing');
  },
  'native/quote-negation-dropped.json': (read) => {
    expect(setsAside(read, 'c2', 'quote-missing').message).toContain('it differs in “not”');
  },
  'native/quote-not-in-source.json': (read) => {
    const { message } = setsAside(read, 'c1', 'quote-missing');
    expect(message).toMatch(/^not found in the source; .*nearest passage at \d+, similarity 0\.\d\d$/);
  },
  'native/reference-without-identity.json': (read) => {
    const { message } = setsAside(read, 'c1', 'source-identity');
    expect(message).toMatch(/needs at least authors and year, .*DOI, PMID, URL/);
  },
  'native/relation-invisible-character.json': (read) => {
    expect(setsAside(read, 'c1', 'vocabulary').message).toContain('“decreasesU+200B”');
  },
  'native/self-loop.json': (read, one) => {
    asWritten(read, one);
    expect(only(read, 'claim-self')).toMatchObject({ pointer: '/claims/0', id: 'c1' });
  },
  'native/unknown-evidence-kind.json': (read) => {
    expect(setsAside(read, 'c1', 'vocabulary').message).toContain('“in-vivo” is not one of observed');
    const verdicts = [...assessAll(buildModel(datasetOf(read)), 'abstracts').keys()];
    expect(verdicts).toEqual(['c2']);
  },
  'native/unknown-extra-field.json': (read, one) => {
    asWritten(read, one);
    warnsOnly(read, ['key-unknown']);
    expect(of(read, 'key-unknown')).toHaveLength(2);
    expect(read.result.kept.map(({ pointer, value }) => [pointer, value])).toEqual([
      ['/extension', { x: 1 }],
      ['/claims/0/curatorNote', 'keep me'],
    ]);
  },
  'native/unknown-relation.json': (read) => {
    expect(setsAside(read, 'c1', 'vocabulary').message).toMatch(/^“deceases” .*\(did you mean decreases\?\)$/);
    expect(read.result.aside.find(({ id }) => id === 'c1')?.text).toContain('"deceases"');
  },
  'native/version-future.json': refusedAs('version-newer', 'version 99, this program reads up to 1; update'),
};
