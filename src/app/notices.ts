import type { Issue } from '../core/schema/issue.ts';
import { visibleText } from '../state/plain-text.ts';
import type { Finding, Notice } from '../views/notice-list/notice-list.ts';

/** The notices on the page, in order of coming. */
export interface Notices {
  readonly list: () => readonly Notice[];
  readonly add: (tone: Notice['tone'], text: string, findings?: readonly Finding[]) => number;
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  /** Put new notices of one kind in place of the old ones. */
  readonly replaceCautions: (texts: readonly string[]) => void;
}

export function createNotices(changed: () => void): Notices {
  let notices: readonly Notice[] = [];
  let next = 1;
  const add: Notices['add'] = (tone, text, findings = []) => {
    const id = next++;
    notices = [...notices, { id, tone, text, findings }];
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

/** An issue as a notice lists it: place, what is wrong, what to do. */
export function findingOf(issue: Issue): Finding {
  const at = issue.line === null ? '' : `:${issue.line}${issue.column === null ? '' : `:${issue.column}`}`;
  return {
    severity: issue.severity,
    place: visibleText(`${issue.file}${at} ${issue.pointer}`.trim()),
    message: visibleText(issue.message),
    remedy: visibleText(issue.remedy),
  };
}
