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
    progressText: '{{current}} of {{total}}',
    nextBtnText: 'Next',
    prevBtnText: 'Back',
    doneBtnText: 'Done',
    overlayOpacity: 0.5,
    stagePadding: 2,
    stageRadius: 4,
    // Its title is a header element, which would be a second banner of the page.
    onPopoverRender: ({ title, footer }) => {
      title.setAttribute('role', 'presentation');
      footer.setAttribute('role', 'presentation');
    },
    onDestroyed: ended,
  }).drive();
}
