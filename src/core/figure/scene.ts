import { type Assessment, foundNoEffect } from '../model/assessment.ts';
import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { readClaim } from '../model/reading.ts';
import { type EntityKind, entityKinds, type Level, levels } from '../schema/entity-kinds.ts';
import { CURATOR, evidenceClasses, type StepClass, unsourcedClasses } from '../schema/evidence-classes.ts';
import { type GlyphToken, type Predicate, type PredicateId, predicates, type Sign } from '../schema/predicates.ts';
import type { FigurePart } from './figure-claims.ts';
import { sayFigure } from './figure-texts.ts';
import type {
  Containment,
  FigureLayout,
  PlacedBox,
  PlacedColumn,
  RowTitle,
  PlacedEdge,
  PlacedNode,
  Point,
} from './figure-layout.ts';
import { extentOf, type FirstView, firstView } from './first-view.ts';
import { type NodeIcon, nodeIcon } from './icons.ts';
import { outline } from './outlines.ts';
import { roundedPath } from './rounded-path.ts';
import { seenWord } from './seen-word.ts';
import { textWidth } from './text-width.ts';
import { countUndrawn, type Undrawn } from './undrawn.ts';
import {
  bandLine,
  containerLabelX,
  firstBaseline,
  fontSizes,
  lineHeight,
  lineOf,
  tagDistance,
  thinWidth,
  titleRoom,
  type Weight,
  weightOf,
  weightWidths,
  wordAt,
} from './tokens.ts';

export interface SceneColumn {
  readonly level: Level;
  readonly label: string;
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Size of its title: smaller where the column is narrow. The title fits between the columns beside it up to `titleFits`. */
  readonly titleSize: number;
  readonly titleFits: number;
  /** Its title in a figure that runs downwards. */
  readonly rowTitle?: RowTitle;
}

/** What was seen in patients, apart from the columns. */
export interface SceneBand extends PlacedBox {
  readonly title: string;
  readonly about: string;
}

export interface SceneNode extends PlacedNode {
  readonly label: string;
  readonly kind: EntityKind;
  /** Added by the reader. */
  readonly mine: boolean;
  /** What kind it is. */
  readonly icon: NodeIcon;
  /** The outline as a polygon around the centre, clockwise. */
  readonly outline: readonly Point[];
  /** Type of the label, and the height of its first line from the centre. */
  readonly type: { readonly size: number; readonly line: number };
  readonly baseline: number;
  /** The middle of the label from the middle of the node. */
  readonly labelX: number;
  /** What it is, in a few words. */
  readonly about: string;
}

export interface SceneEdge {
  /** Id of the claim. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Keys of the nodes it leaves and reaches. */
  readonly from: string;
  readonly to: string;
  readonly sign: Sign;
  readonly glyph: GlyphToken;
  /** Class of the strongest supporting evidence; null where none supports the claim. */
  readonly class: StepClass | null;
  /** What the line is drawn as: the class, else the strongest class of any of its evidence. */
  readonly shownClass: StepClass | null;
  /** Letters of all its classes, strongest first; of an unsourced class where no source says so. */
  readonly tags: readonly string[];
  /** From the end of the line to the middle of its tags. */
  readonly tagDistance: number;
  readonly weight: Weight;
  /** Width of the line in units of the figure, and its lengths of stroke and gap; no lengths where it is solid. */
  readonly width: number;
  readonly dashes: readonly number[];
  readonly curator: boolean;
  /** Looked for and found unchanged: by the claim itself, or by all that was measured for it. */
  readonly noEffect: boolean;
  readonly sentence: string;
  /** In the band: what was seen, in a word or three; null among the columns. */
  readonly word: string | null;
  /** The middle of that word; null where there is none. */
  readonly wordAt: Point | null;
  /** How it is known, in a few words. */
  readonly known: string;
  /** From subject to object: where it turns, and the same with its corners rounded. */
  readonly corners: readonly Point[];
  readonly points: readonly Point[];
}

/** All that a picture of the figure needs, for one choice of sources. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly SceneColumn[];
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly band: SceneBand | null;
  readonly byContainment: readonly Containment[];
  /** Claims in the figure: edges and those said by a box. With `undrawn`, all claims of the data set. */
  readonly drawn: number;
  readonly undrawn: Undrawn;
  /** Font sizes that the figure was laid out for, and the height of a line of a label. */
  readonly fonts: Readonly<Record<keyof typeof fontSizes | 'line', number>>;
  /** How it is shown at first. */
  readonly view: FirstView;
}

/**
 * What the figure shows under an assessment. Throws when a claim would be lost or drawn twice, or the layout is another data
 * set's. With a `part`, the layout is of that part alone, and so is the scene.
 */
export function buildScene(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
  layout: FigureLayout,
  part: FigurePart | null = null,
): Scene {
  const assessmentOf = (id: string): Assessment => {
    const assessment = assessments.get(id);
    if (!assessment)
      throw new Error(`claim "${id}" is not assessed; assess all claims of the model the layout was made for`);
    return assessment;
  };
  const listed = ({ id }: { id: string }): boolean => assessmentOf(id).listed;
  const inBand = new Set(layout.nodes.filter((node) => node.inBand).map(({ key }) => key));
  const edges = layout.edges
    .filter(listed)
    .map((edge) => sceneEdge(model, model.claim(edge.id), assessmentOf(edge.id), edge, inBand.has(edge.from)));
  const byContainment = layout.byContainment.filter(listed);

  // An entity is shown with the claims about it, a container also for what it holds.
  const shown = new Set([
    ...edges.flatMap(({ from, to }) => [from, to]),
    ...byContainment.flatMap(({ whole, part }) => [whole, part]),
  ]);
  for (const { key, inside } of layout.nodes) if (inside !== null && shown.has(key)) shown.add(inside);
  const nodes = layout.nodes.filter(({ key }) => shown.has(key)).map((node) => sceneNode(model, node));

  const drawn = new Set([...edges, ...byContainment].map(({ id }) => id));
  const claims = part ? model.claims.filter(({ claim }) => part.claims.has(claim.id)) : model.claims;
  const undrawn = countUndrawn(model, assessments, claims, drawn);
  const scene: Omit<Scene, 'view'> = {
    width: layout.width,
    height: layout.height,
    columns: layout.columns.map((column) => sceneColumn(column, layout.height)),
    nodes,
    edges,
    band: layout.band && nodes.some((node) => node.inBand) ? titled(layout.band) : null,
    byContainment,
    drawn: edges.length + byContainment.length,
    undrawn,
    fonts: { ...fontSizes, line: lineHeight },
  };
  if (drawn.size !== scene.drawn || scene.drawn + undrawn.total !== claims.length)
    throw new Error(
      `the figure shows ${scene.drawn} claims and leaves out ${undrawn.total}, there are ${claims.length}; lay out this data set anew`,
    );
  return { ...scene, view: { ...firstView, ...extentOf(scene) } };
}

export function sceneColumn(column: PlacedColumn, height: number): SceneColumn {
  const { label } = levels.row(column.level);
  const { row } = column;
  if (row) {
    const { y, height: high, title } = row;
    const { size } = title;
    return { ...column, label, top: y, bottom: y + high, titleSize: size, titleFits: size, rowTitle: title };
  }
  const titleFits = (column.width + titleOverhang) / textWidth(label, 1);
  const titleSize = Math.min(fontSizes.title, titleFits);
  return { ...column, label, top: titleRoom, bottom: height, titleSize: tenth(titleSize), titleFits: tenth(titleFits) };
}

/** A title may reach out of its column by this much in all: half of the least gap. */
const titleOverhang = 18;
const tenth = (value: number): number => Math.floor(value * 10) / 10;

const titled = (box: PlacedBox): SceneBand => ({
  ...box,
  title: sayFigure('seen.title'),
  about: sayFigure('seen.about'),
});

/** Lines of the band lie beside each other level and need no rounding; their word says what an unsigned head cannot. */
function sceneEdge(
  model: Model,
  node: ClaimNode,
  assessment: Assessment,
  { from, to, points }: PlacedEdge,
  inBand: boolean,
): SceneEdge {
  const { claim, sign } = node;
  const read = new Set(assessment.admitted.filter((piece) => piece.unsourced === null).map((piece) => piece.class));
  const classes = evidenceClasses.rows.filter(({ id }) => read.has(id));
  const curator = assessment.class === CURATOR;
  const noEffect = foundNoEffect(node, assessment);
  const shownClass = assessment.class ?? classes[0]?.id ?? null;
  const weight = weightOf(assessment.studies.length);
  const line = lineOf(shownClass);
  const unsourced =
    assessment.class !== null && unsourcedClasses.has(assessment.class) ? unsourcedClasses.row(assessment.class) : null;
  const tags = unsourced ? [unsourced.tag] : classes.map(({ tag }) => tag);
  const known = unsourced ? [unsourced.label] : classes.map(({ label }) => label);
  return {
    id: claim.id,
    source: claim.subject,
    target: claim.object,
    from,
    to,
    sign,
    glyph: noEffect ? 'circle' : glyphOf(claim.predicate, sign),
    class: assessment.class,
    shownClass,
    tags,
    tagDistance: tagDistance(tags),
    weight,
    width: noEffect ? thinWidth : weightWidths[weight] + line.heavier,
    dashes: line.dashes,
    curator,
    noEffect,
    sentence: readClaim(model, node, assessment),
    word: inBand ? seenWord(node, assessment) : null,
    wordAt: inBand ? wordAt(points) : null,
    known: [...known, ...(noEffect ? [sayFigure('claim.nullShort')] : [])].join(' · '),
    corners: points,
    points: roundedPath(points),
  };
}

/** A relation whose direction is that of a scale is drawn by where the scale goes: what improves may well have fallen. */
function glyphOf(predicate: PredicateId, sign: Sign): GlyphToken {
  const row: Predicate = predicates.row(predicate);
  if (row.signFromScale !== true) return row.glyph;
  return sign === null ? 'diamond' : sign > 0 ? 'triangle' : 'tee';
}

/** How a node is drawn that stands there. */
export function drawnNode(node: PlacedNode, kind: EntityKind): Omit<SceneNode, 'label' | 'kind' | 'mine' | 'about'> {
  const type = node.inBand
    ? { size: fontSizes.band, line: bandLine }
    : { size: node.container ? fontSizes.container : fontSizes.node, line: lineHeight };
  return {
    ...node,
    icon: nodeIcon(node, kind),
    outline: outline(node.shape, node.width, node.height),
    type,
    baseline: firstBaseline(node, type),
    labelX: node.upright && node.container ? containerLabelX(node) : 0,
  };
}

function sceneNode(model: Model, node: PlacedNode): SceneNode {
  const { label, kind } = model.entity(node.id);
  return {
    ...drawnNode(node, kind),
    label,
    kind,
    mine: model.mine.has(node.id),
    about: `${model.mine.has(node.id) ? 'mine · ' : ''}${entityKinds.row(kind).label}`,
  };
}
