import type { AskedPassage } from '../../../src/core/audit/text-audit.ts';
import { describeSentence } from '../../../src/core/model/passage/describe.ts';

/** A small source: a heading, two paragraphs and a table. */
export const otters = [
  'Abstract',
  'Otters were fed crabs for six weeks. Their fur got thicker, by 12.5 % (p < 0.05). Nobody had expected that.',
  '',
  '',
  'In beavers nothing of the kind was seen. Crabs may act on the fur by way of their shells.',
  'Table 1: Otters and beavers.',
  'Animal\tn\tEffect',
  'Otter\t12\tthicker fur',
  'Beaver\t9\tnone',
].join('\n');

/** The passages of the sentences that hold these words: of a claim each, or of a note where they begin with "note:". */
export function askedOf(text: string, ...words: readonly string[]): AskedPassage[] {
  return words.map((some, at): AskedPassage => {
    const isNote = some.startsWith('note:');
    const [described] = describeSentence(text, some.replace(/^note:/, ''));
    if (!described) throw new Error(`no sentence of the text holds “${some}”`);
    const { passage } = described;
    return isNote
      ? { claim: null, evidence: null, note: `note ${at + 1}`, passage }
      : { claim: `claim ${at + 1}`, evidence: `claim ${at + 1}.1`, note: null, passage };
  });
}
