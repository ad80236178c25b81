import { graphContent, type GraphContent } from '../core/formats/graph-content.ts';
import { stampOf } from '../core/formats/stamp.ts';
import { inEnglish } from '../core/schema/speech.ts';
import type { SceneChoice } from './figure-choices.ts';
import type { Telling } from './telling.ts';

export { graphFormats, type GraphFormatId } from '../core/formats/graph-formats.ts';

/**
 * A choice as a graph to go on with in another program: just the claims that it draws, with all their evidence, each
 * entity where the figure has it.
 *
 * @param link address of the view; null where none can be given
 */
export const figureGraph = (telling: Telling, choice: SceneChoice, link: string | null): GraphContent =>
  inEnglish(() => {
    const { model, assessments, reach, sha256 } = telling;
    const { claims, title, scene } = choice;
    const stamp = stampOf(model, claims, { sha256, link });
    return graphContent(model, assessments, { claims, title, reach, stamp, drawn: scene.nodes });
  });
