import { canonicalJson } from '../model/canonical.ts';
import type { Claim, Dataset, Evidence, Explanation } from '../schema/shapes.ts';
import { grouped } from '../model/grouped.ts';

/** Old id → new id, of claims and of their pieces of evidence. */
export interface Renamed {
  readonly claims: ReadonlyMap<string, string>;
  readonly evidence: ReadonlyMap<string, string>;
}

/** What makes a claim the one that it is, whatever its id. */
const identityOf = ({ subject, predicate, object, aspect = 'not-stated', where }: Claim): string =>
  canonicalJson([subject, predicate, object, aspect, where ?? null]);

/** The pieces of a renamed claim that were renamed with it: by their id after that of the claim, or by all they say. */
function renamedPieces(old: Claim, now: Claim): [string, string][] {
  const stayed = new Set(old.evidence.map(({ id }) => id));
  const content = (piece: Evidence): string => canonicalJson({ ...piece, id: '' });
  const free = now.evidence.filter(({ id }) => !stayed.has(id));
  return old.evidence.flatMap((piece): [string, string][] => {
    if (now.evidence.some(({ id }) => id === piece.id)) return [];
    const follows = piece.id.startsWith(old.id) ? now.id + piece.id.slice(old.id.length) : null;
    const at = free.findIndex((one) => one.id === follows || content(one) === content(piece));
    return at < 0 ? [] : free.splice(at, 1).map(({ id }) => [piece.id, id]);
  });
}

/** Claims that are gone under one id and there under another. Where more than two could be meant, none is. */
export function renamedClaims(before: Dataset, after: Dataset): Renamed {
  const ids = ({ claims }: Dataset) => new Set(claims.map(({ id }) => id));
  const [old, now] = [ids(before), ids(after)];
  const gone = grouped(
    before.claims.filter(({ id }) => !now.has(id)),
    identityOf,
  );
  const come = grouped(
    after.claims.filter(({ id }) => !old.has(id)),
    identityOf,
  );
  const pairs = [...gone].flatMap(([key, [from, ...moreGone]]): [Claim, Claim][] => {
    const [to, ...moreCome] = come.get(key) ?? [];
    return from && to && moreGone.length === 0 && moreCome.length === 0 ? [[from, to]] : [];
  });
  return {
    claims: new Map(pairs.map(([from, to]) => [from.id, to.id])),
    evidence: new Map(pairs.flatMap(([from, to]) => renamedPieces(from, to))),
  };
}

/** A data set with its claims and pieces under their new ids, wherever they are named: a new name is told once. */
export function underNewIds(dataset: Dataset, { claims, evidence }: Renamed): Dataset {
  const claimId = (id: string): string => claims.get(id) ?? id;
  const named = <T extends { readonly claims?: readonly string[] | undefined }>(record: T): T =>
    record.claims === undefined ? record : { ...record, claims: record.claims.map(claimId) };
  const piece = (one: Evidence): Evidence => ({
    ...one,
    id: evidence.get(one.id) ?? one.id,
    ...(one.basis && { basis: one.basis.map(claimId) }),
  });
  return {
    ...dataset,
    claims: dataset.claims.map((claim) => ({
      ...claim,
      id: claimId(claim.id),
      ...(claim.via && { via: claim.via.map(claimId) }),
      evidence: claim.evidence.map(piece),
    })),
    entities: dataset.entities.map((entity) =>
      entity.definition ? { ...entity, definition: named<Explanation>(entity.definition) } : entity,
    ),
    notes: dataset.notes.map(named),
    terms: dataset.terms.map(named),
  };
}
