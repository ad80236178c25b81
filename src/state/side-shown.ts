import type { Scene } from '../core/figure/scene.ts';
import type { Answered } from './answering.ts';
import type { Pictured } from './picture.ts';
import { remember } from './remember.ts';
import type { Side } from './session.ts';
import type { Telling } from './telling.ts';

/** What one side of a comparison, or the only one, is made into. */
export interface SideShown {
  readonly side: Side;
  readonly telling: Telling;
  /** What the map is told from: the same, unless it still shows another slice of a large data set. */
  readonly pictured: Pictured;
  readonly scene: Scene;
  /** Null until questions can be answered. */
  readonly answered: Answered | null;
}

/** What a side is made with. */
export interface SideMakers {
  readonly picture: (reach: Side['reach']) => Pictured;
  /** What all else is told from, where the map shows something else. */
  readonly tell?: (reach: Side['reach']) => Telling;
  /** Null while nothing can answer yet. */
  readonly ask: (reach: Side['reach'], question: Side['question']) => Answered | null;
}

/** Makes a side of a data set into what is shown; each part is made anew only when what it needs changes. */
export function sideShower({ picture, tell, ask }: SideMakers): (side: Side) => SideShown {
  const telling = tell && remember(tell);
  const asked = remember(ask);
  const shown = remember((reach: Side['reach'], lens: Side['lens'], question: Side['question']): SideShown => {
    const pictured = picture(reach);
    return {
      side: { reach, lens, question },
      telling: telling ? telling(reach) : pictured.telling,
      pictured,
      scene: pictured.scene,
      answered: asked(reach, question),
    };
  });
  return ({ reach, lens, question }) => shown(reach, lens, question);
}
