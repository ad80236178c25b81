import type { Counts } from '../core/schema/issue.ts';
import { type AsideLine, asideLine, type Finding, findingOf } from './findings.ts';
import type { Loaded } from './loaded.ts';
import { say } from './texts.ts';

/** What is open, in words. */
export interface AboutView {
  readonly title: string;
  /** Name of the file it came from; null for the data set of the site. */
  readonly file: string | null;
  readonly release: string;
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

export function aboutView({ model, checks, file, digest }: Loaded): AboutView {
  const { head } = model.dataset;
  const findings = checks.issues.map(findingOf);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    title: head.title,
    file,
    release: say('about.release', { release: head.release, date: head.date }),
    about: head.about,
    limits: head.limits,
    facts: [
      [say('about.fact.release'), `${head.release}, ${head.date}`],
      ...(file === null ? [] : [[say('about.fact.file'), file] as const]),
      [say('about.fact.licence'), head.licence],
      [say('about.fact.digest'), `sha256 ${digest}`],
    ],
    counted: kinds.map((kind) => ({
      label: say(`about.${kind}`),
      read: checks.read[kind],
      shown: checks.shown[kind],
      setAside: checks.setAside[kind],
    })),
    checked:
      findings.length === 0 ? say('about.clean') : say('about.checked', { errors, warnings: findings.length - errors }),
    findings,
    aside: checks.aside.map(asideLine),
  };
}
