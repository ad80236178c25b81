import type { FigureLayout } from '../core/figure/figure-layout.ts';
import { buildScene, type Scene } from '../core/figure/scene.ts';
import type { Answered } from './question-view.ts';
import { remember } from './remember.ts';
import type { Side } from './session.ts';
import type { Telling } from './telling.ts';

/** What one side of a comparison, or the only one, is made into. */
export interface SideShown {
  readonly side: Side;
  readonly telling: Telling;
  /** What the map is told from: the same, unless it still shows another slice of a large data set. */
  readonly pictured: Telling;
  readonly scene: Scene;
  /** Null until questions can be answered. */
  readonly answered: Answered | null;
}

/** What a side is made with. */
export interface SideMakers {
  readonly layout: FigureLayout;
  readonly tell: (reach: Side['reach']) => Telling;
  /** What the map is told from, where that is another. */
  readonly tellPicture?: (reach: Side['reach']) => Telling;
  /** Null while nothing can answer yet. */
  readonly ask: (reach: Side['reach'], question: Side['question']) => Answered | null;
}

/** Makes a side of a data set into what is shown; each part is made anew only when what it needs changes. */
export function sideShower({ layout, tell, tellPicture, ask }: SideMakers): (side: Side) => SideShown {
  const telling = remember(tell);
  const picture = tellPicture && remember(tellPicture);
  const scene = remember((told: Telling) => buildScene(told.model, told.assessments, layout));
  const asked = remember(ask);
  const shown = remember((reach: Side['reach'], lens: Side['lens'], question: Side['question']): SideShown => {
    const told = telling(reach);
    const pictured = picture ? picture(reach) : told;
    const answered = asked(reach, question);
    return { side: { reach, lens, question }, telling: told, pictured, scene: scene(pictured), answered };
  });
  return ({ reach, lens, question }) => shown(reach, lens, question);
}
