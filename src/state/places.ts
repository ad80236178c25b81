import type { Model } from '../core/model/claim-graph.ts';
import type { Passage, ReadIn } from '../core/schema/shapes.ts';
import { sourceName } from './references.ts';
import { say } from './texts.ts';
import { dataWithin, toSource, type Word, type Words } from './words.ts';

/** What it takes to find a passage again in the reader's own copy of a source. */
export interface PointedPassage {
  readonly source: string;
  /** What the source is called. */
  readonly name: string;
  readonly passage: Passage;
}

/** Where something was read: document and place in words, and the passage where it can be found again. */
export interface PlaceView {
  readonly words: Words;
  readonly passage: PointedPassage | null;
}

function within({ passage, quote, text }: ReadIn): Word {
  const place = passage?.place;
  if (place) {
    if ('table' in place) return say('place.table', { table: place.table, row: place.row });
    return say(place.section === 'body' ? 'place.mainText' : 'place.body', { ...place });
  }
  if (quote !== undefined) return dataWithin(quote, (mark) => say('place.quote', { quote: mark }));
  return text === 'not-held' ? say('place.notHeld') : '';
}

/** Where it was read; the document's name opens its card. */
export function placeView(model: Model, readIn: ReadIn): PlaceView {
  const name = sourceName(model, readIn.source);
  return {
    words: [toSource(readIn.source, name), within(readIn)],
    passage: readIn.passage ? { source: readIn.source, name, passage: readIn.passage } : null,
  };
}
