import { css } from 'lit';

/** Type, links and buttons: what every view's shadow root begins with. */
export const base = css`
  :host {
    display: block;
    color: var(--ink);
    font: 400 var(--text-normal) / 1.5 var(--font);
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 1.1875rem;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: pretty;
  }
  h3 {
    font-size: var(--text-normal);
    font-weight: 650;
    line-height: 1.35;
  }
  bdi,
  p,
  dd,
  li {
    overflow-wrap: anywhere;
  }
  a,
  button.link {
    color: var(--accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  button.link {
    display: inline;
    border: 0;
    padding: 0;
    background: none;
    text-align: start;
    white-space: normal;
  }
  a:hover,
  button.link:hover {
    text-decoration-thickness: 2px;
  }
  button.plain {
    min-height: 2rem;
    padding: 0.2rem 0.7rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--panel);
  }
  button.plain:hover {
    background: var(--accent-tint);
    border-color: var(--accent);
  }
  button.close {
    flex: none;
    inline-size: 2rem;
    block-size: 2rem;
    border: 0;
    border-radius: var(--radius);
    background: none;
    font-size: 1.25rem;
    line-height: 1;
  }
  button.close:hover {
    background: var(--tint);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .soft {
    color: var(--ink-soft);
  }
  .small {
    font-size: var(--text-small);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button.plain {
      border-color: ButtonText;
    }
  }
`;

/** Badges of classes of evidence: a letter in an outline of the class's hue, and its words. */
export const badges = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    font-size: var(--text-small);
    white-space: nowrap;
  }
  .tag {
    display: inline-block;
    min-inline-size: 1.5em;
    padding: 0 0.3em;
    border: 1.5px solid var(--hue);
    border-radius: 4px;
    background: var(--panel);
    color: var(--ink);
    font-size: 0.75rem;
    font-weight: 700;
    line-height: 1.35;
    text-align: center;
  }
  .human-clinical {
    --hue: var(--class-human-clinical);
  }
  .human-laboratory {
    --hue: var(--class-human-laboratory);
  }
  .animal {
    --hue: var(--class-animal);
  }
  .hypothesis {
    --hue: var(--class-hypothesis);
  }
  .assertion {
    --hue: var(--class-assertion);
  }
  .curator {
    --hue: var(--class-curator);
  }
  .mine {
    --hue: var(--class-mine);
  }
  .unclassified {
    --hue: var(--class-unclassified);
  }
`;
