import { type Pane, panes } from '../state/panes.ts';
import { createLazyViews, type ViewModule } from './lazy-views.ts';
import type { PaneView } from './page-parts.ts';

/** Panes without the map are modules of their own, loaded when somebody first goes there: one line adds one. */
const modules: Partial<Record<Pane, ViewModule>> = {
  text: () => import('./panes/text-pane.ts'),
  claims: () => import('./panes/evidence-pane.ts'),
  compare: () => import('./panes/compare-pane.ts'),
  lessons: () => import('./panes/lessons-pane.ts'),
  mine: () => import('./panes/mine-pane.ts'),
  data: () => import('./panes/data-pane.ts'),
};

/** The panes that are loaded so far; `viewOf` calls `changed` when one is there that it was asked for. */
export function createPanes(changed: () => void): { readonly viewOf: (pane: Pane) => PaneView | null } {
  return { viewOf: createLazyViews(modules, changed) };
}

/** Each pane is either drawn with the map or has a module. */
const undrawn = panes.rows.find(({ id, hasMap }) => hasMap === (modules[id] !== undefined));
if (undrawn) throw new Error(`the pane "${undrawn.id}" needs either the map or a module, and not both`);
