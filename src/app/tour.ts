import { driver, type DriveStep } from 'driver.js';
import 'driver.js/dist/driver.css';
import './tour.css';
import { say } from '../state/tour-texts.ts';

/** What is pointed at, in order; what is not on the page now is passed over. */
const stops = [
  ['.question', 'question'],
  ['.canvas', 'map'],
  ['edgewise-legend', 'legend'],
  ['edgewise-sources-switch', 'sources'],
  ['edgewise-search-box', 'search'],
  ['.rail', 'rail'],
] as const;

/**
 * Take off what the driver says of a thing while it points at it: these are no buttons that open something, and of a stop
 * that was passed quickly it is left behind.
 */
function plain(element: Element): void {
  for (const name of ['aria-haspopup', 'aria-expanded', 'aria-controls']) element.removeAttribute(name);
}

/** Show a newcomer around: arrow keys go on and back, Escape ends it. Calls `ended` in any case. */
export function startTour(ended: () => void): void {
  const steps = stops.flatMap(([selector, key]): DriveStep[] => {
    const element = document.querySelector(selector);
    if (!element || element.getClientRects().length === 0) return [];
    return [{ element, popover: { title: say(`tour.${key}.title`), description: say(`tour.${key}`) } }];
  });
  driver({
    steps,
    // Keys pressed while it glides are lost, and who walks by keys is in a hurry.
    animate: false,
    showProgress: true,
    progressText: say('progress', { current: '{{current}}', total: '{{total}}' }),
    nextBtnText: say('next'),
    prevBtnText: say('back'),
    doneBtnText: say('done'),
    overlayOpacity: 0.5,
    stagePadding: 2,
    stageRadius: 4,
    // Its title is a header element, which would be a second banner of the page.
    onPopoverRender: ({ title, footer }) => {
      for (const { element } of steps) plain(element as Element);
      title.setAttribute('role', 'presentation');
      footer.setAttribute('role', 'presentation');
    },
    onDestroyed: () => {
      for (const { element } of steps) plain(element as Element);
      ended();
    },
  }).drive();
}
