import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { MediatorLine, MediatorsView } from '../../state/mediators-view.ts';
import { wordView } from '../words-view.ts';
import { say } from '../../state/question-texts.ts';

/** Lines shown at first. */
const fewLines = 8;

const bar = (share: number): TemplateResult =>
  html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="all" width="100" height="6" />`} ${svg`<rect class="part" width=${share * 100} height="6" />`}
  </svg>`;

const row = ({ entity, count, share }: MediatorLine): TemplateResult =>
  html`<tr>
    <th scope="row">${wordView(entity)}</th>
    <td class="count">${count}</td>
    <td class="drawn">${bar(share)}</td>
  </tr>`;

/** On how many of the ways each entity lies. */
export function mediatorTable({ lines, remark }: MediatorsView): TemplateResult {
  const [few, others] = [lines.slice(0, fewLines).map(row), lines.slice(fewLines).map(row)];
  const table = (rows: readonly TemplateResult[], label: string): TemplateResult =>
    html`<table aria-label=${label}>
      <thead class="unseen">
        <tr>
          <th scope="col">${say('mediators.thing')}</th>
          <th scope="col">${say('mediators.share')}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
  const more = html`<details class="more">
    <summary>${say('mediators.more', { n: others.length })}</summary>
    ${table(others, say('mediators.others'))}
  </details>`;
  return html`${table(few, say('part.mediators'))} ${others.length === 0 ? nothing : more}
  ${remark === null ? nothing : html`<p class="soft small">${remark}</p>`}`;
}

export const mediatorLook = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding-block: 0.15rem;
    padding-inline: 0 0.4rem;
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  .count {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .drawn {
    inline-size: 35%;
    padding-inline-end: 0;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.5rem;
  }
  .bar .all {
    fill: var(--tint);
  }
  .bar .part {
    fill: var(--ink-soft);
  }
  .more > summary {
    padding-block: 0.3rem;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .bar .part {
      fill: CanvasText;
    }
  }
`;
