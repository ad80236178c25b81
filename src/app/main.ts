import '../views/theme.css';
import '../views/fonts.css';
import './elements.css';
import './head-and-rail.css';
import './page.css';
import './map-tools.css';
import './narrow-and-print.css';
import './still.css';
import 'virtual:edgewise/still.css';
import '../views/claim-card/claim-card.ts';
import '../views/entity-card/entity-card.ts';
import '../views/graph-canvas/graph-canvas.ts';
import { html, render } from 'lit';
import { load } from '../state/loaded.ts';
import { readPreferences } from '../state/preferences.ts';
import { startApp } from './app.ts';
import { loadShipped } from '../shipped/load-shipped.ts';
import { keptHere } from './kept.ts';
import { say } from '../state/texts.ts';

const { language } = keptHere('preferences', readPreferences, () => undefined).read();
// Without its words the page speaks English: that is better than not at all.
if (language !== 'en') await import('./speak.ts').then(({ speak }) => speak(language)).catch(() => undefined);

const root = document.querySelector<HTMLElement>('#page');
if (!root) throw new Error('index.html has no element with the id "page"');

try {
  const shipped = load(await loadShipped(), null);
  const still = root.querySelector<HTMLElement>('.still');
  root.replaceChildren();
  await startApp(root, shipped, still);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  render(
    html`<main class="fatal">
      <h1>${say('fatal')}</h1>
      <p>${why}</p>
    </main>`,
    root,
  );
  throw error;
}

// What the first look does not need.
await Promise.all([
  import('../views/first-steps/first-steps.ts'),
  import('../views/share-sheet/share-sheet.ts'),
  import('../views/question-conditions/question-conditions.ts'),
  import('../views/answer-parts/answer-parts.ts'),
]);
