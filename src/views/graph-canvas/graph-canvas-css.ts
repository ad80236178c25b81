import { css } from 'lit';

export const canvasCss = css`
  /* The figure leads from the treatment on the left to the patient on the right in every language. */
  :host {
    display: block;
    direction: ltr;
    position: relative;
    overflow: hidden;
    background: var(--paper, #faf9f6);
    color: var(--ink, #1c2430);
    font: 400 0.875rem / 1.4 var(--font, 'Noto Sans Variable', 'Noto Sans', sans-serif);
  }
  .drawing {
    position: absolute;
    inset: 0;
    cursor: grab;
    touch-action: none;
  }
  :host([guest]) .drawing {
    touch-action: pan-x pan-y;
  }
  .drawing:active {
    cursor: grabbing;
  }
  .drawing.over {
    cursor: pointer;
  }
  .drawing:focus {
    outline: none;
  }
  .drawing:focus-visible {
    outline: 2px solid var(--accent, #0b5394);
    outline-offset: -3px;
  }
  .grounds {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .ground {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    background: color-mix(in srgb, var(--tint, #f1f0eb) 75%, transparent);
  }
  .ground.seen {
    border: 1px dashed var(--line-strong, #80858c);
    border-radius: 8px;
    background: var(--panel, #fff);
    color: var(--ink-soft, #4b5565);
    white-space: nowrap;
  }
  .ground.seen span {
    display: block;
    padding-block-start: 2.2em;
    padding-inline-start: 1em;
    font-size: 0.857em;
    line-height: 1.4;
  }
  .titles {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    pointer-events: none;
    background: linear-gradient(var(--paper, #faf9f6) 80%, transparent);
  }
  @media (forced-colors: active) {
    .titles {
      background: Canvas;
    }
  }
  .title {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    color: var(--ink-soft, #4b5565);
    font-weight: 600;
    line-height: 1.15;
    white-space: nowrap;
  }
  .title.seen {
    justify-content: flex-start;
    padding-inline-start: 0.857em;
    color: var(--ink, #1c2430);
    font-weight: 700;
  }
  .zooming {
    position: absolute;
    z-index: 1;
    inset-inline-end: 0.6rem;
    inset-block-end: 0.6rem;
    display: flex;
    border: 1px solid var(--line-strong, #80858c);
    border-radius: var(--radius, 6px);
    overflow: hidden;
    background: var(--panel, #fff);
  }
  .zooming button {
    inline-size: 2rem;
    block-size: 2rem;
    border: 0;
    background: none;
    color: inherit;
    font: 500 1.0625rem / 1 var(--font, sans-serif);
    cursor: pointer;
  }
  .zooming button + button {
    border-inline-start: 1px solid var(--line, #dcdad3);
  }
  .zooming button:hover {
    background: var(--accent-tint, #e6eff8);
  }
  .zooming button:focus-visible {
    outline: 2px solid var(--accent, #0b5394);
    outline-offset: -2px;
  }
  .to-band {
    position: absolute;
    z-index: 1;
    right: -1px;
    top: 50%;
    translate: 0 -50%;
    width: 2rem;
    padding: 0.7rem 0;
    border: 1px solid var(--line-strong, #80858c);
    border-radius: var(--radius, 6px);
    background: var(--panel, #fff);
    color: inherit;
    font: 500 0.875rem / 1 var(--font, sans-serif);
    writing-mode: vertical-rl;
    white-space: nowrap;
    cursor: pointer;
  }
  .to-band[hidden] {
    display: none;
  }
  /* Where there is room it covers the edge of what it leads to, which says nothing by itself. */
  @media (min-width: 56.01rem) {
    .to-band {
      top: -1px;
      bottom: -1px;
      translate: none;
      width: 2.5rem;
      border-radius: 0;
      text-align: center;
    }
    .to-band:not([hidden], .left) ~ .zooming {
      inset-inline-end: 3.1rem;
    }
  }
  .to-band::after {
    content: '›' / '';
    margin-top: 0.4em;
    text-combine-upright: all;
  }
  .to-band.left {
    right: auto;
    left: -1px;
  }
  .to-band.left::after {
    content: '‹' / '';
  }
  .to-band:hover {
    background: var(--accent-tint, #e6eff8);
  }
  .to-band:focus-visible {
    outline: 2px solid var(--accent, #0b5394);
    outline-offset: 2px;
  }
  .tooltip {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    max-inline-size: min(20rem, 90%);
    padding: 0.4rem 0.6rem;
    border: 1px solid var(--line-strong, #80858c);
    border-radius: var(--radius, 6px);
    background: var(--panel, #fff);
    box-shadow: var(--shadow, 0 2px 8px rgb(0 0 0 / 15%));
    pointer-events: none;
    overflow-wrap: anywhere;
  }
  .tooltip[hidden] {
    display: none;
  }
  .tooltip .more {
    color: var(--ink-soft, #4b5565);
    font-size: 0.8125rem;
  }
  .walked {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    min-block-size: 3.2rem;
    padding-block: 0.45rem;
    padding-inline: 0.9rem 5.4rem;
    border-block-start: 1px solid var(--line-strong, #80858c);
    background: var(--panel, #fff);
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  .walked .step {
    margin-inline-end: 0.5em;
    font-weight: 650;
  }
  .walked .hint {
    color: var(--ink-soft, #4b5565);
    font-size: 0.8125rem;
  }
  .probe,
  .walked.empty {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    padding: 0;
    border: 0;
    min-block-size: 0;
    clip-path: inset(50%);
    white-space: nowrap;
    forced-color-adjust: none;
  }
`;
