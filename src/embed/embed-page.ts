/** The page for frames: the map alone, with what the address says. It keeps nothing, and writes no address. */
import './edgewise-map.ts';
import { sayEmbed } from '../state/embed-texts.ts';
import type { EdgewiseMapElement } from './edgewise-map.ts';
import { languageOf, spokenAround } from './map-language.ts';

const map = document.querySelector<EdgewiseMapElement>('edgewise-map');
const heading = document.querySelector('h1');
if (!map || !heading) throw new Error('embed.html has no element edgewise-map, or no heading');

const follow = (): void => {
  map.link = location.hash;
};
window.addEventListener('hashchange', follow);
follow();

// A frame does not see the language of the page around it: the address names it, as embed.html?lang=de.
const { documentElement } = document;
documentElement.lang = languageOf(new URLSearchParams(location.search).get('lang'));
void spokenAround(map).then(({ id }) => {
  documentElement.lang = id;
  heading.textContent = sayEmbed('page');
  document.title = `${sayEmbed('page')} – Edgewise`;
});
