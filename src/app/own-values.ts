import type { DisagreementDesk, OwnValues } from '../state/disagreement-desk.ts';
import { sayOwn } from '../state/disagreement-texts.ts';
import {
  disagree,
  type Disagreements,
  disagreementsFile,
  joinDisagreements,
  noFile,
  type OwnAside,
  readDisagreements,
  takenBack,
} from '../state/disagreements.ts';
import { disagreementsView, ownMarks } from '../state/disagreements-view.ts';
import type { Loaded } from '../state/loaded.ts';
import { shortText } from '../state/plain-text.ts';
import { remember } from '../state/remember.ts';
import { download } from './download.ts';
import { keptText } from './kept-text.ts';
import type { Notices } from './notices.ts';
import { keepWork, MOST_OWN_BYTES } from './own-work.ts';
import { today } from './today.ts';

const reasons = (aside: readonly OwnAside[]): string =>
  shortText(aside.map(({ id, words }) => (id === '' ? words : `${id}: ${words}`)).join('; '), 400);

/** What the reader says of the evidence of a data set, as this browser kept it; `changed` is told of every change. */
export function openOwnValues(base: Loaded, notices: Notices, changed: () => void): DisagreementDesk {
  const { model, digest } = base;
  const kept = keptText(`edgewise.disagree.${base.edition.id}`, () => notices.add('caution', sayOwn('notKept')));

  function readKept(): Disagreements {
    const text = kept.read();
    if (text === null) return [];
    const { said, aside } = readDisagreements(text);
    if (aside.length > 0) {
      kept.layAside(text);
      notices.add('caution', sayOwn('keptPart', { why: reasons(aside) }));
    }
    return said ?? [];
  }

  const work = keepWork(kept, readKept(), {
    read: readKept,
    write: (said) => (said.length === 0 ? null : disagreementsFile(model, said)),
    changed,
    undone: sayOwn('undone'),
  });

  const statementOf = (piece: string, among = work.now()): string =>
    shortText((among.find((one) => one.piece === piece)?.saidOf.statement ?? piece).replace(/\.$/, ''), 120);
  const takeBack = (piece: string): void =>
    work.put(takenBack(work.now(), piece), sayOwn('removed', { statement: statementOf(piece) }));
  const values = remember((these: Disagreements): OwnValues => ({
    marks: ownMarks(model, digest, these),
    none: null,
    say: (saying) => {
      const { list, problems } = disagree(work.now(), saying, { model, digest, date: today() });
      if (problems.length > 0) return problems;
      work.put(list, sayOwn('added', { statement: statementOf(saying.piece, list) }));
      return [];
    },
    takeBack,
  }));
  const view = remember((these: Disagreements) => disagreementsView(model, digest, these));

  return {
    ...work,
    values: () => values(work.now()),
    view: () => view(work.now()),
    takeBack,
    save: () => download(`${base.edition.id}-disagree.json`, 'application/json', disagreementsFile(model, work.now())),
    open: async (files) => {
      for (const file of files) {
        const name = shortText(file.name, 80);
        const read =
          file.size > MOST_OWN_BYTES
            ? noFile(sayOwn('tooLarge', { n: MOST_OWN_BYTES / 1e6 }))
            : readDisagreements(await file.text());
        const joined = joinDisagreements(work.now(), read.said ?? []);
        const aside = [...read.aside, ...joined.aside];
        if (aside.length > 0)
          notices.add(
            read.said ? 'caution' : 'fault',
            sayOwn(read.said ? 'filePart' : 'fileRefused', { name, why: reasons(aside) }),
          );
        if (read.said) work.put(joined.list, sayOwn('opened', { name, n: joined.added }));
      }
    },
  };
}
