import { askedMarks } from '../../core/figure/asked-marks.ts';
import { inkThemes } from '../../core/figure/inks.ts';
import { picture } from '../../core/figure/picture.ts';
import type { SvgElement } from '../../core/figure/svg.ts';
import type { Stage } from '../../state/lesson-view.ts';

type Figure = Extract<Stage, { kind: 'figure' }>;

/** Room on either side for a title that is wider than its column, in units of the figure. */
const titleRoom = 12;

/** The figure of a step as the page draws it: in its colours, with a mark on what is asked about. */
export function stageDrawing({ scene, dimmed, asked, title, about }: Figure): SvgElement {
  const figure = picture(scene, { inks: inkThemes.page, title, about, dimmed });
  const marks = askedMarks(scene, asked, inkThemes.page);
  const { width, height } = scene;
  // A title may be wider than the last column.
  const across = width + 2 * titleRoom;
  const attributes = { ...figure.attributes, viewBox: `${-titleRoom} 0 ${across} ${height}`, width: across };
  return { ...figure, attributes, children: [...figure.children, ...marks] };
}
