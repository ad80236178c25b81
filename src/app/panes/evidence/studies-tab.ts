import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { remember } from '../../../state/remember.ts';
import { studiesChoice } from '../../../state/studies-figure.ts';
import { studiesTable } from '../../../state/take-away.ts';
import { type StudiesView, studiesView } from '../../../state/studies-view.ts';
import '../../../views/studies-table/studies-table.ts';
import { offerFigures } from '../../offered-figures.ts';
import type { PaneView } from '../../page-parts.ts';
import { fromAfar, patience } from './from-afar.ts';
import { createTaking } from './taking.ts';
import { sayStudies } from '../../../state/studies-texts.ts';

/** The reports on patients. */
export function createPane(changed: () => void): PaneView {
  const taking = createTaking(changed);
  const view = remember(studiesView);
  offerFigures('claims', ({ session, slice: { telling }, loaded }) => {
    if (session.tab !== 'studies' || !loaded) return null;
    const choice = studiesChoice(view(telling));
    return choice && [{ choice, telling }];
  });
  const afar = fromAfar<StudiesView>(changed);
  return ({ session, slice: { telling }, own, refs, whole }) => {
    const asked = whole && afar(whole, session.reach, () => whole.studies(session));
    const shown = asked ? asked.view : view(telling);
    if (!shown) return asked?.instead ?? patience();
    const claims = () => shown.rows.flatMap((row) => row.claims);
    const take = taking({
      ...{ telling, session, whole },
      name: 'studies',
      table: () => ({ table: studiesTable(telling, shown, own?.values().marks), shows: claims() }),
      ...(whole ? {} : { claims }),
    });
    return html`<section class="text" aria-label=${sayStudies('title')}>
      <edgewise-studies-table ${ref(refs.heading)} .view=${shown} .own=${own?.values() ?? null}
        >${take}</edgewise-studies-table
      >
    </section>`;
  };
}
