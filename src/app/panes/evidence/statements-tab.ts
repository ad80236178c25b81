import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { inkedFirst, type MatrixLook, matrixView } from '../../../state/evidence-matrix.ts';
import { lensView } from '../../../state/lens-view.ts';
import type { Lens } from '../../../state/lenses.ts';
import { lookThrough } from '../../../state/look-through.ts';
import { pieceLines } from '../../../state/piece-lines.ts';
import { remember } from '../../../state/remember.ts';
import type { Session } from '../../../state/session.ts';
import { matrixTable } from '../../../state/take-away.ts';
import type { Telling } from '../../../state/telling.ts';
import '../../../views/evidence-matrix/evidence-matrix.ts';
import '../../../views/lens-bar/lens-bar.ts';
import type { PaneView } from '../../page-parts.ts';
import { createTaking } from './taking.ts';

/** Rows at first: more than anybody reads at once, and quickly drawn. */
const FIRST_ROWS = 300;

/** All listed claims through a lens. */
function throughLens(telling: Telling, lens: Lens) {
  const listed = telling.model.claims.map(({ claim }) => claim.id).filter((id) => telling.assessment(id).listed);
  const sight = lookThrough(telling, listed, lens);
  return { faded: sight.faded, lens: lensView(telling, listed, lens, sight, null) };
}

/** What each claim rests on. */
export function createPane(changed: () => void): PaneView {
  let most = FIRST_ROWS;
  const showAll = (): void => {
    most = Infinity;
    changed();
  };
  const look = remember(
    ({ group, axis, asked }: Session['matrix'], filter: string, sort: Session['sort'], room: number): MatrixLook => ({
      ...{ group, axis, asked },
      ...{ filter, sort, most: room },
    }),
  );
  const taking = createTaking(changed);
  const matrix = remember(matrixView);
  const seen = remember(throughLens);
  const ordered = remember(inkedFirst);
  const piecesOf = remember(
    (telling: Telling) => (claim: string, pieces: readonly string[]) => pieceLines(telling, claim, pieces),
  );
  return ({ session, slice, refs }) => {
    const { telling, answered } = slice;
    const { faded, lens } = seen(telling, session.lens);
    const view = matrix(
      telling,
      answered?.answer?.paths ?? null,
      look(session.matrix, session.filter, session.sort, most),
    );
    const whole = () =>
      matrixView(telling, answered?.answer?.paths ?? null, {
        ...look(session.matrix, session.filter, session.sort, most),
        most: Infinity,
      });
    const take = taking({
      telling,
      name: 'statements',
      table: () => matrixTable(telling, ordered(whole(), faded), session.lens, faded),
      claims: () => whole().groups.flatMap(({ rows }) => rows.map(({ id }) => id)),
    });
    return html`<section class="table" aria-label="Statements">
      <edgewise-evidence-matrix
        ${ref(refs.heading)}
        .view=${ordered(view, faded)}
        .selection=${session.selection}
        .faded=${faded}
        .piecesOf=${piecesOf(telling)}
        @edgewise-more-rows=${showAll}
      >
        <edgewise-lens-bar .view=${lens}></edgewise-lens-bar>
        ${take}
      </edgewise-evidence-matrix>
    </section>`;
  };
}
