import type { WholeSet } from '../../page-parts.ts';

/**
 * What is asked of a data set that is held afar: what is shown is the last that came of that data set, until the next is there.
 *
 * @param changed is called when it is there
 */
export function fromAfar<View>(
  changed: () => void,
): (whole: WholeSet, wish: unknown, ask: () => Promise<View | null>) => View | null {
  let [of, wanted]: [WholeSet | null, string] = [null, ''];
  let latest: View | null = null;
  return (whole, wish, ask) => {
    const key = JSON.stringify(wish);
    if (of !== whole) latest = null;
    if (of !== whole || key !== wanted) {
      [of, wanted] = [whole, key];
      void ask().then((view) => {
        if (of !== whole || key !== wanted || !view) return;
        latest = view;
        changed();
      });
    }
    return latest;
  };
}
