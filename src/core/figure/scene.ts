import { type Assessment, foundNoEffect } from '../model/assessment.ts';
import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { readClaim } from '../model/reading.ts';
import { type EntityKind, type Level, levels } from '../schema/entity-kinds.ts';
import { CURATOR, evidenceClasses, type StepClass, unsourcedClasses } from '../schema/evidence-classes.ts';
import { type GlyphToken, predicates, type Sign } from '../schema/predicates.ts';
import type { Role } from '../schema/roles.ts';
import { type UndrawnReason, undrawnReason } from './figure-claims.ts';
import type { Containment, FigureLayout, PlacedNode, Point } from './figure-layout.ts';
import { outline } from './outlines.ts';
import { roundedPath } from './rounded-path.ts';
import { fontSizes, lineHeight, lineOf, thinWidth, type Weight, weightOf, weightWidths } from './tokens.ts';

export interface SceneColumn {
  readonly level: Level;
  readonly label: string;
  readonly x: number;
  readonly width: number;
}

export interface SceneNode extends PlacedNode {
  readonly label: string;
  readonly kind: EntityKind;
  /** The outline as a polygon around the centre, clockwise. */
  readonly outline: readonly Point[];
}

export interface SceneEdge {
  /** Id of the claim. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sign: Sign;
  readonly glyph: GlyphToken;
  /** Class of the strongest supporting evidence; null where none supports the claim. */
  readonly class: StepClass | null;
  /** What the line is drawn as: the class, else the strongest class of any of its evidence. */
  readonly shownClass: StepClass | null;
  /** Letters of all its classes, strongest first; of an unsourced class where no source says so. */
  readonly tags: readonly string[];
  readonly weight: Weight;
  /** Width of the line in units of the figure, and its lengths of stroke and gap; no lengths where it is solid. */
  readonly width: number;
  readonly dashes: readonly number[];
  readonly curator: boolean;
  /** Looked for and found unchanged: by the claim itself, or by all that was measured for it. */
  readonly noEffect: boolean;
  readonly sentence: string;
  /** From subject to object, corners rounded. */
  readonly points: readonly Point[];
}

/** Claims that the figure does not show, by why, and by their role. */
export interface Undrawn {
  readonly total: number;
  readonly byReason: readonly { readonly reason: UndrawnReason; readonly role: Role; readonly count: number }[];
}

/** All that a picture of the figure needs, for one choice of sources. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly SceneColumn[];
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly byContainment: readonly Containment[];
  /** Claims in the figure: edges and those said by a box. With `undrawn`, all claims of the data set. */
  readonly drawn: number;
  readonly undrawn: Undrawn;
  /** Font sizes that the figure was laid out for, and the height of a line of a label. */
  readonly fonts: { readonly node: number; readonly container: number; readonly tag: number; readonly line: number };
}

/** What the figure shows under an assessment. Throws when a claim would be lost or drawn twice, or the layout is another data set's. */
export function buildScene(model: Model, assessments: ReadonlyMap<string, Assessment>, layout: FigureLayout): Scene {
  const assessmentOf = (id: string): Assessment => {
    const assessment = assessments.get(id);
    if (!assessment)
      throw new Error(`claim "${id}" is not assessed; assess all claims of the model the layout was made for`);
    return assessment;
  };
  const listed = ({ id }: { id: string }): boolean => assessmentOf(id).listed;
  const edges = layout.edges
    .filter(listed)
    .map(({ id, points }) => sceneEdge(model, model.claim(id), assessmentOf(id), points));
  const byContainment = layout.byContainment.filter(listed);

  // An entity is shown with the claims about it, a container also for what it holds.
  const shown = new Set([
    ...edges.flatMap(({ source, target }) => [source, target]),
    ...byContainment.flatMap(({ whole, part }) => [whole, part]),
  ]);
  for (const { id, inside } of layout.nodes) if (inside !== null && shown.has(id)) shown.add(inside);
  const nodes = layout.nodes
    .filter(({ id }) => shown.has(id))
    .map((node): SceneNode => {
      const { label, kind } = model.entity(node.id);
      return { ...node, label, kind, outline: outline(node.shape, node.width, node.height) };
    });

  const drawn = new Set([...edges, ...byContainment].map(({ id }) => id));
  const undrawn = countUndrawn(model, assessments, drawn);
  const scene: Scene = {
    width: layout.width,
    height: layout.height,
    columns: layout.columns.map((column) => ({ ...column, label: levels.row(column.level).label })),
    nodes,
    edges,
    byContainment,
    drawn: edges.length + byContainment.length,
    undrawn,
    fonts: { ...fontSizes, line: lineHeight },
  };
  if (drawn.size !== scene.drawn || scene.drawn + undrawn.total !== model.claims.length)
    throw new Error(
      `the figure shows ${scene.drawn} claims and leaves out ${undrawn.total}, the data set has ${model.claims.length}; lay out this data set anew`,
    );
  return scene;
}

function sceneEdge(model: Model, node: ClaimNode, assessment: Assessment, points: readonly Point[]): SceneEdge {
  const { claim, sign } = node;
  const read = new Set(assessment.admitted.filter((piece) => piece.unsourced === null).map((piece) => piece.class));
  const classes = evidenceClasses.rows.filter(({ id }) => read.has(id));
  const curator = assessment.class === CURATOR;
  const noEffect = foundNoEffect(node, assessment);
  const shownClass = assessment.class ?? classes[0]?.id ?? null;
  const weight = weightOf(assessment.studies.length);
  const line = lineOf(shownClass);
  return {
    id: claim.id,
    source: claim.subject,
    target: claim.object,
    sign,
    glyph: noEffect ? 'circle' : predicates.row(claim.predicate).glyph,
    class: assessment.class,
    shownClass,
    tags:
      assessment.class !== null && unsourcedClasses.has(assessment.class)
        ? [unsourcedClasses.row(assessment.class).tag]
        : classes.map(({ tag }) => tag),
    weight,
    width: noEffect ? thinWidth : weightWidths[weight] + line.heavier,
    dashes: line.dashes,
    curator,
    noEffect,
    sentence: readClaim(model, node, assessment),
    points: roundedPath(points),
  };
}

function countUndrawn(model: Model, assessments: ReadonlyMap<string, Assessment>, drawn: ReadonlySet<string>): Undrawn {
  const counts = new Map<string, { reason: UndrawnReason; role: Role; count: number }>();
  for (const node of model.claims) {
    if (drawn.has(node.claim.id)) continue;
    const reason = undrawnReason(model, assessments, node);
    const key = `${reason} ${node.role}`;
    counts.set(key, { reason, role: node.role, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const byReason = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return { total: byReason.reduce((total, { count }) => total + count, 0), byReason };
}
