import type { Issue } from '../core/schema/issue.ts';

/** What is wrong, as a line of a build: with a place that editors open. */
export const issueLine = (issue: Issue): string =>
  `${issue.file}:${issue.line ?? 1}:${issue.column ?? 1} ${issue.message} [${issue.rule}] ${issue.remedy}`;
