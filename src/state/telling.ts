import type { Assessment } from '../core/model/assessment.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { readClaim } from '../core/model/reading.ts';
import type { Reach } from '../core/schema/axes.ts';
import { type StepClass, unsourcedClasses } from '../core/schema/evidence-classes.ts';
import type { Loaded } from './loaded.ts';
import type { Edition } from './url.ts';
import { toClaim, type Word, type Words } from './words.ts';

/** What marks words that have an explanation (`explanations.ts`). */
export interface Explainer {
  readonly text: (text: string) => Words;
  readonly label: (label: string) => Word;
}

const explainNothing: Explainer = { text: (text) => [text], label: (label) => label };

/** What every view model is told from: the model as the chosen sources show it. */
export interface Telling {
  readonly model: Model;
  readonly reach: Reach;
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly assessment: (claim: string) => Assessment;
  /** The claim as a sentence without a point, no stronger than its admitted evidence. */
  readonly sentence: (claim: string) => string;
  /** The same, as a link to its card. */
  readonly link: (claim: string) => Word;
  readonly label: (entity: string) => string;
  /** A text with the words marked that have an explanation; as it is while explanations are not there yet. */
  readonly explain: Explainer['text'];
  /** The label of a line, with its explanation where it has one. */
  readonly explainLabel: Explainer['label'];
  /** Which state of which data set it is told from, and the file it came from, if it is not the site's own. */
  readonly edition: Edition;
  /** Digest of the data set as it was opened, in hex: without what a reader adds. */
  readonly sha256: string;
  readonly file: string | null;
}

const capital = (sentence: string): string =>
  sentence.replace(/^\p{Ll}(?=\p{Ll}| )/u, (letter) => letter.toUpperCase());

export function tell(loaded: Loaded, reach: Reach, explainer = explainNothing): Telling {
  const { model } = loaded;
  const assessments = loaded.assessments(reach);
  const assessment = (claim: string): Assessment => {
    const found = assessments.get(claim);
    if (!found) throw new Error(`no assessment of claim "${claim}"; take ids from the model`);
    return found;
  };
  const sentence = (claim: string): string => {
    const [node, assessed] = [model.claim(claim), assessment(claim)];
    // With no evidence admitted, nothing can be said of what was found: the claim is told as it was written down.
    return assessed.listed ? capital(readClaim(model, node, assessed)) : node.claim.statement.replace(/\.$/, '');
  };
  return {
    model,
    reach,
    assessments,
    assessment,
    sentence,
    link: (claim) => toClaim(claim, sentence(claim)),
    label: (entity) => model.entity(entity).label,
    explain: explainer.text,
    explainLabel: explainer.label,
    edition: loaded.edition,
    sha256: loaded.digest,
    file: loaded.file,
  };
}

/** Classes of a claim's admitted evidence, strongest first; the unsourced class where that is all there is. */
export const classesOf = ({ admitted, classes }: Assessment): readonly StepClass[] =>
  admitted.length > 0 && admitted.every((piece) => piece.unsourced !== null)
    ? unsourcedClasses.ids.filter((id) => admitted.some((piece) => piece.unsourced === id))
    : classes;
