/** What a page can rely on of `<edgewise-map>`: its attributes, its event, and nothing else. */

/**
 * A map of statements that carry their evidence, in a page of yours. It can be read and walked by keyboard, and changes
 * nothing: it keeps nothing in the browser and needs no worker. It fills its container; where that has no height, it
 * takes its own. It follows the page's `color-scheme`, and there can be several on a page.
 *
 * ```html
 * <script type="module" src="edgewise-map.js"></script>
 * <edgewise-map question="from=IVIG&to=skin fibrosis&path=1" lens="human"></edgewise-map>
 * ```
 *
 * It speaks the language of its `lang`, or of the nearest `lang` around it, where that is one of ours (English, German), and
 * English elsewhere. All maps of a page speak that of the first. Statements stay in the language of their data set.
 *
 * Attributes, each also a property, and each null where it is not given. What they ask for is written as in the links
 * that *Share* gives; what is not understood, or is not in the data set, is said above the map.
 *
 * @fires edgewise-select when a person opens a card or closes it
 */
export interface EdgewiseMap extends HTMLElement {
  /** Address of a data set in Edgewise's own JSON, from the page; without it, the data set that comes with the package. */
  data: string | null;
  /**
   * A question, as `from=IVIG&to=skin fibrosis&effect=lower&path=1`; `path` lights that way of the answer. Empty asks the
   * data set's own question; without it there is the map alone.
   */
  question: string | null;
  /** What stays in full ink: a lens by name (`human`, `animal`), or as `disease=dcssc&class=human-clinical`. */
  lens: string | null;
  /** The card that is open: `claim=`, `entity=`, `source=`, `study=` or `note=` and an id. It follows what a person opens. */
  selection: string | null;
  /** Address of a page of Edgewise that has this data set: the map then links there, with all that it shows. */
  page: string | null;
}

/** What a card tells of, by its id in the data set. */
export interface EdgewiseSelection {
  readonly kind: 'claim' | 'entity' | 'source' | 'study' | 'note';
  readonly id: string;
}

/** What is selected; null when a card was closed. */
export type EdgewiseSelectEvent = CustomEvent<EdgewiseSelection | null>;

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-map': EdgewiseMap;
  }
  interface HTMLElementEventMap {
    'edgewise-select': EdgewiseSelectEvent;
  }
}
