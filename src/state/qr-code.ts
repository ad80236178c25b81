import encodeQR from 'qr';

/** A QR code as one path of unit squares, with the margin of four modules that the standard asks for around it. */
export interface QrCode {
  /** Length of a side, margin included, in modules: the side of the drawing's view box. */
  readonly size: number;
  /** Path data: the dark modules, runs of a row joined. */
  readonly path: string;
}

/** Modules of quiet ground on each side (ISO/IEC 18004, 6.3.8). */
const MARGIN = 4;

/** Longest text that is made into a code, in UTF-16 units: beyond it the modules are too fine for a projector. */
export const LONGEST_QR = 600;

/** A row's dark runs. */
const runs = (row: readonly boolean[], y: number): string =>
  row
    .map((dark, x) => {
      if (!dark || row[x - 1] === true) return '';
      const end = row.indexOf(false, x);
      const length = (end < 0 ? row.length : end) - x;
      return `M${x} ${y}h${length}v1h-${length}z`;
    })
    .join('');

/** The QR code of a text, which a phone reads off a projector; null where the text is too long for that. */
export function qrCode(text: string): QrCode | null {
  if (text.length > LONGEST_QR) return null;
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: MARGIN });
  return { size: modules.length, path: modules.map(runs).join('') };
}
