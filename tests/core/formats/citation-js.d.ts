/** The part of Citation.js that the tests use: it brings no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(text: string, options: { forceType: string; generateGraph: false }): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
