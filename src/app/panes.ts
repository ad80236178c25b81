import { html } from 'lit';
import { type Pane, panes } from '../state/panes.ts';
import type { PaneView } from './page-parts.ts';

/** Panes without the map are modules of their own, loaded when somebody first goes there: one line adds one. */
const modules: Partial<Record<Pane, () => Promise<{ readonly createPane: () => PaneView }>>> = {
  text: () => import('./panes/text-pane.ts'),
  claims: () => import('./panes/claims-pane.ts'),
  compare: () => import('./panes/compare-pane.ts'),
  mine: () => import('./panes/mine-pane.ts'),
  data: () => import('./panes/data-pane.ts'),
};

const waiting: PaneView = () => html`<p class="waiting" role="status">One moment …</p>`;

/**
 * The panes that are loaded so far. Asked for one that is not, `viewOf` gives a word of patience and calls `changed` when
 * it is there.
 */
export function createPanes(changed: () => void): { readonly viewOf: (pane: Pane) => PaneView | null } {
  const views = new Map<Pane, PaneView>();
  return {
    viewOf: (pane) => {
      const load = modules[pane];
      if (!load) return null;
      const view = views.get(pane);
      if (view) return view;
      views.set(pane, waiting);
      void load().then(({ createPane }) => {
        views.set(pane, createPane());
        changed();
      });
      return waiting;
    },
  };
}

/** Each pane is either drawn with the map or has a module. */
const undrawn = panes.rows.find(({ id, hasMap }) => hasMap === (modules[id] !== undefined));
if (undrawn) throw new Error(`the pane "${undrawn.id}" needs either the map or a module, and not both`);
