import type { FigureLayout, PlacedNode } from '../../../src/core/figure/figure-layout.ts';
import { buildScene, type Scene } from '../../../src/core/figure/scene.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { buildModel } from '../../../src/core/model/claim-graph.ts';
import type { Dataset } from '../../../src/core/schema/shapes.ts';

const node = (id: string, x: number, y: number, more: Partial<PlacedNode> = {}): PlacedNode => ({
  key: id,
  id,
  x,
  y,
  width: 80,
  height: 40,
  shape: 'rounded',
  lines: [id],
  container: false,
  inside: null,
  inBand: false,
  ...more,
});

/**
 * A small figure placed by hand, so that tests can say where things are:
 *
 *     IVIG (holds AFAB) ──┤ TGFB ──▷ FIB        IVIG ──┤ IL4 beneath, and COL ▷ FIB straight down
 */
const layout: FigureLayout = {
  width: 600,
  height: 300,
  columns: [
    { level: 'treatment', x: 0, width: 140 },
    { level: 'molecule', x: 200, width: 120 },
    { level: 'tissue', x: 440, width: 120 },
  ],
  nodes: [
    node('IVIG', 70, 150, { width: 110, height: 200, container: true, shape: 'tag' }),
    node('AFAB', 70, 200, { inside: 'IVIG', shape: 'pill' }),
    node('TGFB', 260, 80),
    node('IL4', 260, 220),
    node('COL', 500, 30, { shape: 'rectangle' }),
    node('FIB', 500, 150, { shape: 'rectangle' }),
  ],
  edges: [
    {
      id: 'ivig-tgfb',
      from: 'IVIG',
      to: 'TGFB',
      points: [
        [125, 80],
        [220, 80],
      ],
    },
    {
      id: 'ivig-il4',
      from: 'IVIG',
      to: 'IL4',
      points: [
        [125, 120],
        [170, 120],
        [170, 220],
        [220, 220],
      ],
    },
    {
      id: 'tgfb-fib',
      from: 'TGFB',
      to: 'FIB',
      points: [
        [300, 80],
        [400, 80],
        [400, 140],
        [460, 140],
      ],
    },
    {
      id: 'afab-fib',
      from: 'AFAB',
      to: 'FIB',
      points: [
        [110, 200],
        [150, 200],
        [150, 260],
        [400, 260],
        [400, 160],
        [460, 160],
      ],
    },
    {
      id: 'col-fib',
      from: 'COL',
      to: 'FIB',
      points: [
        [500, 50],
        [500, 130],
      ],
    },
  ],
  band: null,
  byContainment: [{ id: 'ivig-afab', whole: 'IVIG', part: 'AFAB' }],
};

const evidence = (id: string, modality: 'observed' | 'hypothesised' | 'asserted') => [
  {
    id: `${id}.1`,
    modality,
    by: 'study-authors',
    result: 'effect',
    taxon: 'NCBITaxon:10090',
    system: 'in-vivo',
    design: 'none',
    exposed: 'animal',
    comparator: 'none',
    cited: [{ source: 'r', link: 'stated', checked: 'no' }],
    readIn: { source: 'r', text: 'not-held' },
    curated: { by: 'A', date: '2026-01-01' },
  },
];
const claim = (
  id: string,
  subject: string,
  predicate: string,
  object: string,
  modality: 'observed' | 'hypothesised' | 'asserted' = 'observed',
) => ({
  id,
  subject,
  predicate,
  object,
  statement: id,
  evidence: evidence(id, modality),
});
const entity = (id: string, kind: string) => ({ id, kind, label: id });

const dataset = {
  head: {
    version: 1,
    id: 'd',
    title: 'd',
    release: '1',
    date: '2026-01-01',
    licence: 'CC0-1.0',
    about: 'd',
    limits: [],
  },
  entities: [
    entity('IVIG', 'treatment'),
    entity('AFAB', 'component'),
    entity('TGFB', 'molecule'),
    entity('IL4', 'molecule'),
    entity('COL', 'tissue-process'),
    entity('FIB', 'tissue-process'),
  ],
  claims: [
    claim('ivig-tgfb', 'IVIG', 'decreases', 'TGFB'),
    claim('ivig-il4', 'IVIG', 'decreases', 'IL4'),
    claim('tgfb-fib', 'TGFB', 'increases', 'FIB', 'hypothesised'),
    claim('afab-fib', 'AFAB', 'decreases', 'FIB', 'hypothesised'),
    claim('col-fib', 'COL', 'increases', 'FIB', 'asserted'),
    claim('ivig-afab', 'IVIG', 'contains', 'AFAB', 'asserted'),
  ],
  sources: [{ id: 'r', role: 'main', kind: 'review', grade: 'seen' }],
  studies: [],
  notes: [],
  terms: [],
} as unknown as Dataset;

/** The scene of the small figure. */
export function drawnScene(): Scene {
  const model = buildModel(dataset);
  return buildScene(model, assessAll(model, 'review'), layout);
}
