import { type Row, vocabulary } from '../core/schema/vocabulary.ts';

interface TabRow extends Row {
  /** One sentence for those who have not been there. */
  readonly about: string;
}

/** What the pane of the evidence shows: one tab at a time, in this order. One row adds one, with its module in `app/panes`. */
export const auditTabs = vocabulary<TabRow>('audit-tabs')([
  { id: 'statements', label: 'Statements', about: 'Every statement with the evidence for it, in columns.' },
  {
    id: 'ways',
    label: 'Ways',
    about: 'The ways that are asked for, step by step in the same columns, and which steps lack a study in humans.',
  },
  { id: 'studies', label: 'Studies', about: 'The reports on patients: what was done, in whom, and what came of it.' },
  { id: 'harms', label: 'Harms', about: 'Adverse events, and which reports are silent on them.' },
  {
    id: 'source',
    label: 'Beside the text',
    about: 'The text of the source sentence by sentence, with what was read in each.',
  },
]);
export type AuditTab = (typeof auditTabs.rows)[number]['id'];
