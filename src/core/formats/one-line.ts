import { visible } from '../schema/issue.ts';

/** Text for a format that reads line by line: white space of any kind is one blank, and nothing in it hides. */
export const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim());
