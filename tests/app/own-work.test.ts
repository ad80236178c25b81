import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepWork } from '../../src/app/own-work.ts';

let page: EventTarget;
let kept: string[];
/** What is kept is read in as many turns of the loop as it has letters. */
const read = async (): Promise<string> => {
  const text = kept.at(-1) ?? '';
  for (let turn = 0; turn < text.length; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  return text;
};
const work = () =>
  keepWork(
    {
      key: 'ours',
      read: () => kept.at(-1) ?? null,
      write: (text) => void kept.push(text ?? ''),
      layAside: () => undefined,
    },
    'first',
    { read, write: (text) => text, changed: () => undefined, undone: 'undone' },
  );
/** Another page keeps a text. */
const elsewhere = (text: string, key = 'ours'): void => {
  kept.push(text);
  page.dispatchEvent(Object.assign(new Event('storage'), { key }));
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

beforeEach(() => {
  [page, kept] = [new EventTarget(), []];
  vi.stubGlobal('window', page);
});
afterEach(() => void vi.unstubAllGlobals());

describe('what a reader makes, kept by the browser', () => {
  it('is kept after each change and goes back step by step', () => {
    const own = work();
    own.put('second', 'did it');
    expect([own.now(), own.last()]).toEqual(['second', { said: 'did it', undo: true }]);
    own.undo();
    own.undo();
    expect([own.now(), own.last(), kept]).toEqual(['first', { said: 'undone', undo: false }, ['second', 'first']]);
  });

  it('follows what another page keeps, the last of it, and nothing of another name', async () => {
    const own = work();
    elsewhere('theirs', 'another');
    await settled();
    expect(own.now()).toBe('first');
    elsewhere('theirs that is long to read');
    elsewhere('theirs');
    await settled();
    expect(own.now()).toBe('theirs');
  });

  it('is not lost to what was read meanwhile', async () => {
    const own = work();
    elsewhere('theirs');
    own.put('mine', '');
    await settled();
    expect([own.now(), kept.at(-1)]).toEqual(['mine', 'mine']);
  });

  it('follows nothing when another data set is open', async () => {
    const own = work();
    elsewhere('theirs');
    own.end();
    elsewhere('more');
    await settled();
    expect(own.now()).toBe('first');
  });
});
