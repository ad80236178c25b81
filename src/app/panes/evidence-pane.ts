import { html } from 'lit';
import { type AuditTab, auditTabs } from '../../state/audit-tabs.ts';
import '../../views/audit-tabs/audit-tabs.ts';
import { createLazyViews, type ViewModule } from '../lazy-views.ts';
import type { PaneView } from '../page-parts.ts';

/** Each tab is a module of its own, loaded when somebody first goes there: one line adds one. */
const modules: Readonly<Record<AuditTab, ViewModule>> = {
  statements: () => import('./evidence/statements-tab.ts'),
  ways: () => import('./evidence/ways-tab.ts'),
  studies: () => import('./evidence/studies-tab.ts'),
  harms: () => import('./evidence/harms-tab.ts'),
  source: () => import('./evidence/source-tab.ts'),
};

/** What the statements rest on, in several tables. */
export function createPane(changed: () => void): PaneView {
  const viewOf = createLazyViews(modules, changed);
  return (input) =>
    html`${auditTabs.rows.length > 1 ? html`<edgewise-audit-tabs .shown=${input.session.tab}></edgewise-audit-tabs>` : ''}
    ${viewOf(input.session.tab)?.(input)}`;
}
