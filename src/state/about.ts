import type { Counts } from '../core/schema/issue.ts';
import { type AsideLine, asideLine, type Finding, findingOf } from './findings.ts';
import type { Loaded } from './loaded.ts';
import { sayData } from './data-texts.ts';
import { headView, type HeadView } from './head-view.ts';

/** What is open, in words. */
export interface AboutView extends HeadView {
  /** Name of the file it came from; null for the data set of the site. */
  readonly file: string | null;
  readonly about: string;
  /** What a reader must know about how the data was gathered. */
  readonly limits: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** A row for each kind of record: how many were read, are shown, and were set aside. */
  readonly counted: readonly CountedRow[];
  /** The result of the checks, a sentence. */
  readonly checked: string;
  readonly findings: readonly Finding[];
  readonly aside: readonly AsideLine[];
}

export interface CountedRow {
  readonly label: string;
  readonly read: number;
  readonly shown: number;
  readonly setAside: number;
}

const kinds = [
  'claims',
  'evidence',
  'entities',
  'sources',
  'studies',
  'notes',
  'terms',
] as const satisfies readonly (keyof Counts)[];

export function aboutView(loaded: Loaded): AboutView {
  const { model, checks, file, digest } = loaded;
  const { head } = model.dataset;
  const findings = checks.issues.map(findingOf);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    ...headView(loaded),
    file,
    about: head.about,
    limits: head.limits,
    facts: [
      [sayData('about.fact.release'), `${head.release}, ${head.date}`],
      ...(file === null ? [] : [[sayData('about.fact.file'), file] as const]),
      [sayData('about.fact.licence'), head.licence],
      [sayData('about.fact.digest'), `sha256 ${digest}`],
    ],
    counted: kinds.map((kind) => ({
      label: sayData(`about.${kind}`),
      read: checks.read[kind],
      shown: checks.shown[kind],
      setAside: checks.setAside[kind],
    })),
    checked:
      findings.length === 0
        ? sayData('about.clean')
        : sayData('about.checked', { errors, warnings: findings.length - errors }),
    findings,
    aside: checks.aside.map(asideLine),
  };
}
