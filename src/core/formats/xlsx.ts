import { strToU8, zipSync } from 'fflate';
import { partsDigest, sealedWith, stampPlace } from './sealed.ts';
import { type Cell, type Table, versionWords } from './table.ts';
import { xmlText } from './xml-text.ts';

/** Cell styles by their place in `styles`: text that a spreadsheet never reads as anything else, a number, bold text. */
const TEXT = 1;
const BOLD = 2;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const code = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text in XML. What XML cannot hold is written as `_xHHHH_` (ECMA-376, ST_Xstring), and so is a text that says that. */
const cellText = (text: string): string => {
  // Most texts are plain: three searches for each cell would take most of the time.
  if (!/[&<>"_\0-\x1f\x7f\ud800-\udfff\ufffe\uffff]/.test(text)) return text;
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, code)
    .replaceAll(/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]|\p{Cs}/gu, code)
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
};

/** Name of a column: A … Z, AA … */
const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === '') return '';
  return typeof cell === 'number' && Number.isFinite(cell)
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(String(cell))}</t></is></c>`;
}

/** Width of a column in characters: that of its longest line, within what can be read. */
function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => String(cell).length));
  return Math.min(60, Math.max(8, longest + 2));
}

function sheetXml({ head, columns, rows }: Table): string {
  const above: Cell[][] = head ? [[head.title], [versionWords(head)], []] : [];
  const names = above.length + 1;
  const lines = [...above, columns, ...rows].map((row, y) => {
    const style = y + 1 === names || (head && y === 0) ? BOLD : TEXT;
    return `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell, `${columnName(x)}${y + 1}`, style)).join('')}</row>`;
  });
  const widths = columns.map((column, x) => {
    const width = widthOf([column, ...rows.slice(0, 1000).map((row) => row[x] ?? '')]);
    return `<col min="${x + 1}" max="${x + 1}" width="${width}" customWidth="1"/>`;
  });
  const whole = `A${names}:${columnName(columns.length - 1)}${names + rows.length}`;
  // The names of the columns stay in sight and sort the rows.
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${names}" topLeftCell="A${names + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="${whole}"/></worksheet>`;
}

/**
 * A table as an XLSX workbook of one sheet. Texts are typed as texts, so that nothing is run or taken for a date; numbers
 * are numbers. Equal tables give equal bytes.
 */
export function writeXlsx(table: Table): Uint8Array<ArrayBuffer> {
  const stamp = table.head?.stamp;
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  const files = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Table" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>${stamp === undefined ? '' : `<Relationship Id="rId3" Type="${office}/customXml" Target="../customXml/item1.xml"/>`}</Relationships>`,
    ),
    'xl/styles.xml': xml(styles),
    'xl/worksheets/sheet1.xml': xml(sheetXml(table)),
  };
  const sealed = stamp === undefined ? null : sealedWith(stamp, partsDigest(files));
  // Programs that save a workbook anew keep such a part as it is.
  const carried =
    sealed === null ? {} : { [stampPlace]: xml(`<stamp xmlns="urn:edgewise:stamp">${xmlText(sealed)}</stamp>`) };
  // The archive would otherwise carry the time at which it was made; the oldest that it can say is none.
  return new Uint8Array(zipSync({ ...files, ...carried }, { mtime: '1980-01-01T00:00:00' }));
}
