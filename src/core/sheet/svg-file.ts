import { svgText } from '../figure/svg.ts';
import { sealed } from '../formats/sealed.ts';
import { type Row, vocabulary } from '../schema/vocabulary.ts';
import { withFont } from './lettering.ts';
import { outlined } from './outlined-text.ts';
import type { Sheet } from './sheet.ts';

/** How the letters of a figure travel: as text with a font of just these letters, or as outlines. */
export const letterings = vocabulary<Row>('letterings')([
  { id: 'font', label: 'text, with its font' },
  { id: 'outlines', label: 'outlines' },
]);
export type Lettering = (typeof letterings.rows)[number]['id'];

/** A sheet as an SVG document that needs nothing from elsewhere. */
export const svgFile = ({ drawing }: Sheet, letters: Lettering): string =>
  sealed(`${svgText(letters === 'outlines' ? outlined(drawing) : withFont(drawing))}\n`);
