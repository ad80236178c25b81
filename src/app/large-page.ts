import { calledOff } from '../state/first-answer.ts';
import { deriver, type LoadedLater, type Slice } from '../state/derive.ts';
import type { LargeLook, LargeView } from '../state/large-set.ts';
import { type Loaded, loadVisible } from '../state/loaded.ts';
import type { OwnValues } from '../state/disagreement-desk.ts';
import { sayLarge } from '../state/large-texts.ts';
import { remember } from '../state/remember.ts';
import type { Found } from '../state/search.ts';
import { pictureOf } from '../state/picture.ts';
import { restingOn } from '../state/wished-slice.ts';
import { defaultSession, type Selection, type Session } from '../state/session.ts';
import type { AnswerWork } from '../views/answer-parts/answer-parts.ts';
import type { LargeState } from '../views/large-bar/large-bar.ts';
import { layOut } from './lay-out.ts';
import type { Afar } from './open-files.ts';
import type { WholeSet } from './page-parts.ts';
import type { HoldAfar } from './stamped-files.ts';

/** The page's end of a large data set: what is seen of it follows the session, and is asked for afar. */
export interface LargePage {
  /** Ask for what the session wants to see, where it is not at hand. What was asked before is called off. */
  readonly follow: (session: Session) => void;
  /** What is shown of the session: of what is not at hand yet, the last that was. */
  readonly derive: (session: Session) => Slice;
  readonly bar: (session: Session) => LargeState;
  /** Call off what is being worked out; gives the question and the sources that are shown instead, if they are others. */
  readonly cancel: (session: Session) => Pick<Session, 'question' | 'reach'> | null;
  /** Somebody moved something on the map: why it does not stay is said, once. */
  readonly moved: () => void;
  readonly find: (text: string, session: Session) => Promise<Found>;
  readonly whole: WholeSet;
  readonly work: AnswerWork;
  /** Hold a file that was taken away against all of the data. */
  readonly hold: HoldAfar;
  readonly end: () => void;
}

/** After so many milliseconds a reader wonders what is going on. */
const WORTH_A_WORD = 200;

/** Of a slice no disagreement is kept: the card says so where one would be. */
const unsaid = remember((): OwnValues => {
  const none = sayLarge('noDisagree');
  return { marks: new Map(), none, say: () => [none], takeBack: () => undefined };
});

const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

interface Seen {
  readonly look: LargeLook;
  readonly view: LargeView;
  readonly part: Loaded;
}

/**
 * @param head the data set without its records
 * @param changed is called when something else is to be drawn
 */
export function openLarge(
  head: Loaded,
  { ask, end }: Afar,
  later: LoadedLater,
  {
    changed,
    failed,
    told,
  }: { readonly changed: () => void; readonly failed: (why: string) => void; readonly told: (what: string) => void },
): LargePage {
  const nothing: LargeLook = {
    reach: defaultSession.reach,
    question: defaultSession.question,
    selection: null,
    grown: [],
  };
  let wanted: LargeLook = nothing;
  /** The growth that the session asked for, and what was found and is shown with some of what is said of it. */
  let [asked, found]: [readonly string[], readonly string[]] = [defaultSession.grown, []];
  let seen: Seen | null = null;
  let picture = pictureOf(head, later);
  let derived = deriver(head, later, picture);
  let toldOfMoves = false;
  let stop = new AbortController();
  /** What takes so long that it is said, and how far it is. */
  let busy: { readonly doing: 'looking' | 'drawing'; readonly done: number } | null = null;

  const partOf = ({ dataset }: LargeView): Loaded =>
    loadVisible({ dataset, layout: head.layout, digest: head.digest, checks: head.checks }, head.file);
  /** What is told changes at once; the map stays until it is laid out anew. */
  function show(next: Seen): void {
    seen = next;
    const { answered } = next.view;
    derived = deriver(next.part, { ...later, questions: { ...later.questions, ask: () => answered } }, picture);
    changed();
  }

  /** What goes on of the answer that is shown is called off: it stands as far as it came. */
  function callOff(): void {
    stop.abort();
    busy = null;
    if (seen) show({ ...seen, view: { ...seen.view, answered: calledOff(seen.view.answered) } });
  }

  /** Run work that can be called off, and say that it is going on where it takes long. */
  async function watched<T>(
    doing: 'looking' | 'drawing',
    work: (told: (done: number) => void) => Promise<T>,
  ): Promise<T> {
    const { signal } = stop;
    let done = 0;
    const say = (): void => {
      if (signal.aborted) return;
      busy = { doing, done };
      changed();
    };
    const timer = setTimeout(say, WORTH_A_WORD);
    try {
      return await work((now) => {
        done = now;
        if (busy) say();
      });
    } finally {
      clearTimeout(timer);
      if (!signal.aborted) busy = null;
    }
  }

  async function see(look: LargeLook): Promise<void> {
    wanted = look;
    stop.abort();
    stop = new AbortController();
    busy = null;
    const { signal } = stop;
    const isOver = (): boolean => signal.aborted;
    /** The answer in stages, each as soon as it is known. */
    async function answer(): Promise<void> {
      for (const stage of ['glance', 'look'] as const) {
        const view = await watched('looking', (onProgress) => ask(stage, [look], { signal, onProgress }));
        if (!view || isOver()) return;
        show({ look, view, part: partOf(view) });
        if (view.answered.goesOn !== 'ways') return;
      }
    }
    async function draw({ part }: Seen): Promise<void> {
      // The frame that shows the answer comes first.
      await painted();
      if (isOver()) return;
      const layout = await watched('drawing', () => layOut(part.model, part.assessments('later'), signal, true));
      if (isOver() || !seen) return;
      const laid = { ...part, layout };
      picture = pictureOf(laid, later);
      show({ ...seen, part: laid });
    }
    async function hidden({ view: { answered } }: Seen): Promise<void> {
      if (answered.goesOn === null) return;
      const wider = await ask('hidden', [look.reach, look.question], { signal });
      if (isOver() || !seen) return;
      const { view } = seen;
      show({ ...seen, view: { ...view, answered: { ...view.answered, wider, goesOn: null } } });
    }
    try {
      await answer();
      if (!isOver() && seen) await Promise.all([draw(seen), hidden(seen)]);
    } catch (error) {
      if (isOver()) return;
      callOff();
      failed(error instanceof Error ? error.message : String(error));
    }
  }

  const holds = ({ kind, id }: Selection): boolean => {
    if (!seen) return false;
    const { entities, claims, sources, studies, notes } = seen.part.model.dataset;
    const lists = { claim: claims, entity: entities, source: sources, study: studies, note: notes };
    return lists[kind].some((record) => record.id === id);
  };
  /** The session as far as it is at hand. */
  const shown = (session: Session): Session => ({
    ...session,
    reach: seen?.look.reach ?? session.reach,
    question: seen?.look.question ?? session.question,
    selection: session.selection && holds(session.selection) ? session.selection : null,
    compare: null,
  });
  /** What is not shown of the chosen thing, and can be; null where all of it is. */
  function moreWords(kind: Selection['kind'] | null, id: string, n: number): LargeState['more'] {
    if (!seen || n === 0) return null;
    const { model } = seen.part;
    if (kind === 'entity')
      return { id, words: sayLarge('more.entity', { n: n.toLocaleString('en'), label: model.entity(id).label }) };
    if (kind !== 'source' && kind !== 'study') return null;
    const here = restingOn(model.dataset.claims, { kind, id }).length;
    return { id, words: sayLarge(`more.${kind}`, { n: here, of: (here + n).toLocaleString('en') }) };
  }
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  void see(nothing);

  return {
    follow({ reach, question, selection, grown }) {
      const asksAnew = !same([reach, question], [wanted.reach, wanted.question]);
      // Back to the answer alone, where the session asked for no growth: what was found goes.
      const leavesFound = grown !== asked && grown.length === 0 && found.length > 0;
      const grows = leavesFound || !same(grown, asked);
      const isHeld = selection === null || holds(selection) || same(selection, wanted.selection);
      if (!asksAnew && !grows && isHeld) return;
      if (asksAnew || grown.length === 0) found = [];
      asked = grown;
      // What is found is shown with some of what is said of it, and stays.
      if (!isHeld && selection.kind === 'entity') found = [...found, selection.id];
      void see({
        reach,
        question,
        selection: isHeld && !grows ? wanted.selection : selection,
        grown: [...grown, ...found],
      });
    },
    derive: (session) => derived(shown(session)),
    bar(session) {
      const { selection } = shown(session);
      const { kind = null, id = '' } = selection ?? {};
      const beyond = seen?.view.claimsBeyond.get(id) ?? 0;
      return {
        words: seen?.view.words ?? [],
        asked: seen !== null && seen.view.answered.query !== null,
        busy,
        more: moreWords(kind, id, beyond),
        beside: kind === 'claim' ? (seen?.view.claimsBeside.get(id) ?? 0) : 0,
        own: unsaid(),
        grown: wanted.grown.length > 0,
      };
    },
    cancel({ question, reach }) {
      callOff();
      wanted = seen?.look ?? nothing;
      const shown = { question: wanted.question, reach: wanted.reach };
      // A question that is asked again would be counted again.
      return same(shown, { question, reach }) ? null : shown;
    },
    moved() {
      if (!toldOfMoves) told(sayLarge('noMoves'));
      toldOfMoves = true;
    },
    whole: {
      matrix: ({ reach, question }, look) => ask('matrix', [reach, question, look]),
      studies: ({ reach }) => ask('studies', [reach]),
      harms: ({ reach }) => ask('harms', [reach]),
      named: (claims) => ask('named', [claims]),
    },
    find: async (text, { reach }) => {
      const nothingFound = (count: string): Found => ({ groups: [], count });
      try {
        return (await ask('find', [reach, text])) ?? nothingFound('');
      } catch (error) {
        return nothingFound(sayLarge('failed', { why: error instanceof Error ? error.message : String(error) }));
      }
    },
    work: {
      parts: ({ reach, question }, confirm) => {
        const { signal } = stop;
        // What was called off is not begun again.
        return signal.aborted ? Promise.resolve(null) : ask('parts', [reach, question, confirm], { signal });
      },
      shared: async ({ reach, question }, a, b) =>
        (await ask('shared', [reach, question, a, b])) ?? { problems: [], regulators: [], targets: [] },
    },
    hold: async (name, read) => (await ask('stamps', [name, read])) ?? [],
    end() {
      stop.abort();
      end();
    },
  };
}
