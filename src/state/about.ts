import type { Loaded } from './loaded.ts';
import { say } from './texts.ts';

/** What is open, in words: for the head of the page. */
export interface AboutView {
  readonly title: string;
  /** Name of the file it came from; null for the data set of the site. */
  readonly file: string | null;
  readonly release: string;
  readonly about: string;
  /** What a reader must know about how the data was gathered. */
  readonly limits: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
}

export function aboutView({ model, counts, file, digest }: Loaded): AboutView {
  const { head } = model.dataset;
  const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
  return {
    title: head.title,
    file,
    release: say('about.release', { release: head.release, date: head.date }),
    about: head.about,
    limits: head.limits,
    facts: [
      ['Release', `${head.release}, ${head.date}`],
      ...(file === null ? [] : [['File', file] as const]),
      [
        'Holds',
        [
          count(counts.claims, 'claim', 'claims'),
          count(counts.evidence, 'piece of evidence', 'pieces of evidence'),
          count(counts.entities, 'entity', 'entities'),
          count(counts.sources, 'source', 'sources'),
        ].join(', '),
      ],
      ['Licence', head.licence],
      ['Digest', `sha256 ${digest.slice(0, 16)}…`],
    ],
  };
}
