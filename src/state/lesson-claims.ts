import { sourcesCited } from '../core/formats/bibliography.ts';
import type { Assessment } from '../core/model/assessment.ts';
import { howKnown } from './how-known.ts';
import { sayLesson } from './lesson-texts.ts';
import type { EvidencedClaim, MentionedClaim } from './lesson-view.ts';
import { pieceLines } from './piece-lines.ts';
import { referenceWords, sourceName } from './references.ts';
import { classesOf, type Telling } from './telling.ts';
import { hiddenInShort, provisionalWords, verdictView } from './verdict-view.ts';

/** Only a regulator says it: then it is told who licensed it, and how it is known is another question. */
const isLicence = ({ listed, admitted }: Assessment): boolean =>
  listed && admitted.every(({ evidence }) => evidence.by === 'regulator');

/** A claim that a lesson speaks of, with how it is known. */
export function mentioned(telling: Telling, id: string): MentionedClaim {
  const { model, assessments } = telling;
  const assessment = telling.assessment(id);
  const sources = sourcesCited(model, assessments, [id]);
  return {
    id,
    sentence: telling.sentence(id),
    classes: classesOf(assessment),
    verdict: verdictView(assessment)?.words ?? null,
    known: isLicence(assessment) ? sayLesson('known.licensed') : howKnown(telling, id),
    hidden: hiddenInShort(assessment),
    provisional: provisionalWords(assessment),
    references: sources.map((source) => referenceWords(model.source(source))),
    sources: sources.map((source) => sourceName(model, source)).join(', '),
  };
}

/** The same with its pieces of evidence. */
export const evidenced = (telling: Telling, id: string): EvidencedClaim => ({
  ...mentioned(telling, id),
  pieces: pieceLines(
    telling,
    id,
    telling.assessment(id).admitted.map(({ evidence }) => evidence.id),
  ),
});
