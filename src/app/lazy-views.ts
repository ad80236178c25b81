import { html } from 'lit';
import type { PaneView } from './page-parts.ts';
import { say } from '../state/texts.ts';

/** A module that draws a part of the page. `changed` asks for the page to be drawn again. */
export type ViewModule = () => Promise<{ readonly createPane: (changed: () => void) => PaneView }>;

const waiting: PaneView = () => html`<p class="waiting" role="status">${say('moment')}</p>`;

/**
 * Views that are loaded when somebody first goes there. Asked for one that is not there, gives a word of patience and
 * calls `changed` when it is.
 */
export function createLazyViews<Id extends string>(
  modules: Readonly<Partial<Record<Id, ViewModule>>>,
  changed: () => void,
): (id: Id) => PaneView | null {
  const views = new Map<Id, PaneView>();
  return (id) => {
    const load = modules[id];
    if (!load) return null;
    const view = views.get(id);
    if (view) return view;
    const begin = (): void => {
      views.set(id, waiting);
      void load()
        .then(
          ({ createPane }) => createPane(changed),
          (): PaneView => () =>
            html`<p class="waiting" role="alert">
              <button type="button" @click=${again}>${say('notFetched')}</button>
            </p>`,
        )
        .then((view) => {
          views.set(id, view);
          changed();
        });
    };
    const again = (): void => {
      begin();
      changed();
    };
    begin();
    return waiting;
  };
}
