import { css } from 'lit';

export const mapTextLook = css`
  :host {
    max-inline-size: 54rem;
  }
  h2:focus {
    outline: none;
  }
  .intro {
    max-inline-size: 42rem;
    margin-block-start: 0.35rem;
  }
  .column {
    margin-block: 2.2rem 0.4rem;
    padding-block-end: 0.3rem;
    border-block-end: 2px solid var(--line-strong);
    font-size: 1.0625rem;
  }
  .entity {
    padding: 0.9rem 0.8rem 0.4rem;
    border-inline-start: 3px solid transparent;
  }
  .entity + .entity {
    border-block-start: 1px solid var(--line);
  }
  h4 {
    font-size: var(--text-normal);
    font-weight: 650;
    line-height: 1.35;
  }
  h4 button.link {
    font-weight: 650;
  }
  h4 .kind {
    font-weight: 400;
  }
  h5 {
    margin: 0.5rem 0 0;
    font-size: var(--text-small);
    font-weight: 600;
  }
  li {
    display: grid;
    grid-template-columns: 2.2rem minmax(0, 1fr);
    gap: 0.5rem;
    padding-block: 0.25rem;
    padding-inline: 0 0.4rem;
    line-height: 1.45;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: 0.2rem;
  }
  .entity.chosen,
  li.chosen {
    border-inline-start-color: var(--accent);
    background: var(--accent-tint);
  }
  li.chosen {
    outline: 2px solid var(--accent);
    outline-offset: -1px;
    border-radius: var(--radius);
  }
  .faded {
    color: var(--ink-soft);
  }
  .mark {
    padding: 0 0.4em;
    border: 1px solid var(--line-strong);
    border-radius: 999px;
    font-size: var(--text-small);
    font-weight: 400;
    white-space: nowrap;
  }
  .hidden-later {
    color: var(--caution);
  }
  @media (max-width: 30rem) {
    .entity {
      padding-inline: 0.5rem 0.2rem;
    }
    li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .tags {
      flex-direction: column;
    }
  }
  @media (forced-colors: active) {
    .entity:not(.chosen) {
      border-inline-start-color: Canvas;
    }
  }
  @media print {
    :host {
      max-inline-size: none;
      font-size: 10pt;
    }
    .entity,
    li {
      break-inside: avoid;
    }
    h3,
    h4,
    h5 {
      break-after: avoid;
    }
    button.link {
      color: inherit;
      text-decoration: none;
    }
  }
`;
