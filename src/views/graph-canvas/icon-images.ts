import type { NodeIcon } from '../../core/figure/icons.ts';
import type { Palette } from './palette.ts';

/** Icons as images, which is how cytoscape draws them: made when first asked for, in the colours of the palette. */
export interface IconImages {
  readonly of: (icon: NodeIcon) => string;
  /** Give the images back; no more can be asked for. */
  readonly end: () => void;
}

/** So much larger than in the figure that they stay sharp when somebody comes close. */
const FINER = 8;

export function iconImages({ inkSoft, panel }: Pick<Palette, 'inkSoft' | 'panel'>): IconImages {
  const made = new Map<string, string>();
  const image = ({ path, box, size, stroke }: NodeIcon): string => {
    const [corner, side] = [-box / 2, size * FINER];
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="${corner} ${corner} ${box} ${box}"><circle r="${box / 2}" fill="${panel}"/><path d="${path}" fill="none" stroke="${inkSoft}" stroke-width="${stroke}" stroke-linejoin="round"/></svg>`;
    return URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
  };
  return {
    of: (icon) => {
      const url = made.get(icon.path) ?? image(icon);
      made.set(icon.path, url);
      return url;
    },
    end: () => made.forEach((url) => URL.revokeObjectURL(url)),
  };
}
