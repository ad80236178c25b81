import type { Line } from './evidence-axes.ts';
import { type PieceView, pieceView } from './evidence-piece.ts';
import type { Telling } from './telling.ts';
import { plainWords } from './words.ts';

/** A piece of evidence in a few lines, for below a row of a table. */
export interface PieceLine extends Pick<PieceView, 'id' | 'title' | 'class' | 'result' | 'references'> {
  readonly lines: readonly Line[];
}

/** What of a piece is told below a row; the card has all of it. */
const told = ['Study', 'Design', 'Compared with', 'Numbers', 'Disease', 'Model', 'Together with', 'Where it says so'];

/** Some pieces of a claim, in the order of the data. Ids of pieces that the claim does not have are passed over. */
export function pieceLines(telling: Telling, claim: string, pieces: readonly string[]): PieceLine[] {
  const node = telling.model.claim(claim);
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
        lines: lines.filter(({ label }) => told.includes(plainWords([label]))),
      };
    });
}
