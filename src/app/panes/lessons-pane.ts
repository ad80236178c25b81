import { html } from 'lit';
import type { PaneView } from '../page-parts.ts';

/** Lessons on the data set that is open. */
export function createPane(): PaneView {
  return ({ about }) => html`<p class="waiting" role="status">There are no lessons on ${about.title} yet.</p>`;
}
