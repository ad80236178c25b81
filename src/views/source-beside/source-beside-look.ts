import { css } from 'lit';

export const sourceBesideLook = css`
  :host {
    container-type: inline-size;
  }
  .sums {
    display: grid;
    gap: 0.25rem;
    padding-block-end: 0.8rem;
    text-wrap: pretty;
  }
  .caution {
    padding: 0.4rem 0.7rem;
    border-inline-start: 4px solid var(--caution);
    background: var(--caution-tint);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    align-items: start;
    gap: 1.2rem;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    padding-block-end: 0.5rem;
  }
  .switch button {
    min-block-size: 2rem;
    padding: 0.15rem 0.65rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--panel);
    font-size: 0.875rem;
  }
  .switch button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-tint);
    box-shadow: inset 0 -2px 0 var(--accent);
    font-weight: 600;
  }
  .text,
  .beside,
  .nothing {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--panel);
  }
  .may {
    padding-block-end: 0.4rem;
  }
  .nothing {
    padding: 0.9rem;
  }
  .part {
    display: grid;
    grid-template-columns: 2.1rem minmax(0, 1fr);
    gap: 0.6rem;
    padding-block: 0.3rem;
    padding-inline: 0.5rem 0.8rem;
    border-inline-start: 3px solid transparent;
    line-height: 1.55;
    cursor: pointer;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2.9rem;
  }
  .part:hover {
    background: var(--tint);
  }
  .part[aria-selected='true'] {
    border-inline-start-color: var(--accent);
    background: var(--accent-tint);
  }
  .part:focus-visible {
    outline-offset: -2px;
  }
  .part .tag {
    align-self: start;
    margin-block-start: 0.2rem;
    padding: 0 0.3rem;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--panel);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
    text-align: center;
  }
  .part.bare .tag {
    border-style: dashed;
    border-color: var(--caution);
    color: var(--caution);
  }
  .part.heading .words {
    font-weight: 650;
  }
  .part.row bdi {
    white-space: pre-wrap;
    tab-size: 3;
  }
  .part .name {
    display: block;
    color: var(--ink-soft);
    font-weight: 400;
  }
  .part .unseen {
    inset-block-start: 0;
  }
  .words {
    position: relative;
    overflow-wrap: anywhere;
  }
  .said {
    display: block;
    margin-inline-start: 1rem;
    font-size: var(--text-small);
  }
  mark {
    background: var(--caution-tint);
    color: var(--ink);
    box-shadow: 0 1px 0 var(--caution);
  }
  .side {
    position: sticky;
    inset-block-start: 0.6rem;
  }
  .beside {
    max-block-size: calc(100dvh - 12rem);
    overflow: auto;
    padding: 0.7rem 0.9rem;
  }
  .beside h3 {
    margin-block: 0.8rem 0.2rem;
  }
  summary {
    min-block-size: 1.75rem;
    margin-block-start: 0.6rem;
    font-weight: 650;
    cursor: pointer;
  }
  .quoted {
    padding-block-end: 0.5rem;
    border-block-end: 1px solid var(--line);
  }
  .claims li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.1rem 0.6rem;
    padding-block: 0.45rem;
    line-height: 1.4;
  }
  .claims .tags {
    display: flex;
    align-items: start;
    gap: 0.2rem;
    min-inline-size: 1.6rem;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2;
    gap: 0.1rem 0.8rem;
  }
  .under.column {
    flex-direction: column;
    align-items: start;
  }
  .found {
    color: var(--caution);
  }
  .go {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.15rem 0.6rem;
  }
  .go button,
  .under > button {
    min-inline-size: 1.5rem;
    min-block-size: 1.5rem;
  }
  .go button[aria-pressed='true'] {
    font-weight: 650;
  }
  q,
  .wording {
    overflow-wrap: anywhere;
  }
  del {
    background: var(--fault-tint);
    color: var(--fault);
  }
  ins {
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.9rem;
    padding-block: 0.7rem;
  }
  /* One column: what was read in the chosen sentence lies over the foot of the text. */
  @container (max-width: 44rem) {
    /* No grid: what sticks stays within its cell. */
    .columns {
      display: block;
    }
    /* What is gone to must not lie under it. */
    .part {
      scroll-margin-block: 1rem 52dvh;
    }
    .side {
      z-index: 5;
      inset-block: auto 0;
      margin-inline: -0.3rem;
      padding: 0.5rem 0.3rem;
      border-block-start: 2px solid var(--line-strong);
      background: var(--paper);
    }
    .beside {
      max-block-size: 34dvh;
    }
  }
  @media (max-width: 56rem) {
    .side {
      inset-block-end: 3.6rem;
    }
  }
  @media (forced-colors: active) {
    .part {
      border-inline-start-color: Canvas;
    }
    .part[aria-selected='true'] {
      border-inline-start-color: Highlight;
    }
    .switch button[aria-pressed='true'] {
      border-color: Highlight;
      color: Highlight;
    }
  }
  @media print {
    .switch,
    .pages,
    .side {
      display: none;
    }
    .columns {
      display: block;
    }
    .part {
      break-inside: avoid;
      content-visibility: visible;
    }
  }
`;
