/** What somebody takes along of what is shown. */
export interface TakenAlong {
  /** The whole address, with the version of the data. */
  readonly link: string;
  /** HTML that frames the view on another page; empty for a file of the reader's own, which no other page can open. */
  readonly frame: string;
}
