import { type StepClass, stepClasses } from '../../core/schema/evidence-classes.ts';

/** The colours of the map, as the canvas wants them. */
export interface Palette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly paper: string;
  readonly panel: string;
  readonly tint: string;
  readonly line: string;
  readonly accent: string;
  /** Hue of a claim by the class it is shown in; null for a claim in no class. */
  readonly hue: (shownClass: StepClass | null) => string;
  readonly font: string;
}

/** What stands where the page defines no colours: the light theme. */
const fallbacks: Readonly<Record<string, string>> = {
  '--ink': '#1c2430',
  '--ink-soft': '#4b5565',
  '--paper': '#faf9f6',
  '--panel': '#ffffff',
  '--tint': '#f1f0eb',
  '--line': '#dcdad3',
  '--line-strong': '#80858c',
  '--accent': '#0b5394',
  '--class-human-clinical': '#005f9e',
  '--class-human-laboratory': '#2b8fca',
  '--class-animal': '#b36b00',
  '--class-hypothesis': '#ad4c86',
  '--class-assertion': '#6f747b',
  '--class-curator': '#2f7d6b',
  '--class-mine': '#6b4fb8',
};

/** With colours forced by the reader, line and letter alone tell the classes apart. */
const forced: Readonly<Record<string, string>> = {
  '--paper': 'Canvas',
  '--panel': 'Canvas',
  '--tint': 'Canvas',
  '--accent': 'Highlight',
};

/** Situations in which the colours of the page change. */
export const colourQueries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/**
 * Read the colours of the theme where the map stands. A canvas follows neither custom properties nor the reader's forced
 * colours by itself, so they are computed on `probe`, an element beside it that shows nothing.
 */
export function readPalette(probe: HTMLElement): Palette {
  const isForced = matchMedia('(forced-colors: active)').matches;
  const theme = getComputedStyle(probe);
  const colour = (name: string): string => {
    const given = theme.getPropertyValue(name).trim();
    const wanted = isForced
      ? (forced[name] ?? 'CanvasText')
      : given === ''
        ? (fallbacks[name] ?? 'currentcolor')
        : given;
    probe.style.setProperty('color', wanted);
    return getComputedStyle(probe).color;
  };
  const hues = new Map(stepClasses.map((id): [StepClass, string] => [id, colour(`--class-${id}`)]));
  const family = theme.getPropertyValue('--font').trim();
  return {
    ink: colour('--ink'),
    inkSoft: colour('--ink-soft'),
    paper: colour('--paper'),
    panel: colour('--panel'),
    tint: colour('--tint'),
    line: colour('--line-strong'),
    accent: colour('--accent'),
    hue: (shownClass) => (shownClass === null ? undefined : hues.get(shownClass)) ?? colour('--ink-soft'),
    // cytoscape reads double quotation marks only.
    font: family === '' ? '"Noto Sans Variable", "Noto Sans", sans-serif' : family.replaceAll("'", '"'),
  };
}
