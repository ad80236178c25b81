import { css, html, nothing, type TemplateResult } from 'lit';
import { pageDrawing } from '../../state/studies-drawing.ts';
import type { StudyPicture } from '../../state/studies-picture.ts';
import { sayStudies } from '../../state/studies-texts.ts';
import { svgNode } from '../svg-node.ts';

/** Patients by year, design and direction of outcome. The table below it says the same in words. */
export function studiesPicture(picture: StudyPicture): TemplateResult | typeof nothing {
  if (picture.circles.length === 0) return nothing;
  const name = sayStudies('picture.title');
  return html`<figure>
    <div class="picture" tabindex="0" role="group" aria-label=${name}>${svgNode(pageDrawing(picture, name))}</div>
    <figcaption class="small soft">
      <span class="sideways">${sayStudies('picture.sideways')}</span> ${sayStudies('picture.about')}
    </figcaption>
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
    /* Years run from the left in every language, as in a figure that is taken away. */
    direction: ltr;
  }
  .picture svg {
    display: block;
    inline-size: 100%;
    min-inline-size: 44rem;
    max-inline-size: 76rem;
  }
  @media (min-width: 48rem) {
    .sideways {
      display: none;
    }
  }
  figcaption {
    max-inline-size: 60rem;
    margin-block-start: 0.4rem;
  }
`;
