import { css, html, type TemplateResult } from 'lit';
import type { MatrixView } from '../../state/evidence-matrix.ts';
import { sayMatrix } from '../../state/matrix-texts.ts';
import { groupings, isAuditQuestion, matrixAxes } from '../../state/matrix-wishes.ts';
import { sendIntent } from '../send-intent.ts';

const filter = (event: Event): void => {
  const input = event.currentTarget as HTMLInputElement;
  sendIntent(input, { type: 'filter-table', text: input.value });
};

const group = (event: Event): void => {
  const select = event.currentTarget as HTMLSelectElement;
  if (groupings.has(select.value)) sendIntent(select, { type: 'set-matrix', change: { group: select.value } });
};

const axis = (event: Event): void => {
  const select = event.currentTarget as HTMLSelectElement;
  if (matrixAxes.has(select.value)) sendIntent(select, { type: 'set-matrix', change: { axis: select.value } });
};

const ask = (event: Event): void => {
  const button = event.currentTarget as HTMLElement;
  const { question = '' } = button.dataset;
  const pressed = button.getAttribute('aria-pressed') === 'true';
  const asked = !pressed && isAuditQuestion(question) ? question : null;
  sendIntent(button, { type: 'set-matrix', change: { asked } });
};

/** What the matrix shows, and how: a filter, what rows and columns are, and the questions of an author. */
export function matrixTools(view: MatrixView, count: string): TemplateResult {
  const questions = view.questions.map(
    ({ id, label, about, n }) =>
      html`<li>
        <button
          type="button"
          title=${about}
          data-question=${id}
          aria-pressed=${view.asked === id}
          ?disabled=${n === 0}
          @click=${ask}
        >
          ${label} <span class="n">${n}</span>
        </button>
      </li>`,
  );
  const asked = view.questions.find(({ id }) => id === view.asked);
  const option = (chosen: string) => (row: { readonly id: string; readonly label: string }) =>
    html`<option value=${row.id} ?selected=${row.id === chosen}>${row.label}</option>`;
  const [groups, axes] = [groupings.rows.map(option(view.group)), matrixAxes.rows.map(option(view.axis))];
  return html`<div class="bar">
      <h2 tabindex="-1">${sayMatrix('statements')}</h2>
      <slot name="take"></slot>
      <label>
        <span>${sayMatrix('filter')}</span>
        <input
          type="search"
          placeholder=${sayMatrix('filter.example')}
          maxlength="200"
          .value=${view.filter}
          @input=${filter}
        />
      </label>
      <label class="choice"
        >${sayMatrix('grouped')}
        <select @change=${group}>
          ${groups}
        </select>
      </label>
      <label class="choice"
        >${sayMatrix('columns')}
        <select @change=${axis}>
          ${axes}
        </select>
      </label>
    </div>
    <div class="questions">
      <h3 id="questions">${sayMatrix('only')}</h3>
      <ul aria-labelledby="questions">
        <li>
          <button type="button" data-question="" aria-pressed=${view.asked === null} @click=${ask}>
            ${sayMatrix('asked.all')}
          </button>
        </li>
        ${questions}
      </ul>
      <p role="status">${asked ? sayMatrix('asked.what', { question: asked.about, count }) : count}</p>
    </div>`;
}

export const matrixToolsLook = css`
  .bar .choice {
    flex: 0 0 auto;
  }
  /* What is shown stands after the questions, so that these keep their place when one is asked. */
  .questions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.35rem;
    padding-block-end: 0.7rem;
    font-size: var(--text-small);
  }
  .questions p {
    margin-inline-start: auto;
    font-size: 0.9375rem;
  }
  .questions h3 {
    flex: none;
    font-size: inherit;
    margin-inline-end: 0.25rem;
    font-weight: 400;
    color: var(--ink-soft);
  }
  .questions ul {
    display: contents;
  }
  .questions button {
    min-block-size: 1.75rem;
    padding: 0.1rem 0.6rem;
    border: 1px solid var(--line-strong);
    border-radius: 1rem;
    background: var(--panel);
  }
  .questions button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .questions button:disabled {
    border-style: dashed;
    color: var(--ink-soft);
  }
  .questions .n {
    font-variant-numeric: tabular-nums;
    font-weight: 650;
  }
  @media (max-width: 40rem) {
    .bar label {
      flex: 1 1 100%;
    }
    .bar .choice {
      flex: 1 1 8rem;
      flex-direction: column;
      align-items: stretch;
      gap: 0.1rem;
      font-size: var(--text-small);
    }
    .questions ul {
      display: flex;
      gap: 0.35rem;
      inline-size: 100%;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .questions li {
      flex: none;
    }
    .questions p {
      margin-inline-start: 0;
    }
  }
  @media (forced-colors: active) {
    .questions button[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .bar label,
    .questions :is(h3, ul) {
      display: none;
    }
  }
`;
