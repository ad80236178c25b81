import type { PictureChoice } from './figure-choices.ts';
import { sayFigure } from './figure-texts.ts';
import { studiesDrawing } from './studies-drawing.ts';
import { letterSize } from './studies-picture.ts';
import { sayStudies } from './studies-texts.ts';
import type { StudiesView } from './studies-view.ts';

/** The picture of the reports on patients, to be taken away with what the page says around it; null where there is none. */
export function studiesChoice({ picture, rows, sums }: StudiesView): PictureChoice | null {
  if (picture === null || picture.circles.length === 0) return null;
  const { width, height, circles } = picture;
  return {
    id: 'studies',
    label: sayFigure('choice.studies', { n: rows.length }),
    title: sayStudies('picture.title'),
    about: circles.map(({ title }) => `${title}.`).join(' '),
    remarks: [sayStudies('picture.about'), ...sums],
    claims: [...new Set(rows.flatMap(({ claims }) => claims))],
    slug: 'studies',
    body: { width, height, label: letterSize, smallest: letterSize, draw: (inks) => studiesDrawing(picture, inks) },
  };
}
