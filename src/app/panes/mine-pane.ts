import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { sayLarge } from '../../state/large-texts.ts';
import '../../views/disagree/disagreement-list.ts';
import '../../views/draft-desk/draft-desk.ts';
import type { PaneView } from '../page-parts.ts';
import { say } from '../../state/texts.ts';
import { sayMine } from '../../state/draft-texts.ts';

/** What the reader proposes beside the data. */
export function createPane(): PaneView {
  return ({ session, desk, own, large, opened, begun, refs }) =>
    desk
      ? html`<section class="mine" aria-label=${sayMine('pane.beside', { title: opened.title })}>
          <edgewise-draft-desk
            ${ref(refs.heading)}
            .desk=${desk}
            .view=${desk.view(session.mine)}
            .on=${session.mine}
            .about=${begun}
          ></edgewise-draft-desk>
          <edgewise-disagreement-list .desk=${own} .view=${own?.view() ?? null}></edgewise-disagreement-list>
        </section>`
      : html`<p class="waiting" role="status">
          ${large ? `${sayLarge('noDrafts')} ${sayLarge('noDisagree')}` : say('moment')}
        </p>`;
}
