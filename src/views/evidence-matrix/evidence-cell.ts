import { css, html, nothing, type TemplateResult } from 'lit';
import type { OwnValues } from '../../state/disagreement-desk.ts';
import type { MatrixCell } from '../../state/matrix-cells.ts';
import { sayOwn } from '../../state/disagreement-texts.ts';
import { classTag } from '../class-badge.ts';

/** On how many pieces of some cells the reader disagrees. */
export const ownCount = (own: OwnValues | null, cells: readonly MatrixCell[]): number =>
  cells.flatMap(({ evidence }) => evidence).filter((id) => own?.marks.has(id)).length;

/** The mark of what the reader says otherwise of pieces of evidence. */
export function ownSign(n: number): TemplateResult | typeof nothing {
  const disagrees = sayOwn('mark', { n });
  if (n === 0) return nothing;
  return html`<span class="own" title=${disagrees}
    ><span aria-hidden="true">≠</span><span class="unseen">${disagrees}</span></span
  >`;
}

/**
 * What stands in a cell of evidence: numbers of studies, what found nothing in a frame, a mark for what nobody measured.
 *
 * @param own on how many of its pieces the reader disagrees: a mark beside the numbers, which stay
 */
export function evidenceCell(cell: MatrixCell, withClass: boolean, own = 0): TemplateResult {
  const parts = cell.parts.map((part) =>
    part.mark
      ? html`<span class="mark"><span aria-hidden="true">●</span><span class="unseen">${part.words}</span></span>`
      : html`<span class=${part.against ? 'against' : 'count'}>${part.words}</span>`,
  );
  return html`<span class="inside ${cell.class}"
    >${withClass ? classTag(cell.class) : nothing}${parts}${ownSign(own)}${
      cell.subjects === null ? nothing : html`<span class="subjects">${cell.subjects}</span>`
    }</span
  >`;
}

export const evidenceCellLook = css`
  .inside {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0 0.35rem;
  }
  .inside .subjects {
    flex-basis: 100%;
    color: var(--ink-soft);
    font-size: 0.75rem;
    line-height: 1.25;
  }
  .count {
    min-inline-size: 2.2em;
    padding-inline: 0.4em;
    border: 1.5px solid var(--hue);
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--hue) 14%, var(--panel));
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .own {
    padding-inline: 0.2rem;
    border: 1px dashed var(--class-mine);
    border-radius: var(--radius);
    font-size: 0.75rem;
    line-height: 1.35;
  }
  .mark {
    color: var(--hue);
    font-size: 0.8rem;
    line-height: 1.6;
  }
  /* Found nothing, or the opposite: a frame, so that it cannot be taken for an effect. */
  .against {
    padding-inline: 0.3rem;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
    font-size: 0.8125rem;
  }
`;
