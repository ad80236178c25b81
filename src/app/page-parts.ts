import type { Ref } from 'lit/directives/ref.js';

/** What the page can ask of the application beside its views' intents. */
export interface PageActions {
  readonly chooseLens: (event: Event) => void;
  readonly openFiles: (event: Event) => void;
  /** Leave a file that was opened, back to the data set of the site. */
  readonly closeFile: () => void;
  readonly toTable: () => void;
  readonly toMap: () => void;
  readonly fit: () => void;
  readonly help: () => void;
  readonly closeHelp: () => void;
}

/** Elements that the application must reach. */
export interface PageRefs {
  readonly search: Ref<HTMLElementTagNameMap['edgewise-search-box']>;
  readonly canvas: Ref<HTMLElementTagNameMap['edgewise-graph-canvas']>;
  readonly question: Ref<HTMLElementTagNameMap['edgewise-path-question']>;
  readonly card: Ref<HTMLElement>;
  readonly table: Ref<HTMLElementTagNameMap['edgewise-claims-table']>;
  readonly help: Ref<HTMLDialogElement>;
}
