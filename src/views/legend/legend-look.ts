import { css } from 'lit';

export const legendLook = css`
  :host {
    position: relative;
    z-index: 2;
    display: block;
    padding: 0.35rem 0.9rem;
    color: var(--ink, #1c2430);
    background: var(--panel, #fff);
    font: 400 0.8125rem / 1.35 var(--font, 'Noto Sans Variable', 'Noto Sans', sans-serif);
  }
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.9rem;
  }
  dt {
    flex: none;
    inline-size: 5.4rem;
    color: var(--ink-soft, #4b5565);
  }
  dd {
    flex: 1 1 12rem;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8rem;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 0.35rem;
  }
  .signs {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.2rem;
  }
  details[open] {
    flex: 1 1 100%;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.1rem;
    color: var(--accent, #0b5394);
    cursor: pointer;
  }
  summary:focus-visible {
    outline: 2px solid var(--accent, #0b5394);
    outline-offset: 2px;
  }
  li button {
    display: flex;
    align-items: center;
    gap: 0.35rem;
    min-block-size: 1.5rem;
    padding: 0 0.15rem;
    border: 0;
    border-radius: 3px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: help;
  }
  li button:hover {
    background: var(--accent-tint, #e6eff8);
  }
  li button:focus-visible {
    outline: 2px solid var(--accent, #0b5394);
  }
  p {
    position: absolute;
    inset-block-end: 100%;
    inset-inline: 0;
    margin: 0;
    padding: 0.4rem 0.9rem;
    border-block-start: 1px solid var(--line, #dcdad3);
    background: var(--panel, #fff);
    font-size: 0.875rem;
  }
  p:empty {
    display: none;
  }
  @media print {
    details::details-content {
      display: block;
      content-visibility: visible;
    }
    details {
      flex: 1 1 100%;
    }
    summary {
      list-style: none;
      color: inherit;
    }
  }
`;
