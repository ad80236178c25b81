import { strToU8 } from 'fflate';
import { sealedBytes } from '../formats/sealed.ts';
import type { FigureDocument } from './figure-document.ts';
import { pdfContent } from './pdf-drawing.ts';
import { pdfFont, type PdfFont } from './pdf-font.ts';
import { pdfObjects, pdfText } from './pdf-objects.ts';
import type { LetterWeight } from './letters.ts';
import type { Sheet } from './sheet.ts';
import { charactersOf } from './text-runs.ts';

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * Sheets as a PDF of vectors, a page each, with text that can be selected and the letters that it needs (PDF 1.7). It
 * carries the stamp as an attachment that stands in it as it is. Pure: equal sheets give equal bytes; it bears no date, as
 * the date of a figure is that of its data.
 */
export function pdfFile(
  sheets: readonly Sheet[],
  { language, title, stamp }: Pick<FigureDocument, 'language' | 'title' | 'stamp'>,
): Uint8Array<ArrayBuffer> {
  const objects = pdfObjects();
  const characters = new Map<LetterWeight, Set<string>>();
  for (const { drawing } of sheets)
    for (const [weight, some] of charactersOf(drawing))
      characters.set(weight, new Set([...(characters.get(weight) ?? []), ...some]));
  const fonts = new Map<LetterWeight, PdfFont>(
    [...characters].sort(([a], [b]) => a - b).map(([weight, some]) => [weight, pdfFont(objects, some, weight)]),
  );
  const shares = new Map<string, number>();
  const page = {
    hex: (text: string, weight: LetterWeight): string => fonts.get(weight)?.hex(text) ?? '<>',
    inkShare: (share: number): string => {
      const name = `I${Math.round(share * 1000)}`;
      shares.set(name, share);
      return name;
    },
  };
  const tree = objects.later();
  const contents = sheets.map(({ drawing, height }) =>
    objects.stream('', strToU8(`1 0 0 -1 0 ${rounded(height)} cm\n${pdfContent(drawing, page)}`)),
  );
  const named = [...fonts].map(([weight, { object }]) => `/${weight === 700 ? 'B' : 'M'} ${object} 0 R`).join(' ');
  const states = [...shares].map(([name, share]) => `/${name} << /ca ${share} /CA ${share} >>`).join(' ');
  const resources = objects.add(`<< /Font << ${named} >> /ExtGState << ${states} >> >>`);
  const pages = sheets.map(({ width, height }, at) =>
    objects.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${rounded(width)} ${rounded(height)}] /Resources ${resources} 0 R /Contents ${contents[at] ?? 0} 0 R >>`,
    ),
  );
  objects.put(tree, `<< /Type /Pages /Kids [${pages.map((one) => `${one} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  const attached = objects.stream('/Type /EmbeddedFile /Subtype /application#2Fjson ', strToU8(stamp), 'plain');
  const file = objects.add(`<< /Type /Filespec /F (edgewise.json) /UF (edgewise.json) /EF << /F ${attached} 0 R >> >>`);
  const root = objects.add(
    `<< /Type /Catalog /Pages ${tree} 0 R /Lang ${pdfText(language)} /ViewerPreferences << /DisplayDocTitle true >> /Names << /EmbeddedFiles << /Names [(edgewise.json) ${file} 0 R] >> >> >>`,
  );
  return sealedBytes(objects.file(root, objects.add(`<< /Title ${pdfText(title)} /Creator (Edgewise) >>`)));
}
