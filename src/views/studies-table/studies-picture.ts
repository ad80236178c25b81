import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Circle, StudyPicture } from '../../state/studies-picture.ts';
import { sayStudies } from '../../state/studies-texts.ts';

/** A half disc of a circle, for a report that found some of what was claimed. */
const half = ({ x, y, r }: Circle): string => `M ${x} ${y - r} A ${r} ${r} 0 0 0 ${x} ${y + r} Z`;

const circle = (of: Circle): TemplateResult =>
  svg`<g class="study ${of.mark} ${of.review ? 'review' : ''}">
    <title>${of.title}</title>
    <circle cx=${of.x} cy=${of.y} r=${of.r} />
    ${of.mark === 'mixed' ? svg`<path d=${half(of)} />` : nothing}
    <text x=${of.x} y=${of.labelY} text-anchor="middle">${of.name}</text>
  </g>`;

/** Patients by year, design and direction of outcome. The table below it says the same in words. */
export function studiesPicture({ width, height, rows, years, circles }: StudyPicture): TemplateResult | typeof nothing {
  if (circles.length === 0) return nothing;
  const bottom = height - 34;
  const lines = rows.map(
    ({ label, y }) =>
      svg`<line class="row" x1="190" x2=${width - 10} y1=${y} y2=${y} /><text x="180" y=${y + 5} text-anchor="end">${label}</text>`,
  );
  const ticks = years.map(
    ({ label, x }) =>
      svg`<line class="tick" x1=${x} x2=${x} y1=${bottom} y2=${bottom + 6} /><text x=${x} y=${bottom + 24} text-anchor="middle">${label}</text>`,
  );
  const drawn = circles.map(circle);
  return html`<figure>
    <div class="picture" tabindex="0" role="group" aria-label=${sayStudies('picture.title')}>
      <svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${sayStudies('picture.title')}>
        ${lines}${ticks}${drawn}
      </svg>
    </div>
    <figcaption class="small soft">${sayStudies('picture.about')}</figcaption>
  </figure>`;
}

export const studiesPictureLook = css`
  figure {
    margin: 0 0 1.4rem;
  }
  .picture {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--panel);
  }
  .picture svg {
    display: block;
    inline-size: 100%;
    min-inline-size: 44rem;
    max-inline-size: 76rem;
  }
  .picture text {
    fill: var(--ink);
    font-size: 14px;
  }
  .row,
  .tick {
    stroke: var(--line);
  }
  .study circle {
    fill: var(--panel);
    stroke: var(--accent);
    stroke-width: 2.5;
  }
  .study.effect circle,
  .study.mixed path {
    fill: var(--accent);
  }
  .study.none circle {
    stroke: var(--ink);
  }
  .study.silent circle {
    stroke: var(--ink-soft);
    stroke-dasharray: 2 3;
  }
  .study.review circle {
    fill: none;
    stroke-dasharray: 8 5;
  }
  figcaption {
    max-inline-size: 60rem;
    margin-block-start: 0.4rem;
  }
`;
