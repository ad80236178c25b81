import { css } from 'lit';

/**
 * Sizes are those of a screen of 1920 by 1080 pixels, where one `em` of the dialog is 28 of them: the least type, 0.86 em,
 * is 24 pixels. A smaller window shows the same, smaller.
 */
export const lessonPresentLook = css`
  dialog {
    --text-small: 0.86em;
    --statement: 1.6em;
    position: fixed;
    inset: 0;
    inline-size: 100vw;
    block-size: 100vh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--paper);
    color: var(--ink);
    font-size: max(0.75rem, min(1.4583vw, 2.5926vh));
    line-height: 1.35;
    overflow: hidden;
  }
  dialog:focus {
    outline: none;
  }
  .slide {
    display: grid;
    gap: 0.5em 1.6em;
    block-size: 100%;
    padding: 1em 1.7em 0.7em;
    grid-template:
      'title' auto
      'stage' minmax(0, 1fr)
      'legend' auto
      'said' auto
      'foot' auto / minmax(0, 1fr);
  }
  @media not all and (max-aspect-ratio: 1) {
    .beside {
      grid-template:
        'title title' auto
        'stage said' minmax(0, 1fr)
        'legend legend' auto
        'foot foot' auto / minmax(0, 2fr) minmax(0, 1fr);
    }
  }
  h2 {
    grid-area: title;
    font-size: 1.6em;
    line-height: 1.2;
  }
  .stage {
    grid-area: stage;
    min-block-size: 0;
  }
  .said {
    grid-area: said;
    align-self: center;
    max-block-size: 100%;
    overflow: auto;
  }
  .beneath .said {
    max-block-size: 42vh;
  }
  /* The figure stays where it is when the answer comes. */
  .beneath .said:has(.ask) {
    align-self: start;
    min-block-size: 11em;
  }
  .caption {
    max-inline-size: 54em;
    font-size: 1.15em;
    text-wrap: pretty;
  }
  .name {
    white-space: nowrap;
  }
  .legend {
    grid-area: legend;
    color: var(--ink-soft);
    font-size: 0.86em;
  }
  .legend:empty {
    display: none;
  }
  .known {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.6em;
    margin-block-start: 0.35em;
    color: var(--ink-soft);
    font-size: 0.86em;
  }
  .known li {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
  }
  .tags {
    display: flex;
    flex: none;
    gap: 0.2em;
  }
  .badge {
    font-size: 1em;
  }
  .tag {
    border-width: 2px;
    font-size: 1em;
  }
  .ask {
    margin-block-start: 0.3em;
    font-size: 1.2em;
    font-weight: 650;
  }
  .answer {
    margin-block-start: 0.4em;
    font-size: 1.15em;
    font-weight: 650;
  }
  /* The question stays where it is when its answer comes. */
  .check {
    display: grid;
    align-content: safe center;
    gap: 0.7em;
    inline-size: min(100%, 50em);
    block-size: 100%;
    margin-inline: auto;
    overflow: auto;
  }
  .check > .ask {
    margin: 0;
    font-size: 1.8em;
    line-height: 1.25;
    text-wrap: balance;
  }
  .check > .choices {
    display: grid;
    justify-items: start;
    gap: 0.45em;
    padding: 0.3em;
    font-size: 1.3em;
  }
  .check > [aria-live] {
    min-block-size: 6.5em;
  }
  footer {
    display: flex;
    grid-area: foot;
    align-items: center;
    gap: 1.4em;
    color: var(--ink-soft);
    font-size: 0.86em;
  }
  .lesson {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  progress {
    flex: 1;
    min-inline-size: 6em;
    block-size: 0.35em;
    border: 0;
    border-radius: 1em;
    background: var(--tint);
    overflow: hidden;
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--tint);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  @media (forced-colors: active) {
    progress {
      --tint: Canvas;
      --accent: Highlight;
      outline: 1px solid CanvasText;
      forced-color-adjust: none;
    }
  }
  .time,
  .place {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  .scan {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    gap: 0.5em;
    background: var(--paper);
    text-align: center;
  }
  svg.code {
    inline-size: min(70vh, 70vw);
    block-size: auto;
  }
  .blank {
    position: absolute;
    inset: 0;
    background: #000;
    cursor: none;
  }
  .tools {
    position: absolute;
    inset: auto 0 0;
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.4rem;
    padding: 0.5rem;
    background: var(--panel);
    border-block-start: 1px solid var(--line);
    opacity: 0;
    font-size: 1rem;
  }
  .tools:focus-within,
  .tools:hover {
    opacity: 1;
  }
  .tools button {
    min-block-size: 2.2rem;
    padding: 0.1rem 0.8rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--panel);
  }
  .tools button:hover {
    background: var(--tint);
  }
  .told:empty {
    display: none;
  }
  .told {
    position: absolute;
    inset: auto 0 3.5rem;
    inline-size: fit-content;
    max-inline-size: 90%;
    margin-inline: auto;
    padding: 0.3em 0.9em;
    border: 2px solid var(--line-strong);
    border-radius: 0.4em;
    background: var(--panel);
  }
  /* A touch screen has no pointer that could find the tools: they stay. */
  @media (hover: none) {
    .tools {
      position: static;
      opacity: 1;
    }
    dialog[open] {
      display: grid;
      grid-template-rows: minmax(0, 1fr) auto;
    }
  }
  @media (max-aspect-ratio: 1) {
    dialog {
      font-size: max(0.9rem, 2.2vw);
    }
    .slide {
      padding: 0.8em;
    }
    .said {
      max-block-size: 45vh;
    }
  }
`;
