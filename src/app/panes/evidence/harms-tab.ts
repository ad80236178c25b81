import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { type HarmsView, harmsView } from '../../../state/harms-view.ts';
import { remember } from '../../../state/remember.ts';
import { harmsTable } from '../../../state/take-away.ts';
import '../../../views/harms-table/harms-table.ts';
import type { PaneView } from '../../page-parts.ts';
import { fromAfar, patience } from './from-afar.ts';
import { createTaking } from './taking.ts';
import { sayHarms } from '../../../state/harms-texts.ts';

const claimsOf = ({ told, unstudied }: HarmsView): string[] =>
  [...told.flatMap(({ events }) => events), ...unstudied].map(({ claim }) => claim);

/** Adverse events. */
export function createPane(changed: () => void): PaneView {
  const taking = createTaking(changed);
  const view = remember(harmsView);
  const afar = fromAfar<HarmsView>(changed);
  return ({ session, slice: { telling }, own, refs, whole }) => {
    // Of a slice alone a report would be called silent whose harms are told elsewhere.
    const asked = whole && afar(whole, session.reach, () => whole.harms(session));
    const shown = asked ? asked.view : view(telling);
    if (!shown) return asked?.instead ?? patience();
    const claims = () => claimsOf(shown);
    const take = taking({
      ...{ telling, session, whole },
      name: 'harms',
      table: () => ({ table: harmsTable(telling, shown, own?.values().marks), shows: claims() }),
      ...(whole ? {} : { claims }),
    });
    return html`<section class="text" aria-label=${sayHarms('title')}>
      <edgewise-harms-table ${ref(refs.heading)} .view=${shown} .own=${own?.values() ?? null}
        >${take}</edgewise-harms-table
      >
    </section>`;
  };
}
