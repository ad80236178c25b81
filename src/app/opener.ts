import { findingOf } from '../state/findings.ts';
import { load, type Loaded } from '../state/loaded.ts';
import { shortText } from '../state/plain-text.ts';
import { sayOfFile } from '../state/file-texts.ts';
import type { OwnFile } from '../state/own-work.ts';
import type { StampedFiles } from '../state/stamped-file.ts';
import type { Notices } from './notices.ts';
import type { Afar } from './open-files.ts';

/** Opens files that a person chose and says what came of it. */
export interface Opener {
  readonly open: (files: readonly File[]) => Promise<void>;
  /** Call off what is being opened. */
  readonly cancel: () => void;
}

/**
 * What opening needs of the page: notices; `show`, which puts a data set in place of the one that is open, and rejects and
 * changes nothing where it cannot be shown (a large one is asked from afar); `offer`, which is given what turned out to be a
 * reader's own, or taken away, and is put in the place of nothing.
 */
export type Opens = readonly [
  notices: Notices,
  show: (next: Loaded, afar: Afar | null) => Promise<void>,
  offer: (files: readonly File[], name: string, own: OwnFile | StampedFiles) => Promise<void>,
];

/** Opens files, one choice at a time: what is being opened is called off by the next. */
export function createOpener(...[notices, show, offer]: Opens): Opener {
  let cancel: (() => void) | null = null;
  return {
    cancel: () => cancel?.(),
    async open(files) {
      const [file] = files;
      if (!file) return;
      cancel?.();
      notices.clear();
      const stop = new AbortController();
      const name = shortText(
        files.length === 1 ? file.name : sayOfFile('several', { name: file.name, n: files.length - 1 }),
        80,
      );
      let busy = notices.add('busy', sayOfFile('reading', { name }));
      cancel = () => stop.abort();
      const { openFiles } = await import('./open-files.ts');
      const opening = await openFiles(files, stop.signal, (what) => {
        notices.remove(busy);
        busy = notices.add('busy', what);
      });
      cancel = null;
      notices.remove(busy);
      const findings = opening.issues.map(findingOf);
      const refuse = (why: string): void => {
        notices.add('fault', sayOfFile('refused', { name, why: shortText(why, 400) }), findings);
      };
      if (!opening.opened) {
        if ('own' in opening) await offer(files, name, opening.own);
        else refuse(opening.why);
        return;
      }
      const next = load(opening.opened, name);
      try {
        await show(next, opening.afar);
      } catch (error) {
        opening.afar?.end();
        refuse(error instanceof Error ? error.message : sayOfFile('unshown'));
        return;
      }
      const { claims, evidence } = next.counts;
      const { length } = next.checks.aside;
      const aside = length === 0 ? sayOfFile('asideNone') : sayOfFile('aside', { n: length });
      const tone = findings.length > 0 ? 'caution' : 'plain';
      notices.add(tone, sayOfFile('open', { name, claims, evidence, aside }), findings);
    },
  };
}
