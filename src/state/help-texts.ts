import { speaker } from '../core/schema/speech.ts';

/** Words of the help. */
const english = {
  'map.walk': 'walk along the edges',
  'map.near': 'full ink only for what touches the place where you stand; again for all',
  'map.expand': 'show only what touches the place where you stand; again elsewhere, that too',
  'map.whole': 'show the whole map again',
  'map.move': 'move the thing where you stand; so does dragging it',
  'cap.control': 'Ctrl',
  'cap.shift': 'Shift',
  'map.undo': 'take back the last move; with Shift, do it again',
  'map.open': 'open the card',
  'map.zoom': 'nearer, farther, all of it',
  title: 'Keys and help',
  lead: 'Every line of the map is a statement, drawn by the evidence for it. Choose one to see who says so, on what, and where. Browser back takes you back, and the address of the page is a link to what you see.',
  everywhere: 'Everywhere on the page',
  onMap: 'On the map',
  words: 'Words explained …',
  tour: 'Show me around',
  close: 'Close',
  'glossary.title': 'Words explained',
  'glossary.close': 'Close the list of words',
  'glossary.filter': 'Show only words that hold',
  'glossary.filter.hint': 'Show only words that hold …',
  'glossary.none': 'No word holds this.',
  language: 'Language',
  'language.about':
    'The page is opened anew for it and shows the same; a file or a text of yours must be opened again then. What statements say stays in the language of their data set.',
} as const;

export const sayHelp = speaker('help', english);
