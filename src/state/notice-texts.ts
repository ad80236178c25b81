import { speaker } from '../core/schema/speech.ts';

/** Words around notices: loaded with them. */
const english = {
  findings: 'Findings',
  error: 'error',
  warning: 'warning',
  cancel: 'Cancel',
  close: 'Put this notice away',
  count: '{n|1 finding|# findings}',
  listed: 'The first {n} are listed.',
} as const;

export const sayNotice = speaker('notices', english);
