import type { Assessment } from '../model/assessment.ts';
import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { figureClaims } from './figure-claims.ts';
import type { FigureLayout, PlacedEdge, PlacedNode } from './figure-layout.ts';
import { seenKey } from './outcome-band.ts';

/** All that the figure of a data set draws, each at one point: for who asks what is drawn, and places a part of it later. */
export function unplaced(model: Model, assessments: ReadonlyMap<string, Assessment>): FigureLayout {
  const { edges, outcomes, byContainment, wholeOf } = figureClaims(model, assessments);
  const node = (id: string, key: string, inBand: boolean): PlacedNode => ({
    ...{ key, id, inBand },
    ...{ x: 0, y: 0, width: 1, height: 1 },
    shape: 'plain',
    lines: [id],
    container: false,
    inside: inBand ? null : (wholeOf.get(id) ?? null),
  });
  const edge = ({ claim }: ClaimNode, from: string, to: string): PlacedEdge => ({
    ...{ id: claim.id, from, to },
    points: [
      [0, 0],
      [1, 1],
    ],
  });
  const ends = edges.flatMap(({ claim }) => [claim.subject, claim.object]);
  const among = new Set([...ends, ...byContainment.flatMap(({ whole, part }) => [whole, part])]);
  const band = new Map(
    outcomes.flatMap(({ claim: { subject, object } }) => [
      [seenKey(subject), subject] as const,
      [seenKey(subject, object), object] as const,
    ]),
  );
  return {
    width: 1,
    height: 1,
    columns: [],
    nodes: [...[...among].map((id) => node(id, id, false)), ...[...band].map(([key, id]) => node(id, key, true))],
    edges: [
      ...edges.map((claim) => edge(claim, claim.claim.subject, claim.claim.object)),
      ...outcomes.map((claim) =>
        edge(claim, seenKey(claim.claim.subject), seenKey(claim.claim.subject, claim.claim.object)),
      ),
    ],
    band: outcomes.length > 0 ? { x: 0, y: 0, width: 1, height: 1 } : null,
    byContainment,
  };
}
