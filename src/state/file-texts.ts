import { speaker } from '../core/schema/speech.ts';

/** Words on files that are opened. */
const english = {
  unread: 'it could not be read',
  calledOff: 'it was called off',
  tooLarge: 'it holds {n} MB, and at most {most} MB are opened here',
  preparing: 'Making {n} statements ready …',
  numbers: 'en',
  tooLong: 'it took longer than {n} seconds',
  unshown: 'it cannot be shown',
  ended: 'what held the file has ended, perhaps for want of memory',
  several: '{name} and {n} more',
  reading: 'Reading {name} …',
  refused: '{name} was not opened: {why}. What was open before stays.',
  asideNone: 'nothing was set aside',
  aside: '{n|1 record was|# records were} set aside',
  open: '{name} is open: {claims|1 statement|# statements} on {evidence|1 piece|# pieces} of evidence; {aside}.',
} as const;

export const sayOfFile = speaker('files', english);
