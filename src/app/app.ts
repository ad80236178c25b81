import { render, type TemplateResult } from 'lit';
import { createRef } from 'lit/directives/ref.js';
import { headView } from '../state/head-view.ts';
import { deriver, type LoadedLater, type Slice } from '../state/derive.ts';
import { type Intent, intentEvent } from '../state/intents.ts';
import type { Loaded } from '../state/loaded.ts';
import type { LegendEntry } from '../state/legend.ts';
import type { Found } from '../state/search.ts';
import { defaultSession, type Session } from '../state/session.ts';
import { createStore } from '../state/store.ts';
import { createWork } from './answer-work.ts';
import { dataSpeak } from '../views/data-language.ts';
import { pointEvent } from '../views/legend/events.ts';
import { dismissEvent } from '../views/notice-list/events.ts';
import { introducedEvent, tourEvent } from '../views/first-steps/events.ts';
import { firstSteps } from '../state/first-steps.ts';
import { placeEvent, type PlaceWish } from '../state/place-wishes.ts';
import { readPreferences } from '../state/preferences.ts';
import { remember as once } from '../state/remember.ts';
import { createFocus, showLitWay } from './focus.ts';
import { keptHere } from './kept.ts';
import { listenToLarge, openLargePage } from './large-opening.ts';
import type { LargePage } from './large-page.ts';
import type { Afar } from './open-files.ts';
import { listenToKeys } from './keys.ts';
import { createMoves } from './moves.ts';
import { createNotices } from './notices.ts';
import { createOpener } from './opening.ts';
import { page } from './page.ts';
import { createActions } from './page-actions.ts';
import type { PageRefs } from './page-parts.ts';
import { createPanes } from './panes.ts';
import type { TextShelf } from './reader-texts.ts';
import { createMine, hasDrafts } from './mine.ts';
import type { deriverWithMine } from '../state/derive-mine.ts';
import type { DisagreementDesk } from '../state/disagreement-desk.ts';
import type { openOwnValues } from './own-values.ts';
import type { citeAs } from './cite-as.ts';
import type { OwnFile } from '../state/own-work.ts';
import type { StampedFiles } from '../state/stamped-file.ts';
import { proposeEvent } from '../state/draft-desk.ts';
import { say } from '../state/texts.ts';

/** Show a data set in `root` and answer every wish until the page is left. Resolves when questions can be asked;
 * what answers them is loaded after the map can be used. The map covers itself with `still`, the picture that the page
 * came with, until it is drawn. */
export async function startApp(root: HTMLElement, shipped: Loaded, still: HTMLElement | null): Promise<void> {
  let loaded = shipped;
  let full = loaded; // With the reader's drafts beside it; the same where there are none.
  let withMine: typeof deriverWithMine | null = null;
  let started = false;
  let begun: { readonly name: string } | null = null;
  let later: LoadedLater | null = null;
  const makeDerive = () => (full === loaded || !withMine ? deriver(loaded, later) : withMine(loaded, full, later));
  let derive = makeDerive();
  let opened = headView(loaded);
  /** Set while a data set is open that is too large for the page: what is shown is then a slice of it. */
  let large: LargePage | null = null;
  const seen = (session: Session): Slice => (large ? large.derive(session) : derive(session, moves.placesOf(shown())));
  const refs: PageRefs = {
    search: createRef(),
    canvas: createRef(),
    question: createRef(),
    card: createRef(),
    heading: createRef(),
    help: createRef(),
    glossary: createRef(),
  };
  const notices = createNotices(() => draw());
  const shownPanes = createPanes(() => draw());
  const opener = createOpener(notices, show, offerOwn);
  const kept = keptHere('preferences', readPreferences, (sentence) => notices.add('caution', sentence));
  let preferences = kept.read();
  let pointed: LegendEntry | null = null;
  const mine = createMine(notices, putBeside);
  const steps = once(firstSteps);
  const moves = createMoves(
    () => draw(),
    (sentence) => notices.add('caution', sentence),
  );
  let shelf: TextShelf | null = null;
  let own: DisagreementDesk | null = null;
  let openOwn: typeof openOwnValues | null = null;
  let citing: typeof citeAs | null = null;
  let addStep: (() => TemplateResult | null) | null = null;

  function prefer(change: Partial<typeof preferences>): void {
    preferences = { ...preferences, ...change };
    kept.write(preferences);
    draw();
  }

  if (hasDrafts(loaded)) await mine.sit(loaded);
  /** What reads and writes the address; the default view has nothing to read. */
  let address = location.hash.length > 1 ? await import('./address.ts') : null;
  const withAddress = (use: (of: NonNullable<typeof address>) => void): void => {
    if (address) use(address);
    else void import('./address.ts').then(use);
  };
  const first = address?.readAddress(full, false) ?? { session: defaultSession, notices: [] };
  const focus = createFocus(refs, first.session.selection !== null);
  const store = createStore(first.session, (session, cause) => {
    // What is asked afar is on its way while the address is written.
    large?.follow(session);
    withAddress(({ remember }) => remember(cause, session, full.edition));
    draw();
    void focus.after(cause, session.selection !== null);
    if (cause !== 'replaced' && cause.type === 'with-mine') void moves.begin(shown());
    if (cause === 'replaced' || cause.type === 'choose-path') void showChosen();
  });

  function draw(): void {
    if (!started) return;
    const session = store.session();
    if (session.pane === 'mine' && !large) void mine.sit(loaded);
    const pane = shownPanes.viewOf(session.pane);
    const slice = seen(session);
    const state = {
      texts: shelf?.view() ?? null,
      ...{ loaded, opened, session, slice, notices: notices.list(), search, work, pane, preferences, still, pointed },
      ...{
        desk: mine.desk(loaded),
        own: large ? null : own,
        begun,
        places: moves.state(slice.map),
        tidying: moves.isTidying(),
      },
      firstSteps: preferences.introduced || large ? [] : steps(slice.telling),
      large: large && large.bar(session),
      whole: large && large.whole,
      taken: address?.takenAlong(session, loaded, full.edition),
      addStep: addStep?.() ?? null,
      citeAs: citing?.(slice, session, full.edition) ?? null,
    };
    dataSpeak(document.body, loaded.model.dataset.head, later?.names(slice.telling.model));
    render(page(state, actions, refs), root);
    document.title = `${opened.title} – Edgewise`;
  }

  /** What finds, made once for a data set, when somebody first looks for something. */
  const finder = once(async (of: Loaded) => (await import('../state/search.ts')).createSearch(of));
  async function search(text: string): Promise<Found> {
    if (large) return large.find(text, store.session());
    const find = await finder(shown());
    return find(seen(store.session()).telling, text);
  }

  const work = createWork(() => ({ large, shown: shown() }));

  function followAddress(): void {
    withAddress(({ readAddress }) => {
      const { session, notices: said } = readAddress(large ? loaded : full, large !== null);
      notices.replaceCautions(said);
      store.replace(session);
    });
  }

  /** Put another data set in place of the one that is open; throws and changes nothing where it cannot be shown. */
  async function show(next: Loaded, afar: Afar | null = null): Promise<void> {
    const derived = deriver(next, later);
    derived(defaultSession);
    const page = afar && later ? await openLargePage(next, afar, later, notices, draw) : null;
    large?.end();
    large = page;
    [loaded, full, derive] = [next, next, derived];
    opened = headView(next);
    disagreeWith(next);
    withAddress(({ forget }) => forget());
    store.replace(defaultSession);
    void moves.begin(next);
    if (!large && hasDrafts(next)) void mine.sit(next);
  }

  /** What the reader says of the evidence of a data set; a word on what was kept is said when it is open. */
  function disagreeWith(base: Loaded): void {
    own?.end();
    own = null;
    own = openOwn?.(base, notices, draw) ?? null;
  }

  /** A file of a reader's own is no data set; it is offered as what it is. One that was taken away is held against the data. */
  async function offerOwn(files: readonly File[], name: string, file: OwnFile | StampedFiles): Promise<void> {
    if (file.holds === 'stamps')
      return (await import('./stamped-files.ts')).tellStamps(notices, file, large ? large.hold : full);
    const { offerOwnFile } = await import('./offer-own-file.ts');
    const sit = async () => {
      await mine.sit(loaded);
      return file.holds === 'drafts' ? mine.desk(loaded) : own;
    };
    const to = file.holds === 'lesson' ? 'lessons' : 'mine';
    offerOwnFile(notices, files, name, file, loaded, large ? null : sit, () => readPane(to));
  }

  /** What is shown: with the reader's drafts or without. */
  const shown = (): Loaded => (store.session().mine ? full : loaded);

  /** Show the drafts as they are now. What the session names of them may be gone. */
  function putBeside(next: Loaded, derives: typeof deriverWithMine): void {
    [full, withMine] = [next, derives];
    derive = makeDerive();
    if (!started) return;
    void moves.begin(shown());
    withAddress(({ refitted }) => store.replace(refitted(store.session(), full)));
  }

  // Before questions can be answered their element is not there yet.
  const showChosen = () => showLitWay(later && refs.question.value);

  function stepPath(by: 1 | -1): void {
    const session = store.session();
    const length = seen(session).question?.paths.length ?? 0;
    if (length === 0) return;
    const rank = session.path === null ? (by === 1 ? 1 : length) : session.path + by;
    store.dispatch({ type: 'choose-path', rank: rank < 1 || rank > length ? null : rank });
  }

  const wishPlace = (wish: PlaceWish) => moves.wish(wish, seen(store.session()).map);

  const { readPane, ...actions } = createActions({
    ...{ store, refs, opener, draw, prefer, wishPlace },
    seen: () => seen(store.session()),
    preferences: () => preferences,
    tidy: () => {
      const { map, shown: each } = seen(store.session());
      return moves.tidy({ ...map, scene: each.scene });
    },
    closeFile: () => {
      notices.clear();
      void show(shipped);
    },
  });

  root.addEventListener(intentEvent, (event) => store.dispatch((event as CustomEvent<Intent>).detail));
  root.addEventListener(pointEvent, (event) => {
    pointed = (event as CustomEvent<LegendEntry | null>).detail;
    draw();
  });
  // A slice is laid out anew whenever it changes: nothing stays where it was moved to.
  root.addEventListener(placeEvent, (event) =>
    large ? large.moved() : wishPlace((event as CustomEvent<PlaceWish>).detail),
  );
  listenToLarge(root, store, () => large);
  root.addEventListener(tourEvent, actions.tour);
  root.addEventListener(proposeEvent, (event) => {
    begun = { name: (event as CustomEvent<string>).detail };
    readPane('mine');
  });
  root.addEventListener(introducedEvent, () => prefer({ introduced: true }));
  root.addEventListener(dismissEvent, (event) => {
    const id = (event as CustomEvent<number>).detail;
    if (notices.list().find((notice) => notice.id === id)?.tone === 'busy') opener.cancel();
    else notices.remove(id);
  });
  listenToKeys({
    search: () => refs.search.value?.focus(),
    help: actions.help,
    clear: () => store.dispatch({ type: 'clear' }),
    stepPath,
    isOn: (key) => !preferences.keysOff.includes(key),
  });
  window.addEventListener('popstate', followAddress);

  started = true;
  for (const text of first.notices) notices.add('caution', text);
  if (location.hash.includes('&edgewise='))
    void import('./stamped-files.ts').then(({ tellAddress }) => tellAddress(notices, full));
  draw();
  await refs.canvas.value?.updateComplete;
  performance.mark('edgewise-interactive');
  void moves.begin(shown());
  const { loadLater } = await import('./later.ts');
  const {
    later: loadedLater,
    address: links,
    createTextShelf,
    takeInHand,
    openOwnValues: opens,
    takeAlong,
    citeAs: cites,
    createStepAdder,
    listenToDrops,
  } = await loadLater();
  refs.canvas.value?.handBy(takeInHand);
  [later, address, openOwn, citing] = [loadedLater, links, opens, cites];
  const ofStep = () => (large ? null : { loaded, session: store.session() });
  addStep = createStepAdder(root, ofStep, notices, () => readPane('lessons'), draw);
  disagreeWith(loaded);
  derive = makeDerive();
  const ofView = (session: Session) => ({ session, slice: seen(session), base: loaded, edition: full.edition });
  takeAlong(root, () => ({ ...ofView(store.session()), shown: shown(), large }));
  shelf = createTextShelf(root, notices, draw, (files) => void opener.open(files));
  listenToDrops(opener, shelf);
  draw();
  void showChosen();
  const { keepOffline } = await import('./offline.ts');
  await keepOffline((run) => notices.add('plain', say('update.ready'), [], { label: say('update.use'), run }));
}
