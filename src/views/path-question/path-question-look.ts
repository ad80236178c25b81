import { css } from 'lit';

export const pathQuestionLook = css`
  :host {
    padding: 1rem 1.1rem 1.5rem;
  }
  .sentence p {
    font-size: 1.25rem;
    line-height: 1.85;
    text-wrap: pretty;
  }
  .keep {
    white-space: nowrap;
  }
  .sentence > p input,
  .sentence > p select {
    inline-size: auto;
    min-block-size: 0;
    padding: 0.05rem 0.3rem;
    border: 0;
    border-block-end: 2px solid var(--accent);
    border-radius: 4px 4px 0 0;
    background: var(--accent-tint);
    font-weight: 600;
    line-height: 1.4;
    field-sizing: content;
  }
  .sentence option {
    font-size: 1rem;
    font-weight: 400;
  }
  .sentence input.name {
    min-inline-size: 3rem;
  }
  .sentence input.name::-webkit-calendar-picker-indicator {
    display: none !important;
  }
  .sentence input.steps {
    inline-size: 2.9rem;
  }
  .curator {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2rem;
    font-size: 0.875rem;
  }
  .curator input {
    inline-size: 1.05rem;
    block-size: 1.05rem;
    accent-color: var(--accent);
  }
  .conditions > summary {
    min-block-size: 2rem;
    padding-block: 0.25rem;
    font-size: 0.875rem;
    font-weight: 600;
    cursor: pointer;
  }
  .conditions > summary .soft {
    font-weight: 400;
  }
  .answer {
    margin-block: 0.6rem 1rem;
    padding: 0.7rem 0.85rem;
    border-radius: var(--radius);
    background: var(--tint);
  }
  .answer strong {
    font-weight: 650;
  }
  .answer p + p {
    margin-block-start: 0.4rem;
  }
  .answer.problem {
    background: var(--caution-tint);
    box-shadow: inset 3px 0 0 var(--caution);
  }
  .relax li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.6rem;
    align-items: center;
    margin-block-start: 0.45rem;
  }
  .relax,
  section {
    margin-block-start: 1.2rem;
  }
  .links li {
    margin-block-start: 0.4rem;
    line-height: 1.4;
  }
  .seen {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.1rem 0.5rem;
  }
  .hidden-later {
    grid-column: 2;
    color: var(--caution);
  }
  .ways {
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
  }
  .way {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--panel);
  }
  .way.chosen {
    border-color: var(--accent);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .strip {
    display: grid;
    grid-template-columns: 1.15rem 1fr;
    gap: 0.1rem 0.2rem;
    inline-size: 100%;
    padding: 0.5rem 0.6rem;
    border: 0;
    border-radius: var(--radius);
    background: none;
    text-align: start;
  }
  .strip:hover {
    background: var(--accent-tint);
  }
  .rank {
    color: var(--ink-soft);
    font-size: var(--text-small);
    font-variant-numeric: tabular-nums;
    line-height: 1.75;
  }
  .foot {
    grid-column: 2;
  }
  .told {
    padding: 0.2rem 0.85rem 0.8rem;
    font-size: 0.875rem;
  }
  .more {
    margin-block-start: 0.6rem;
  }
`;
