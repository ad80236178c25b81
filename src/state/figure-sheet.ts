import { writeReferenceList } from '../core/formats/reference-list.ts';
import { stampOf, stampText } from '../core/formats/stamp.ts';
import { sourceMark } from '../core/queries/source-marks.ts';
import { reaches } from '../core/schema/axes.ts';
import { sceneBody } from '../core/sheet/figure-body.ts';
import type { FigureDocument } from '../core/sheet/figure-document.ts';
import { entriesOf } from './bibliography-file.ts';
import type { FigureChoice } from './figure-choices.ts';
import { legendOf } from './figure-legend.ts';
import { sayFigure } from './figure-texts.ts';
import { type Language, sourceLanguage } from './languages.ts';
import type { Telling } from './telling.ts';

/** What a figure says of where it is from. */
function colophonOf({ model, reach, sha256, file }: Telling, link: string | null): string[] {
  const { title, release, date, licence } = model.dataset.head;
  return [
    sayFigure('colophon.sources', { sources: reaches.row(reach).label }),
    sayFigure('colophon.data', { title, release, date, licence, digest: sha256.slice(0, 16) }),
    ...(link !== null ? [sayFigure('colophon.link', { link })] : file !== null ? [sayFigure('colophon.file')] : []),
  ];
}

/** What a choice draws, for those who do not see it too, and the legend of its symbols. */
function drawnOf(choice: FigureChoice): Pick<FigureDocument, 'body' | 'about' | 'legend'> {
  if ('body' in choice) return { body: choice.body, about: choice.about, legend: [] };
  const { scene, dimmed, asked = null, claims } = choice;
  return {
    body: sceneBody(scene, { dimmed, asked }),
    about: asked ? sayFigure('about.asked') : sayFigure('about.drawn', { n: claims.length }),
    legend: legendOf(scene, dimmed !== null && dimmed.claims.size > 0),
  };
}

/**
 * A choice as a figure with all that belongs to it: the legend of its symbols, the references of exactly what it draws (of
 * details that nobody verified, that they are left out), where it is from, and its stamp.
 *
 * @param link address of the view; null where none can be given
 * @param language in which the choice was put into words
 */
export function figureDocument(
  telling: Telling,
  choice: FigureChoice,
  link: string | null,
  language: Language = sourceLanguage,
): FigureDocument {
  const { model, sha256 } = telling;
  const { title, remarks, claims } = choice;
  const entries = entriesOf(telling, claims);
  const mine = claims.filter((claim) => model.claim(claim).mine).length;
  const marks = [...new Set(entries.map(({ source }) => `[${sourceMark(source)}]`))].join(' ');
  return {
    ...drawnOf(choice),
    language,
    title,
    remarks: [...remarks, ...(mine > 0 ? [sayFigure('remark.mine', { n: mine })] : [])],
    references: writeReferenceList(entries)
      .split('\n')
      .filter((line) => line !== ''),
    referencesTitle: sayFigure('references'),
    marks: marks === '' ? '' : sayFigure('marks', { marks }),
    colophon: colophonOf(telling, link),
    stamp: stampText(stampOf(model, claims, { sha256, link })),
  };
}

/** Begins the name of a file: the data set and what of it is drawn, in letters that every system takes. */
export const figureName = ({ edition }: Telling, { slug }: FigureChoice): string =>
  `${edition.id}-${slug}`
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 100);
