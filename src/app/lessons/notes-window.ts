/**
 * The second window of a presentation: notes, the next step and the time, for the one who speaks. It is told what to show
 * and tells what is wished; it holds no data and keeps nothing.
 */
import { clockTime, presentWish, type PresentWish } from '../../state/present-keys.ts';
import { svgNode } from '../../views/svg-node.ts';
import { type FromNotes, notesChannel, type NotesShown, type ToNotes } from './notes-messages.ts';

const channel = notesChannel(location.hash.slice(1));
const tell = (message: FromNotes): void => channel.postMessage(message);
const wish = (wished: PresentWish): void => tell({ does: 'wish', wish: wished });

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`notes.html has no element with the id "${id}"`);
  return found;
}

let begun: number | null = null;

function tick(): void {
  if (begun !== null) element('elapsed').textContent = clockTime(Date.now() - begun);
}

/** Mark what the lesson says with its language; an empty one says that it is not known. All else is in that of the page. */
function inLanguage({ languages, lessonSays, next }: NotesShown): void {
  document.documentElement.lang = languages.page;
  const said: Readonly<Record<string, boolean>> = {
    ...{ lesson: true, title: lessonSays.title, notes: lessonSays.notes },
    ...{ 'next-step': !!next?.ofLesson.includes('title'), 'next-about': !!next?.ofLesson.includes('about') },
  };
  for (const [id, isOfLesson] of Object.entries(said))
    if (isOfLesson) element(id).lang = languages.lesson;
    else element(id).removeAttribute('lang');
}

function show(all: NotesShown): void {
  const { words, next, ...shown } = all;
  inLanguage(all);
  const texts: Readonly<Record<string, string>> = {
    lesson: shown.lesson,
    place: shown.place,
    title: shown.title,
    notes: shown.notes,
    blanked: shown.blank ? words.blanked : '',
    keys: words.keys,
    previous: words.buttons.previous,
    forward: words.buttons.next,
    blank: words.buttons.blank,
    restart: words.buttons.restart,
    'elapsed-words': words.elapsed,
    'notes-title': words.notes,
    'next-title': words.next,
    'next-step': next?.title ?? '',
    'next-about': next?.about ?? '',
  };
  for (const [id, text] of Object.entries(texts)) element(id).textContent = text;
  element('blank').setAttribute('aria-pressed', String(shown.blank));
  element('next').hidden = next === null;
  const { width = 0, height = 1 } = next?.drawing?.attributes ?? {};
  element('next-figure').style.setProperty('--across', `${width}px`);
  element('next-figure').style.setProperty('--ratio', String(Number(width) / Number(height)));
  element('next-figure').replaceChildren(...(next?.drawing ? [svgNode(next.drawing)] : []));
  document.title = `${shown.place} – ${shown.title}`;
  begun = shown.begun;
  tick();
}

channel.addEventListener('message', ({ data }: MessageEvent<ToNotes>) => {
  if (data.does === 'show') show(data.shown);
  else window.close();
});
document.addEventListener('keydown', (event) => {
  const wished = presentWish(event);
  // A button that has the focus is pressed by these.
  const pressed = event.target instanceof HTMLButtonElement && [' ', 'Enter'].includes(event.key);
  // Its own keys stand beneath it.
  if (!wished || wished === 'help' || pressed) return;
  event.preventDefault();
  wish(wished);
});
element('previous').addEventListener('click', () => wish('previous'));
element('forward').addEventListener('click', () => wish('next'));
element('blank').addEventListener('click', () => wish('blank'));
element('restart').addEventListener('click', () => tell({ does: 'restart' }));
setInterval(tick, 500);
tell({ does: 'hello' });
