import type { Issue, SetAside } from '../core/schema/issue.ts';
import { visibleText } from './plain-text.ts';

/** What is wrong with data, and where, as a list shows it. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
}

const placeOf = ({ file, line, column, pointer }: SetAside | Issue): string => {
  const at = line === null ? '' : `:${line}${column === null ? '' : `:${column}`}`;
  return visibleText(`${file}${at} ${pointer}`.trim());
};

/** An issue with its place, what is wrong and what to do. */
export const findingOf = (issue: Issue): Finding => ({
  severity: issue.severity,
  place: placeOf(issue),
  message: visibleText(issue.message),
  remedy: visibleText(issue.remedy),
});

/** A record that is not shown, with the rules that set it aside. */
export interface AsideLine {
  readonly kind: SetAside['kind'];
  /** Empty where it has none. */
  readonly id: string;
  readonly place: string;
  readonly rules: string;
}

export const asideLine = (record: SetAside): AsideLine => ({
  kind: record.kind,
  id: visibleText(record.id ?? ''),
  place: placeOf(record),
  rules: record.rules.join(', '),
});
