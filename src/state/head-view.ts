import type { Loaded } from './loaded.ts';
import { say } from './texts.ts';

/** The data set that is open, as the head of the page names it. */
export interface HeadView {
  readonly title: string;
  readonly release: string;
}

export const headView = ({ model }: Loaded): HeadView => {
  const { title, release, date } = model.dataset.head;
  return { title, release: say('about.release', { release, date }) };
};
