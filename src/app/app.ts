import { render } from 'lit';
import { createRef } from 'lit/directives/ref.js';
import { aboutView } from '../state/about.ts';
import { deriver, type Questions } from '../state/derive.ts';
import { type Intent, intentEvent } from '../state/intents.ts';
import { lenses } from '../state/lenses.ts';
import { load, type Loaded } from '../state/loaded.ts';
import { shortText } from '../state/plain-text.ts';
import { searchAll } from '../state/search.ts';
import { defaultSession } from '../state/session.ts';
import { settle } from '../state/settle.ts';
import { type Cause, createStore } from '../state/store.ts';
import { tell } from '../state/telling.ts';
import { parseFragment, printFragment } from '../state/url.ts';
import type { AnswerWork } from '../views/answer-parts/answer-parts.ts';
import { dismissEvent } from '../views/notice-list/notice-list.ts';
import { focusedElement, isTyping, listenToKeys } from './keys.ts';
import { createNotices, findingOf } from './notices.ts';
import { page } from './page.ts';
import type { PageActions, PageRefs } from './page-parts.ts';

/** Wishes that come in a row while somebody types: they change the address without filling the history. */
const inPassing: readonly Intent['type'][] = ['filter-table', 'sort-table'];

/** Show a data set in `root` and answer every wish until the page is left. Resolves when questions can be asked;
 * what answers them is loaded after the map can be used. */
export async function startApp(root: HTMLElement, shipped: Loaded): Promise<void> {
  let loaded = shipped;
  let questions: Questions | null = null;
  let derive = deriver(loaded, questions);
  let about = aboutView(loaded);
  let cancel: (() => void) | null = null;
  let cameFrom: HTMLElement | null = null;
  const refs: PageRefs = {
    search: createRef(),
    canvas: createRef(),
    question: createRef(),
    card: createRef(),
    table: createRef(),
    help: createRef(),
  };
  const notices = createNotices(() => draw());

  const first = settle(parseFragment(location.hash), loaded);
  const store = createStore(first.session, (session, cause) => {
    remember(cause);
    draw();
    void moveFocus(cause, session.selection !== null);
    if (cause === 'replaced' || cause.type === 'choose-path') void showChosen();
  });

  function draw(): void {
    const session = store.session();
    const state = { about, session, slice: derive(session), notices: notices.list(), search, work };
    render(page(state, actions, refs), root);
    document.title = `${about.title} – Edgewise`;
  }

  function search(text: string) {
    return searchAll(tell(loaded, store.session().reach), text);
  }

  /** What stands beside an answer is worked out by a module that is loaded when it is first needed. */
  const work: AnswerWork = {
    parts: async (answered, confirm) => {
      const asked = loaded;
      const { answerParts } = await import('../state/answer-parts.ts');
      return asked === loaded ? answerParts(loaded, answered, confirm) : null;
    },
    shared: async (answered, a, b) => {
      const { sharedView } = await import('../state/answer-parts.ts');
      return sharedView(loaded, answered, a, b);
    },
  };

  /** Keep the address in step: a wish is a new entry, so that “back” undoes it. */
  function remember(cause: Cause): void {
    if (cause === 'replaced') return;
    const fragment = printFragment(store.session(), loaded.edition);
    const address = fragment === '' ? location.pathname + location.search : `#${fragment}`;
    if (address === location.hash || (fragment === '' && location.hash === '')) return;
    if (inPassing.includes(cause.type)) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }

  function followAddress(): void {
    const { session, notices: said } = settle(parseFragment(location.hash), loaded);
    notices.replaceCautions(said);
    store.replace(session);
  }

  /** A card that was opened from the page is read next; when it closes, the focus goes back to where it was. */
  async function moveFocus(cause: Cause, open: boolean): Promise<void> {
    if (cause === 'replaced') return;
    const focused = focusedElement();
    if (cause.type === 'select' && open) {
      const onMap = refs.canvas.value?.contains(document.activeElement) ?? false;
      if (onMap) return;
      const elsewhere = focused instanceof HTMLElement && !refs.card.value?.contains(document.activeElement);
      // From a field one comes back to the map: a key pressed there would be typed.
      if (elsewhere) cameFrom = isTyping(focused) ? (refs.canvas.value ?? null) : focused;
      const card = refs.card.value as HTMLElementTagNameMap['edgewise-claim-card'] | undefined;
      await card?.updateComplete;
      card?.parentElement?.scrollTo({ top: 0 });
      card?.scrollIntoView({ block: 'nearest' });
      card?.focusHeading();
    } else if (cause.type === 'clear' && cameFrom) {
      cameFrom.focus();
      cameFrom = null;
    }
  }

  /** Put another data set in place of the one that is open; throws and changes nothing where it cannot be shown. */
  function show(next: Loaded): void {
    const derived = deriver(next, questions);
    derived(defaultSession);
    loaded = next;
    derive = derived;
    about = aboutView(next);
    history.pushState(null, '', location.pathname + location.search);
    store.replace(defaultSession);
  }

  /** Bring the lit way into view where the question has a scroll bar of its own; the page itself stays. */
  async function showChosen(): Promise<void> {
    // Before questions can be answered their element is not there yet.
    const question = questions && refs.question.value;
    await question?.updateComplete;
    const [way, panel] = [question?.chosenWay()?.getBoundingClientRect(), question?.parentElement];
    if (!way || !panel) return;
    const { top, bottom } = panel.getBoundingClientRect();
    if (way.top < top || way.bottom > bottom) panel.scrollBy({ top: way.top - top - 8 });
  }

  async function open(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    cancel?.();
    notices.clear();
    const stop = new AbortController();
    const name = shortText(files.length === 1 ? file.name : `${file.name} and ${files.length - 1} more`, 80);
    const busy = notices.add('busy', `Reading ${name} …`);
    cancel = () => stop.abort();
    const { openFiles } = await import('./open-files.ts');
    const opening = await openFiles(files, stop.signal);
    cancel = null;
    notices.remove(busy);
    const findings = opening.issues.map(findingOf);
    if (!opening.opened) {
      notices.add(
        'fault',
        `${name} was not opened: ${shortText(opening.why, 400)}. What was open before stays.`,
        findings,
      );
      return;
    }
    try {
      show(load(opening.opened, name));
    } catch (error) {
      const why = error instanceof Error ? error.message : 'it cannot be shown';
      notices.add('fault', `${name} was not opened: ${shortText(why, 400)}. What was open before stays.`, findings);
      return;
    }
    const { claims, evidence } = loaded.counts;
    const aside = opening.setAside === 0 ? 'nothing was set aside' : `${opening.setAside} records were set aside`;
    const tone = findings.length > 0 ? 'caution' : 'plain';
    notices.add(tone, `${name} is open: ${claims} claims on ${evidence} pieces of evidence; ${aside}.`, findings);
  }

  function stepPath(by: 1 | -1): void {
    const session = store.session();
    const length = derive(session).question?.paths.length ?? 0;
    if (length === 0) return;
    const rank = session.path === null ? (by === 1 ? 1 : length) : session.path + by;
    store.dispatch({ type: 'choose-path', rank: rank < 1 || rank > length ? null : rank });
  }

  const actions: PageActions = {
    chooseLens: (event) => {
      const { value } = event.currentTarget as HTMLSelectElement;
      if (lenses.has(value)) store.dispatch({ type: 'look-through', lens: value });
    },
    openFiles: (event) => {
      const input = event.currentTarget as HTMLInputElement;
      const files = [...(input.files ?? [])];
      // The same file may be chosen again after it was mended.
      input.value = '';
      void open(files);
    },
    closeFile: () => {
      notices.clear();
      show(shipped);
    },
    toTable: () => {
      refs.table.value?.scrollIntoView();
      refs.table.value?.focusHeading();
    },
    toMap: () => refs.canvas.value?.focus(),
    fit: () => refs.canvas.value?.fit(),
    help: () => refs.help.value?.showModal(),
    closeHelp: () => refs.help.value?.close(),
  };

  root.addEventListener(intentEvent, (event) => store.dispatch((event as CustomEvent<Intent>).detail));
  root.addEventListener(dismissEvent, (event) => {
    const id = (event as CustomEvent<number>).detail;
    if (notices.list().find((notice) => notice.id === id)?.tone === 'busy') cancel?.();
    else notices.remove(id);
  });
  listenToKeys({
    search: () => refs.search.value?.focus(),
    help: actions.help,
    clear: () => store.dispatch({ type: 'clear' }),
    stepPath,
  });
  listenToDrops((files) => void open(files));
  window.addEventListener('popstate', followAddress);

  for (const text of first.notices) notices.add('caution', text);
  draw();
  await refs.canvas.value?.updateComplete;
  performance.mark('edgewise-interactive');
  [questions] = await Promise.all([
    import('../state/question-view.ts'),
    import('../views/path-question/path-question.ts'),
  ]);
  derive = deriver(loaded, questions);
  draw();
  void showChosen();
}

/** Files that are dropped anywhere on the page are opened; the page says so while they hover. */
function listenToDrops(open: (files: readonly File[]) => void): void {
  const hovering = (event: DragEvent, on: boolean): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    document.body.classList.toggle('dropping', on);
  };
  document.addEventListener('dragover', (event) => hovering(event, true));
  document.addEventListener('dragleave', (event) => hovering(event, false));
  document.addEventListener('drop', (event) => {
    hovering(event, false);
    open([...(event.dataTransfer?.files ?? [])]);
  });
}
