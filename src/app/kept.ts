import { say } from '../state/texts.ts';
/** A value that this reader's browser keeps from visit to visit. What is kept is outside data: it is parsed when it is read. */
export interface Kept<T> {
  readonly read: () => T;
  /** Keeps a value; what is empty is forgotten. False, and a word to the reader, where the browser does not keep it. */
  readonly write: (value: T) => boolean;
}

/**
 * @param name of the value, without the prefix that all of the site's share
 * @param parse gives the value of what was kept, `undefined` where nothing was, and never throws
 * @param complain says to the reader that this browser keeps nothing; said once
 */
export function keptHere<T>(name: string, parse: (kept: unknown) => T, complain: (sentence: string) => void): Kept<T> {
  const key = `edgewise.${name}`;
  let complained = false;
  return {
    read: () => {
      try {
        return parse(JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined);
      } catch {
        // Storage is forbidden, or somebody else wrote there.
        return parse(undefined);
      }
    },
    write: (value) => {
      try {
        localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        if (!complained) complain(say('kept.nothing'));
        complained = true;
        return false;
      }
    },
  };
}
