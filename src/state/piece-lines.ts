import type { Line } from './evidence-axes.ts';
import { type PieceView, pieceView } from './evidence-piece.ts';
import type { Telling } from './telling.ts';
import { plainWords } from './words.ts';
import { sayCard } from './card-texts.ts';

/** A piece of evidence in a few lines, for below a row of a table. */
export interface PieceLine extends Pick<PieceView, 'id' | 'title' | 'class' | 'result' | 'references'> {
  readonly lines: readonly Line[];
}

/** What of a piece is told below a row; the card has all of it. */
const told = ['study', 'axis.design', 'axis.comparator', 'numbers', 'disease', 'model', 'together', 'place'] as const;

/** Some pieces of a claim, in the order of the data. Ids of pieces that the claim does not have are passed over. */
export function pieceLines(telling: Telling, claim: string, pieces: readonly string[]): PieceLine[] {
  const node = telling.model.claim(claim);
  const labels: readonly string[] = told.map((key) => sayCard(key));
  return node.evidence
    .filter(({ evidence }) => pieces.includes(evidence.id))
    .map((piece) => {
      const { id, title, class: own, result, references, lines } = pieceView(telling, node, piece);
      return {
        id,
        title,
        class: own,
        result,
        references,
        lines: lines.filter(({ label }) => labels.includes(plainWords([label]))),
      };
    });
}
