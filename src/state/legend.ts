import type { Point } from '../core/figure/figure-layout.ts';
import { iconOf, type KindIcon } from '../core/figure/icons.ts';
import { outline } from '../core/figure/outlines.ts';
import { lineOf, thinWidth, type Weight, weightWidths } from '../core/figure/tokens.ts';
import { type EntityKind, entityKinds, type ShapeToken } from '../core/schema/entity-kinds.ts';
import { type StepClass, stepClasses, unsourcedClasses } from '../core/schema/evidence-classes.ts';
import type { GlyphToken } from '../core/schema/predicates.ts';
import { classMark } from './class-marks.ts';
import { say } from './texts.ts';

/** Something in the legend that can be pointed at: a class of evidence, or the head of a line. */
export interface LegendEntry {
  readonly kind: 'class' | 'head';
  readonly id: string;
}

/** What the map's drawings mean: the same tables that the map itself is drawn from. Sizes in units of the figure. */
export interface Legend {
  readonly classes: readonly {
    readonly id: StepClass;
    readonly tag: string;
    readonly label: string;
    readonly width: number;
    readonly dashes: readonly number[];
  }[];
  readonly heads: readonly {
    readonly glyph: GlyphToken;
    readonly label: string;
    readonly about: string;
    readonly width: number;
  }[];
  /** A sentence on each class that no source stands behind. */
  readonly unsourced: Readonly<Record<string, string>>;
  readonly widths: readonly { readonly weight: Weight; readonly label: string; readonly width: number }[];
  readonly shapes: readonly {
    readonly kind: EntityKind;
    readonly label: string;
    readonly outline: readonly Point[];
    readonly icon: KindIcon;
  }[];
  readonly shapeSize: { readonly width: number; readonly height: number };
  readonly containers: readonly {
    readonly shape: ShapeToken;
    readonly label: string;
    readonly outline: readonly Point[];
  }[];
}

const heads = ['triangle', 'tee', 'diamond', 'circle'] as const satisfies readonly GlyphToken[];
const weights: readonly Weight[] = [1, 2, 3];
const shapeSize = { width: 34, height: 18 } as const;

/** The legend of every map: it does not depend on the data. */
export function legend(): Legend {
  const drawnKinds = entityKinds.rows.filter(({ level }) => level !== null);
  const { width, height } = shapeSize;
  const shapeOf = (kind: EntityKind): readonly Point[] => outline(entityKinds.row(kind).shape, width, height);
  const container = (kind: EntityKind) => ({ shape: entityKinds.row(kind).shape, outline: shapeOf(kind) });
  return {
    classes: stepClasses.map((id) => {
      const line = lineOf(id);
      return { id, ...classMark(id), width: weightWidths[1] + line.heavier, dashes: line.dashes };
    }),
    unsourced: Object.fromEntries(unsourcedClasses.ids.map((id) => [id, say(`legend.${id}`)])),
    heads: heads.map((glyph) => ({
      glyph,
      label: say(`legend.head.${glyph}`),
      about: say(`legend.${glyph}`),
      width: glyph === 'circle' ? thinWidth : weightWidths[1],
    })),
    widths: weights.map((weight) => ({ weight, label: say(`legend.weight.${weight}`), width: weightWidths[weight] })),
    shapes: drawnKinds.map(({ id, label }) => ({ kind: id, label, outline: shapeOf(id), icon: iconOf(id) })),
    shapeSize,
    containers: [
      { ...container('treatment'), label: say('legend.box.treatment') },
      { ...container('cell'), label: say('legend.box.cell') },
    ],
  };
}
