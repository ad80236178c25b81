import { speaker } from '../core/schema/speech.ts';

/** Sentences of the map on another page. */
const english = {
  loading: 'One moment: the map is being loaded.',
  page: 'A map of statements with their evidence',
  map: 'Map: {title}',
  notShipped: 'The data set that comes with the map could not be loaded: {why}.',
  badAddress: '“{address}” is no address of a data set.',
  unreachable: 'The data set at {address} could not be fetched: {why}.',
  'why.status': 'the server answered {status}',
  'why.network': 'there is no answer, or this page may not ask there',
  refused: 'The data set at {address} cannot be shown: {why}',
  'why.none': 'it is no data set.',
  tooMany:
    'The data set at {address} holds {n} statements; a map on a page shows at most {most}. Name a file with fewer, or open this one in Edgewise itself, which shows the part of it that answers a question.',
  failed: 'The data set at {address} could not be laid out: {why}.',
  otherView: 'This link leads to the view “{view}”, which stands in Edgewise; here is the map alone.',
  checked: 'Of the data set at {address}: {words}',
  legend: 'Legend',
  question: 'Question and answer',
  moreWays: '{n|1 more way is|# more ways are} listed in Edgewise.',
  'hint.touch': 'Two fingers move the map',
  'hint.wheel': 'Ctrl and the wheel zoom the map',
  whole: 'Show the whole map',
  card: 'Card',
  about: 'Limits of these data',
  open: 'Open in Edgewise',
} as const;

export const sayEmbed = speaker('embed', english);
