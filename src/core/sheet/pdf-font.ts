import { strToU8 } from 'fflate';
import { fontFile, fontMetrics } from './font-file.ts';
import { lettersAmong, figureFamily } from './lettering.ts';
import { lettersOf, type LetterWeight } from './letters.ts';
import type { PdfObjects } from './pdf-objects.ts';

/** A font of a PDF: the number of its object, and how a text is written with it. */
export interface PdfFont {
  readonly object: number;
  /** The glyphs of a text, as a string in hex. */
  readonly hex: (text: string) => string;
}

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');
/** A character as UTF-16 in hex. */
const utf16 = (character: string): string =>
  character
    .split('')
    .map((unit) => hex4(unit.charCodeAt(0)))
    .join('');

/** Says which character each glyph is, so that text can be selected, searched and read out (PDF 1.7, 9.10.3). */
function toUnicode(characters: readonly string[]): string {
  const lines = characters.map((character, at) => `<${hex4(at + 1)}> <${utf16(character)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** Put the font of some characters into a document. A character that the font has not is a box that can still be copied. */
export function pdfFont(objects: PdfObjects, characters: Iterable<string>, weight: LetterWeight): PdfFont {
  const wanted = [...new Set(characters)].sort();
  const letters = lettersAmong(wanted, weight);
  const known = lettersOf(weight);
  const boxes = wanted.filter((character) => !known.has(character));
  const all = [...letters.map(({ character }) => character), ...boxes];
  const glyphs = new Map(all.map((character, at) => [character, at + 1]));
  // A subset is named by six capitals of its own.
  const name = `${weight === 700 ? 'EDGEWB' : 'EDGEWM'}+${figureFamily.replaceAll(' ', '')}-${weight === 700 ? 'Bold' : 'Medium'}`;
  const { ascent, descent, capHeight } = fontMetrics;
  const file = objects.stream('', fontFile(letters, { family: figureFamily, weight, boxes: boxes.length }));
  const descriptor = objects.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [-600 -400 1600 1200] /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight ${capHeight} /StemV ${weight === 700 ? 140 : 100} /FontFile2 ${file} 0 R >>`,
  );
  const widths = all.map((character) => known.get(character)?.advance ?? 600).join(' ');
  const descendant = objects.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 600 /W [1 [${widths}]] /CIDToGIDMap /Identity >>`,
  );
  const map = objects.stream('', strToU8(toUnicode(all)));
  const object = objects.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R >>`,
  );
  return { object, hex: (text) => `<${Array.from(text, (character) => hex4(glyphs.get(character) ?? 0)).join('')}>` };
}
