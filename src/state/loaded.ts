import { type Assessment, assessAll } from '../core/model/assessment.ts';
import { buildModel, type Model } from '../core/model/claim-graph.ts';
import type { FigureLayout } from '../core/figure/figure-layout.ts';
import { type Reach, reaches } from '../core/schema/axes.ts';
import type { Counts, Issue, SetAside } from '../core/schema/issue.ts';
import type { Dataset } from '../core/schema/shapes.ts';
import { visibleValue } from './plain-text.ts';
import type { Edition } from './url.ts';

/** How many records of each kind. */
export interface RecordCounts {
  readonly entities: number;
  readonly claims: number;
  readonly evidence: number;
  readonly sources: number;
}

/** What the reader made of the files: by identity, `read` = `shown` + `setAside`, and `aside` names each of the latter. */
export interface Checks {
  readonly read: Counts;
  readonly shown: Counts;
  readonly setAside: Counts;
  readonly aside: readonly SetAside[];
  readonly issues: readonly Issue[];
}

/** What is open: a checked data set, its picture and its model. */
export interface Loaded {
  /** Name of the file it came from; null for the data set that the site ships. */
  readonly file: string | null;
  readonly digest: string;
  readonly counts: RecordCounts;
  readonly checks: Checks;
  readonly layout: FigureLayout;
  /** The layout below which a reader's drafts were placed: what was moved is kept for this one. */
  readonly ground?: FigureLayout;
  readonly model: Model;
  readonly edition: Edition;
  /** Assessments of all claims for each choice of sources, made when first asked for. */
  readonly assessments: (reach: Reach) => ReadonlyMap<string, Assessment>;
}

export interface Opened {
  readonly dataset: Dataset;
  readonly digest: string;
  readonly checks: Checks;
  readonly layout: FigureLayout;
}

/** Make the model of a data set that passed the reader. What cannot be seen in a stranger's text is spelt out here. */
export const load = (opened: Opened, file: string | null): Loaded =>
  loadVisible(file === null ? opened : { ...opened, dataset: visibleValue(opened.dataset) }, file);

/** The same of a part of what was loaded elsewhere, and spelt out there. */
export function loadVisible(opened: Opened, file: string | null): Loaded {
  const model = buildModel(opened.dataset);
  const { head } = opened.dataset;
  const known = new Map<Reach, ReadonlyMap<string, Assessment>>();
  return {
    file,
    digest: opened.digest,
    counts: opened.checks.shown,
    checks: opened.checks,
    layout: opened.layout,
    model,
    edition: { id: head.id, digest: opened.digest.slice(0, 8) },
    assessments: (reach) => {
      const found = known.get(reach) ?? assessAll(model, reach);
      known.set(reach, found);
      return found;
    },
  };
}

/** The widest choice of sources. */
export const widestReach: Reach = reaches.rows.at(-1)?.id ?? 'later';
