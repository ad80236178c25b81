/** The definition of kept characters, written as it reads: slow, plain, and no kin of the fast one. */
export function naiveKept(text: string): string {
  const normal = [...text.normalize('NFKC')];
  const isDigit = (character: string | undefined) => character !== undefined && /^\p{Nd}$/u.test(character);
  let kept = '';
  normal.forEach((character, index) => {
    const before = normal[index - 1];
    const after = normal[index + 1];
    if (/^[\p{Pd}\u2212]$/u.test(character)) {
      if (isDigit(after)) kept += '-';
    } else if (/^[.,/]$/.test(character)) {
      if (isDigit(before) && isDigit(after)) kept += character;
    } else if (character === '%') {
      if (isDigit(before)) kept += character;
    } else {
      for (const lower of character.toLowerCase()) if (/^[\p{L}\p{N}\p{Sm}]$/u.test(lower)) kept += lower;
    }
  });
  return kept;
}
