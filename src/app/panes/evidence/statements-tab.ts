import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { inkedFirst, type MatrixLook, matrixView, type MatrixView } from '../../../state/evidence-matrix.ts';
import { lensView } from '../../../state/lens-view.ts';
import { type Lens, noLens } from '../../../state/lenses.ts';
import { lookThrough } from '../../../state/look-through.ts';
import { pieceLines } from '../../../state/piece-lines.ts';
import { remember } from '../../../state/remember.ts';
import type { Session } from '../../../state/session.ts';
import { matrixTable } from '../../../state/take-away.ts';
import type { Telling } from '../../../state/telling.ts';
import '../../../views/evidence-matrix/evidence-matrix.ts';
import '../../../views/lens-bar/lens-bar.ts';
import { FIRST_ROWS } from '../../../views/more-rows.ts';
import type { PaneInput, PaneView, WholeSet } from '../../page-parts.ts';
import { fromAfar } from './from-afar.ts';
import { createTaking } from './taking.ts';
import { sayMatrix } from '../../../state/matrix-texts.ts';

/** All listed claims through a lens. */
function throughLens(telling: Telling, lens: Lens) {
  const listed = telling.model.claims.map(({ claim }) => claim.id).filter((id) => telling.assessment(id).listed);
  const sight = lookThrough(telling, listed, lens);
  return { faded: sight.faded, lens: lensView(telling, listed, lens, sight, null) };
}

const idsOf = ({ groups }: MatrixView): string[] => groups.flatMap(({ rows }) => rows.map(({ id }) => id));

/** What each claim rests on. */
export function createPane(changed: () => void): PaneView {
  let most = FIRST_ROWS;
  const showAll = (): void => {
    most = Number.MAX_SAFE_INTEGER;
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
  const afar = fromAfar<MatrixView>(changed);
  const piecesOf = remember((telling: Telling) => {
    const held = new Set(telling.model.claims.map(({ claim }) => claim.id));
    return (claim: string, pieces: readonly string[]) => (held.has(claim) ? pieceLines(telling, claim, pieces) : null);
  });
  const lookOf = ({ matrix: wishes, filter, sort }: Session, room = most) => look(wishes, filter, sort, room);

  /** The matrix that is at hand, with what lies outside the lens. */
  function atHand({ session, own, slice: { telling, answered } }: PaneInput) {
    const ways = answered?.answer?.paths ?? null;
    const { faded, lens } = seen(telling, session.lens);
    const whole = () =>
      ordered(matrixView(telling, ways, { ...lookOf(session), most: Number.MAX_SAFE_INTEGER }), faded);
    return {
      view: ordered(matrix(telling, ways, lookOf(session)), faded),
      instead: nothing,
      faded,
      bar: html`<edgewise-lens-bar .view=${lens}></edgewise-lens-bar>`,
      take: taking({
        ...{ telling, session },
        name: 'statements',
        table: () => ({
          table: matrixTable(telling, whole(), session.lens, faded, own?.values().marks),
          shows: idsOf(whole()),
        }),
        claims: () => idsOf(whole()),
      }),
    };
  }

  /** The matrix of all of a data set of which the page holds a slice: lenses, sentences and references are of the slice. */
  function ofAll(whole: WholeSet, { session, slice: { telling } }: PaneInput) {
    const shown = lookOf(session);
    const { reach, question } = session;
    const { view, instead } = afar(whole, [reach, question, shown], () => whole.matrix(session, shown));
    const table = async () => {
      const all = await whole.matrix(session, { ...shown, most: Number.MAX_SAFE_INTEGER });
      return all && { table: matrixTable(telling, all, noLens, new Set()), shows: idsOf(all) };
    };
    return {
      view,
      instead,
      faded: new Set<string>(),
      bar: nothing,
      take: taking({ telling, session, whole, name: 'statements', table }),
    };
  }

  return (input) => {
    const { session, slice, own, refs, whole } = input;
    const { view, instead, faded, bar, take } = whole ? ofAll(whole, input) : atHand(input);
    return html`<section class="table" aria-label=${sayMatrix('statements')}>
      ${
        view
          ? html`<edgewise-evidence-matrix
              ${ref(refs.heading)}
              .view=${view}
              .selection=${session.selection}
              .faded=${faded}
              .piecesOf=${piecesOf(slice.telling)}
              .own=${own?.values() ?? null}
              @edgewise-more-rows=${showAll}
            >
              ${bar} ${take}
            </edgewise-evidence-matrix>`
          : instead
      }
    </section>`;
  };
}
