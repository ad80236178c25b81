import { html, nothing, type TemplateResult } from 'lit';
import type { PlaceView } from '../state/places.ts';
import { wordsView } from './words-view.ts';

/** Where something was read. */
export const placeView = ({ words, passage }: PlaceView): TemplateResult =>
  html`${wordsView(words)}${passage === null ? nothing : nothing}`;
