import { html, type TemplateResult } from 'lit';
import { addStepEvent, lessonsKey } from '../state/lesson-desk.ts';
import { sayAddStep } from '../state/add-step-texts.ts';
import type { Loaded } from '../state/loaded.ts';
import { sayOwnLesson } from '../state/own-lesson-texts.ts';
import { shortText } from '../state/plain-text.ts';
import { remember } from '../state/remember.ts';
import type { Session } from '../state/session.ts';
import '../views/share-sheet/add-step.ts';
import { keptText } from './kept-text.ts';
import type { Notices } from './notices.ts';
import type { lessonDesk } from './own-lessons.ts';

/** What a step is made of. */
interface Shown {
  readonly loaded: Loaded;
  readonly session: Session;
}

/**
 * Adds what is shown as a step wherever a view asks for it, and says what came of it. Gives what offers it, with the
 * lessons that it could be added to.
 *
 * @param shown null where no lesson can be made beside what is open
 * @param toLessons goes to where lessons are made
 * @param changed is called when there are other lessons
 */
export function createStepAdder(
  root: HTMLElement,
  shown: () => Shown | null,
  notices: Notices,
  toLessons: () => void,
  changed: () => void,
): () => TemplateResult | null {
  let desks: { readonly lessonDesk: typeof lessonDesk } | null = null;
  const load = async () => (desks ??= await import('./own-lessons.ts'));
  const hasKept = remember((dataset: string) => keptText(lessonsKey(dataset), () => undefined).read() !== null);
  /** The lesson that was added to last, and what was said of it. */
  let last: string | null = null;
  let told = 0;

  async function add(lesson: string | null, now: Shown | null): Promise<void> {
    // What was said of the step before has been read.
    notices.remove(told);
    if (!now) {
      told = notices.add('caution', sayOwnLesson('large'));
      return;
    }
    const desk = (await load()).lessonDesk(now.loaded, changed);
    const problems = desk.edit({ does: 'add-step', lesson, session: now.session });
    if (problems.length > 0) {
      told = notices.add('caution', problems.join(' '));
      return;
    }
    last = lesson ?? desk.lessons().at(-1)?.id ?? null;
    told = notices.add('plain', desk.last().said, [], {
      label: sayAddStep('show'),
      run: () => {
        notices.remove(told);
        toLessons();
      },
    });
  }
  root.addEventListener(addStepEvent, (event) => void add((event as CustomEvent<string | null>).detail, shown()));

  return () => {
    const now = shown();
    if (!now) return null;
    if (!desks && hasKept(now.loaded.edition.id)) void load().then(changed);
    const lessons = desks?.lessonDesk(now.loaded, changed).lessons() ?? [];
    const usual = lessons.find(({ id }) => id === last) ?? lessons.at(-1);
    const named = lessons.map(({ id, title, steps }) => ({ id, title: shortText(title, 60), steps: steps.length }));
    return html`<edgewise-add-step .lessons=${named} .usual=${usual?.id ?? null}></edgewise-add-step>`;
  };
}
