import { speaker } from '../core/schema/speech.ts';

/** Sentences on a file that was taken away and is held against the data: loaded with the first one. */
const english = {
  made: '{name} was taken away from {dataset}, release {release}, with {n|1 statement|# statements}.',
  stands: '{n|It stands as it did|All stand as they did}, with all their evidence.',
  elsewhere: 'The data have changed since, in other places.',
  changed: '{n|1 has|# have} changed since.',
  gone: '{n|1 is|# are} no longer in the data.',
  other: 'That is another data set than the one that is open ({here}), so nothing was compared: open that one first.',
  sheet:
    '{name} is a sheet for students, made from {dataset}, release {release}. It rests on {n|1 statement|# statements}, which it does not name: a name would tell an answer.',
  'sheet.stands': 'The data have not changed since.',
  'sheet.elsewhere':
    'The data have changed since. Whether its statements did, the sheet with answers tells: give that one.',
  tampered: 'Its stamp was changed by hand: what it says of itself cannot be relied on.',
  unread: '{name} carries a stamp that cannot be read: {why}.',
  printed: 'The handout with this link',
  holding: 'Holding {name} against the data …',
  failed: '{name} could not be held against the data ({why}). The command does the same: edgewise verify.',
  open: 'Open the same view',
  'claim.changed': 'Changed since. It says now: {statement}',
  'claim.gone': 'No longer in the data.',
  'remedy.changed': 'Read its card, and make the file anew.',
  'remedy.gone': 'See what took its place, and make the file anew.',
  'why.cut': 'it breaks off, since the file or the cell that held it was cut; make the file anew',
  'why.version': 'it is of a version that is not known here; use a newer Edgewise',
  'why.malformed': 'it is not of the form that is written here, so it was changed by hand; make the file anew',
  'why.archive': 'the file is an archive that does not open; make it anew',
  'why.room': 'more is packed into the file than is unpacked here, or it does not unpack; make it anew',
  'why.large': 'the file has more than 256 MB, the most that are read; give it in parts',
  'why.many': 'the file has more than 100 stamps, and the rest was not read; give it in parts',
} as const;

export const sayStamp = speaker('stamp', english);
