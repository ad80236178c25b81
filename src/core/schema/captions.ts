/** A piece of a caption: words, and the claim that they speak of. */
export interface CaptionPiece {
  readonly words: string;
  readonly claim: string | null;
}

/** A caption parted into plain words and [words](claim) that speak of a claim. */
export function captionPieces(caption: string): CaptionPiece[] {
  const pieces: CaptionPiece[] = [];
  let from = 0;
  for (const { 0: whole, 1: words = '', 2: claim = '', index } of caption.matchAll(/\[([^[\]]+)\]\(([^()\s]+)\)/g)) {
    if (index > from) pieces.push({ words: caption.slice(from, index), claim: null });
    pieces.push({ words, claim });
    from = index + whole.length;
  }
  return from < caption.length ? [...pieces, { words: caption.slice(from), claim: null }] : pieces;
}
