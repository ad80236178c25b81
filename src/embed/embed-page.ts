/** The page for frames: the map alone, with what the address says. It keeps nothing, and writes no address. */
import './edgewise-map.ts';
import type { EdgewiseMapElement } from './edgewise-map.ts';

const map = document.querySelector<EdgewiseMapElement>('edgewise-map');
if (!map) throw new Error('embed.html has no element edgewise-map');

const follow = (): void => {
  map.link = location.hash;
};
window.addEventListener('hashchange', follow);
follow();
