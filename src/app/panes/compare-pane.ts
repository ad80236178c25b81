import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { lensStarts, questionStarts, sourceStarts } from '../../state/compare-starts.ts';
import { comparedFigures } from '../../state/compared-figures.ts';
import { sayCompared } from '../../state/compare-texts.ts';
import { compareView } from '../../state/compare-view.ts';
import { sayLarge } from '../../state/large-texts.ts';
import { remember } from '../../state/remember.ts';
import type { Side } from '../../state/session.ts';

import '../../views/compare-view/compare-view.ts';
import { offerFigures } from '../offered-figures.ts';
import type { PaneView } from '../page-parts.ts';

const startsOf = (reach: Side['reach'], lens: Side['lens'], question: Side['question']) => [
  { title: sayCompared('start.lens'), starts: lensStarts(lens) },
  { title: sayCompared('start.question'), starts: questionStarts(question) },
  { title: sayCompared('start.reach'), starts: sourceStarts(reach) },
];

/** Two sides, and what each has that the other lacks. */
export function createPane(): PaneView {
  offerFigures('compare', ({ slice }) => slice.compared && comparedFigures(slice.compared));
  const view = remember(compareView);
  const starts = remember(startsOf);
  return ({ session, slice, large, refs }) => {
    if (large) return html`<p class="waiting" role="status">${sayLarge('noCompare')}</p>`;
    return html`<edgewise-compare-view
      ${ref(refs.heading)}
      .view=${slice.compared && view(slice.compared)}
      .starts=${starts(session.reach, session.lens, session.question)}
    ></edgewise-compare-view>`;
  };
}
