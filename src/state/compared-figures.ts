import { type SideId, sideIds, letters } from './compared-side.ts';
import { type SceneChoice, lensChoice, waysChoice, wholeChoice } from './figure-choices.ts';
import { sayFigure } from './figure-texts.ts';
import type { SideShown } from './side-shown.ts';

/** What of each side of a comparison can be taken as a figure: its ways, and what its lens leaves, or else all of its map. */
export function comparedFigures(sides: Readonly<Record<SideId, SideShown>>) {
  return sideIds.flatMap((id) => {
    const { telling, scene, side, answered } = sides[id];
    const { effect } = side.question;
    const ofSide = (choice: SceneChoice) => ({
      telling,
      choice: {
        ...choice,
        id: `${id}.${choice.id}`,
        label: sayFigure('choice.side', { side: letters[id], label: choice.label }),
        slug: `${id}-${choice.slug}`,
      },
    });
    const ways = answered && waysChoice(telling, scene, { ...answered, effect });
    return [...(ways ? [ways] : []), lensChoice(telling, scene, side.lens) ?? wholeChoice(telling, scene)].map(ofSide);
  });
}
