import type { DisagreementDesk, OwnValues } from '../state/disagreement-desk.ts';
import { sayOwn } from '../state/disagreement-texts.ts';
import {
  disagree,
  type Disagreements,
  disagreementsFile,
  joinDisagreements,
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
import { today } from './today.ts';

const MOST_MEGABYTES = 5;

const reasons = (aside: readonly OwnAside[]): string =>
  shortText(aside.map(({ id, words }) => (id === '' ? words : `${id}: ${words}`)).join('; '), 400);

/** What the reader says of the evidence of a data set, as this browser kept it; `changed` is told of every change. */
export function openOwnValues(base: Loaded, notices: Notices, changed: () => void): DisagreementDesk {
  const { model, digest } = base;
  const key = `edgewise.disagree.${base.edition.id}`;
  const kept = keptText(key, () => notices.add('caution', sayOwn('notKept')));

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

  let said = readKept();
  let [told, past] = ['', [] as readonly Disagreements[]];
  function keep(next: Disagreements, words: string): void {
    [said, told] = [next, words];
    kept.write(said.length === 0 ? null : disagreementsFile(model, said));
    changed();
  }
  function put(next: Disagreements, words: string): void {
    past = [...past, said];
    keep(next, words);
  }
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    said = readKept();
    changed();
  });

  const statementOf = (piece: string, among = said): string =>
    shortText((among.find((one) => one.piece === piece)?.saidOf.statement ?? piece).replace(/\.$/, ''), 120);
  const takeBack = (piece: string): void =>
    put(takenBack(said, piece), sayOwn('removed', { statement: statementOf(piece) }));
  const values = remember((these: Disagreements): OwnValues => ({
    marks: ownMarks(model, digest, these),
    say: (saying) => {
      const { list, problems } = disagree(said, saying, { model, digest, date: today() });
      if (problems.length > 0) return problems;
      put(list, sayOwn('added', { statement: statementOf(saying.piece, list) }));
      return [];
    },
    takeBack,
  }));
  const view = remember((these: Disagreements) => disagreementsView(model, digest, these));

  return {
    values: () => values(said),
    view: () => view(said),
    last: () => ({ said: told, undo: past.length > 0 }),
    takeBack,
    undo: () => {
      const before = past.at(-1);
      if (!before) return;
      past = past.slice(0, -1);
      keep(before, sayOwn('undone'));
    },
    save: () => download(`${base.edition.id}-disagree.json`, 'application/json', disagreementsFile(model, said)),
    open: async (files) => {
      for (const file of files) {
        const name = shortText(file.name, 80);
        const read =
          file.size > MOST_MEGABYTES * 1e6
            ? { said: null, aside: [{ id: '', words: sayOwn('tooLarge', { n: MOST_MEGABYTES }) }] }
            : readDisagreements(await file.text());
        const joined = joinDisagreements(said, read.said ?? []);
        const aside = [...read.aside, ...joined.aside];
        if (aside.length > 0)
          notices.add(
            read.said ? 'caution' : 'fault',
            sayOwn(read.said ? 'filePart' : 'fileRefused', { name, why: reasons(aside) }),
          );
        if (read.said) put(joined.list, sayOwn('opened', { name, n: joined.added }));
      }
    },
  };
}
