import { addStepEvent, LATEST } from '../state/lesson-desk.ts';
import type { Loaded } from '../state/loaded.ts';
import { sayOwnLesson } from '../state/own-lesson-texts.ts';
import type { Session } from '../state/session.ts';
import type { Notices } from './notices.ts';

/** What a step is made of. */
interface Shown {
  readonly loaded: Loaded;
  readonly session: Session;
}

/**
 * Add what is shown as a step wherever a view asks for it, and say what came of it.
 *
 * @param shown null where no lesson can be made beside what is open
 */
export function listenForSteps(root: HTMLElement, shown: () => Shown | null, notices: Notices): void {
  async function add(lesson: string | null, now: Shown | null): Promise<void> {
    if (!now) {
      notices.add('caution', sayOwnLesson('large'));
      return;
    }
    const { lessonDesk } = await import('./own-lessons.ts');
    const desk = lessonDesk(now.loaded, () => undefined);
    const to = lesson === LATEST ? (desk.lessons().at(-1)?.id ?? null) : lesson;
    const problems = desk.edit({ does: 'add-step', lesson: to, session: now.session });
    if (problems.length > 0) notices.add('caution', problems.join(' '));
    else notices.add('plain', desk.last().said);
  }
  root.addEventListener(addStepEvent, (event) => void add((event as CustomEvent<string | null>).detail, shown()));
}
