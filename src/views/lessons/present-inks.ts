import { css } from 'lit';

/** Black on white or white on black, with hues as strong as a poor projector needs, whatever the theme of the page. */
export const presentInks = css`
  .light {
    --paper: #ffffff;
    --panel: #ffffff;
    --tint: #f0f0f0;
    --ink: #000000;
    --ink-soft: #222b36;
    --line: #5d636b;
    --line-strong: #444444;
    --accent: #0b3f73;
    --on-accent: #ffffff;
    --class-human-clinical: #004f88;
    --class-human-laboratory: #0f6aa6;
    --class-animal: #8a4f00;
    --class-hypothesis: #96306e;
    --class-assertion: #4d5258;
    --class-curator: #1b6353;
    --class-mine: #55399f;
    --class-unclassified: #4d5258;
    color-scheme: light;
  }
  .dark {
    --paper: #000000;
    --panel: #000000;
    --tint: #1d232b;
    --ink: #ffffff;
    --ink-soft: #e3e6ea;
    --line: #98a1ac;
    --line-strong: #ffffff;
    --accent: #a8d3fa;
    --on-accent: #000000;
    --class-human-clinical: #6bb8f5;
    --class-human-laboratory: #aee0fa;
    --class-animal: #f5bb55;
    --class-hypothesis: #f0abd4;
    --class-assertion: #c3cad3;
    --class-curator: #86d8c2;
    --class-mine: #cbbcf7;
    --class-unclassified: #c3cad3;
    color-scheme: dark;
  }
`;
