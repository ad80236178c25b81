import { speaker } from '../core/schema/speech.ts';

/** Sentences on the reader's own texts and the passages in them. */
const english = {
  'passage.hint': 'Show the passage: give the text of {name} …',
  'passage.show': 'Show the passage',
  'passage.exact': 'In “{name}”, which you gave; it stays in this browser.',
  'passage.moved': 'In “{name}”, which you gave, at another place than named above; it stays in this browser.',
  'passage.missing': 'Not found in the text you gave: {names}.',
  'passage.unsought': '{names}: too long for cards to look in. See Evidence, “Beside the text”.',
  'passage.other': 'Give another text …',
  'texts.title': 'Read the passages in their place',
  'texts.why':
    'This data set holds no sentence of its sources. Give the text of a source as plain text, and every card shows its passage there. The text stays in this browser: it is sent nowhere and is in no link.',
  'texts.file': 'A file of plain text (it can be dropped anywhere on the page as well)',
  'texts.paste': 'Or paste the text here',
  'texts.take': 'Use this text',
  'texts.pasted': 'the pasted text',
  'texts.remove': 'Take back',
  'texts.keep': 'Keep the texts in this browser for the next visit',
  'texts.given': '“{name}” was read and stays in this page until it is closed. Cards show their passages in it.',
  'texts.givenKept': '“{name}” was read and is kept in this browser. Cards show their passages in it.',
} as const;

export const sayPassage = speaker('passage', english);
