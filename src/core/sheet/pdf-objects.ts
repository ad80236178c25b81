import { zlibSync } from 'fflate';

/** The objects of a PDF as they are added; each has a number from 1 on. */
export interface PdfObjects {
  readonly add: (content: string) => number;
  /** A stream, packed; with `plain` it stands as it is, so that it can be found in the file. */
  readonly stream: (entries: string, bytes: Uint8Array, plain?: 'plain') => number;
  /** Keep a number for an object that others name before it is there. */
  readonly later: () => number;
  readonly put: (object: number, content: string) => void;
  /** The file, with the objects that begin it (PDF 1.7, 7.5). */
  readonly file: (root: number, info: number) => Uint8Array<ArrayBuffer>;
}

/** Text of the file: a byte for each character. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A text that people read, in UTF-16. */
export const pdfText = (text: string): string =>
  `<feff${text
    .split('')
    .map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')}>`;

export function pdfObjects(): PdfObjects {
  const parts: (readonly Uint8Array[])[] = [];
  const add = (...pieces: Uint8Array[]): number => parts.push(pieces);
  return {
    add: (content) => add(bytesOf(content)),
    stream(entries, bytes, plain) {
      const content = plain ? bytes : zlibSync(bytes, { level: 9 });
      const filter = plain ? '' : '/Filter /FlateDecode ';
      const head = `<< ${entries}${filter}/Length ${content.length} >>\nstream\n`;
      return add(bytesOf(head), content, bytesOf('\nendstream'));
    },
    later: () => add(),
    put(object, content) {
      parts[object - 1] = [bytesOf(content)];
    },
    file(root, info) {
      // The second line says that the file is no text.
      const pieces: Uint8Array[] = [bytesOf('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
      let length = pieces[0]?.length ?? 0;
      const put = (piece: Uint8Array): void => {
        pieces.push(piece);
        length += piece.length;
      };
      const places = parts.map((part, at) => {
        const place = length;
        put(bytesOf(`${at + 1} 0 obj\n`));
        part.forEach(put);
        put(bytesOf('\nendobj\n'));
        return place;
      });
      const table = length;
      const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
      put(bytesOf(`xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${rows.join('')}`));
      put(bytesOf(`trailer\n<< /Size ${parts.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\n`));
      put(bytesOf(`startxref\n${table}\n%%EOF\n`));
      const file = new Uint8Array(length);
      let at = 0;
      for (const piece of pieces) {
        file.set(piece, at);
        at += piece.length;
      }
      return file;
    },
  };
}
