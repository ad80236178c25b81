import type { Finding } from '../state/findings.ts';
import type { Notice } from '../views/notice-list/notice-list.ts';

/** The notices on the page, in order of coming. */
export interface Notices {
  readonly list: () => readonly Notice[];
  readonly add: (
    tone: Notice['tone'],
    text: string,
    findings?: readonly Finding[],
    action?: Notice['action'],
  ) => number;
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  /** Put new notices of one kind in place of the old ones. */
  readonly replaceCautions: (texts: readonly string[]) => void;
}

export function createNotices(changed: () => void): Notices {
  let notices: readonly Notice[] = [];
  let next = 1;
  const add: Notices['add'] = (tone, text, findings = [], action) => {
    const id = next++;
    notices = [...notices, { id, tone, text, findings, ...(action ? { action } : {}) }];
    changed();
    return id;
  };
  return {
    list: () => notices,
    add,
    remove: (id) => {
      notices = notices.filter((notice) => notice.id !== id);
      changed();
    },
    clear: () => {
      notices = [];
      changed();
    },
    replaceCautions: (texts) => {
      notices = notices.filter((notice) => notice.tone !== 'caution' || notice.findings.length > 0);
      for (const text of texts) add('caution', text);
      changed();
    },
  };
}
