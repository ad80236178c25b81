/** A reader's own work, kept by this browser as a text from visit to visit. */
export interface KeptText {
  readonly key: string;
  /** Null where nothing is kept, or storage is forbidden. */
  readonly read: () => string | null;
  /** Keep a text; null forgets it. */
  readonly write: (text: string | null) => void;
  /** Keep what could not be read under another name, so that it is not overwritten. */
  readonly layAside: (text: string) => void;
}

/** @param complain is called where nothing can be kept: once, until something was kept again */
export function keptText(key: string, complain: () => void): KeptText {
  let complained = false;
  return {
    key,
    read: () => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
        complained = false;
      } catch {
        if (!complained) complain();
        complained = true;
      }
    },
    layAside: (text) => {
      try {
        localStorage.setItem(`${key}.damaged`, text);
      } catch {
        // There is no room for a second copy; the first stays until the next change.
      }
    },
  };
}
