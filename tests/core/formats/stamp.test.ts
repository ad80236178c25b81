import { describe, expect, it } from 'vitest';
import { claimDigest } from '../../../src/core/model/claim-digest.ts';
import { type Stamp, stampDigest, stampOf, stampText } from '../../../src/core/formats/stamp.ts';
import { buildModel } from '../../../src/core/model/claim-graph.ts';
import { visibleValue } from '../../../src/core/schema/seen-text.ts';
import { drawnModel } from '../drawn-graph.ts';

const drawing = `
  IVIG -| TGFβ1  animal
  TGFβ1 -> FIB   hypothesis
  IVIG -o IFNγ   animal`;
const model = drawnModel(drawing);
const of = { sha256: 'ab'.repeat(32), link: '#v=1' };

describe('the stamp of what is taken away', () => {
  it('names each claim once, in the order of ids, with a digest of its own', () => {
    const { claims } = stampOf(model, ['TGFβ1->FIB', 'IVIG-|TGFβ1', 'TGFβ1->FIB'], of);
    expect(claims.map(({ id }) => id)).toEqual(['IVIG-|TGFβ1', 'TGFβ1->FIB']);
    expect(new Set(claims.map(({ sha256 }) => sha256)).size).toBe(2);
  });

  it('has the digest of a claim change with its evidence, and with nothing else', () => {
    const edited = drawnModel(drawing.replace('TGFβ1  animal', 'TGFβ1  animal {n 6/7}'));
    const changed = model.claims.filter(({ claim: { id } }) => claimDigest(edited, id) !== claimDigest(model, id));
    expect(changed.map(({ claim }) => claim.id)).toEqual(['IVIG-|TGFβ1']);
  });

  it('has the same digest of a claim whether what cannot be seen in it is spelt out yet or not', () => {
    const { dataset } = model;
    const claims = dataset.claims.map((claim) => ({ ...claim, note: 'a\u202eb' }));
    const [raw, shown] = [{ ...dataset, claims }, visibleValue({ ...dataset, claims })].map(buildModel);
    expect(shown?.claims[0]?.claim.note).toBe('a⟨U+202E⟩b');
    for (const { claim } of model.claims) {
      expect(raw && claimDigest(raw, claim.id)).toBe(shown && claimDigest(shown, claim.id));
      expect(raw && claimDigest(raw, claim.id)).not.toBe(claimDigest(model, claim.id));
    }
  });

  it('does not hold once anything in it was changed', () => {
    const stamp = stampOf(model, ['IVIG-|TGFβ1'], of);
    const tampered: Stamp[] = [
      { ...stamp, link: '#v=1&view=map' },
      { ...stamp, claims: [] },
      { ...stamp, dataset: { ...stamp.dataset, release: 'another' } },
    ];
    expect(stampDigest(stamp)).toBe(stamp.digest);
    for (const one of tampered) expect(stampDigest(one)).not.toBe(one.digest);
  });

  it('is one line of ASCII, whatever the ids hold', () => {
    const stamp = stampOf(model, ['IVIG-oIFNγ'], of);
    const text = stampText(stamp);
    expect(text).toMatch(/^\{"edgewise":2,[\x20-\x7e]+\}$/);
    // There is room for the digest of what the file says, which is not known yet.
    expect(JSON.parse(text)).toEqual({ ...stamp, content: '0'.repeat(64) });
  });
});
