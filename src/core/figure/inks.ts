import { type StepClass, stepClasses } from '../schema/evidence-classes.ts';

/** The colours of a picture by what they are for, as CSS colours. */
export interface Inks {
  readonly ink: string;
  readonly inkSoft: string;
  readonly paper: string;
  readonly panel: string;
  readonly tint: string;
  readonly line: string;
  /** Hue of a claim by the class it is shown in; null for a claim in no class. */
  readonly hue: (shownClass: StepClass | null) => string;
  readonly font: string;
}

export type InkTheme = 'light' | 'dark' | 'greyscale' | 'page';

type Classes = Readonly<Record<StepClass, string>>;
const font = "'Noto Sans Variable', 'Noto Sans', sans-serif";

const inks = (colours: Omit<Inks, 'hue' | 'font'>, classes: Classes): Inks => ({
  ...colours,
  hue: (shownClass) => (shownClass === null ? colours.inkSoft : classes[shownClass]),
  font,
});

/** Names of the page's own custom properties, so that the picture follows theme, contrast and forced colours. */
const page: Inks = {
  ink: 'var(--ink)',
  inkSoft: 'var(--ink-soft)',
  paper: 'var(--paper)',
  panel: 'var(--panel)',
  tint: 'var(--tint)',
  line: 'var(--line-strong)',
  hue: (shownClass) => (shownClass === null ? 'var(--ink-soft)' : `var(--class-${shownClass})`),
  font: 'var(--font)',
};

/** Black on white: line and letter alone tell the classes apart. */
const black = '#111111';
const blacks = Object.fromEntries(stepClasses.map((id) => [id, black])) as Record<StepClass, string>;

/** The colours of each theme; a test holds light and dark to the page's own. */
export const inkThemes: Readonly<Record<InkTheme, Inks>> = {
  light: inks(
    { ink: '#1c2430', inkSoft: '#4b5565', paper: '#ffffff', panel: '#ffffff', tint: '#f1f0eb', line: '#80858c' },
    {
      'human-clinical': '#005f9e',
      'human-laboratory': '#2b8fca',
      animal: '#b36b00',
      hypothesis: '#ad4c86',
      assertion: '#6f747b',
      curator: '#2f7d6b',
      mine: '#6b4fb8',
    },
  ),
  dark: inks(
    { ink: '#e9ebee', inkSoft: '#b1bac6', paper: '#12161c', panel: '#1b212a', tint: '#232b36', line: '#76818e' },
    {
      'human-clinical': '#4aa3e8',
      'human-laboratory': '#9ad6f5',
      animal: '#efae3a',
      hypothesis: '#e493c4',
      assertion: '#98a1ac',
      curator: '#6fc2aa',
      mine: '#b9a6f2',
    },
  ),
  greyscale: inks(
    { ink: black, inkSoft: '#333333', paper: '#ffffff', panel: '#ffffff', tint: '#f2f2f2', line: '#666666' },
    blacks,
  ),
  page,
};
