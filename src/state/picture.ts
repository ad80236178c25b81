import type { FigureLayout } from '../core/figure/figure-layout.ts';
import { buildScene, type Scene } from '../core/figure/scene.ts';
import { holdsAll, sceneAt, sceneLaidAs } from '../core/figure/scene-at.ts';
import type { Reach } from '../core/schema/axes.ts';
import { type DrawnMap, separately, together } from './drawn-map.ts';
import type * as LensViews from './lens-view.ts';
import type { LensView } from './lens-view.ts';
import type { Lens } from './lenses.ts';
import type { Loaded } from './loaded.ts';
import { lookThrough } from './look-through.ts';
import { type MapPart, partOfMap } from './map-part.ts';
import type { ShownMap } from './map-text.ts';
import type { Lit } from './dimming.ts';
import { remember } from './remember.ts';
import { type MapSelection, onMap, type Session } from './session.ts';
import { type Explainer, tell, type Telling } from './telling.ts';

/** The map as it is shown. */
export interface MapView {
  readonly scene: Scene;
  readonly selection: MapSelection | null;
  readonly lit: Lit | null;
  /** Claims outside the lens. */
  readonly faded: ReadonlySet<string>;
  /** The lens in words and with its choices; null until these are there. */
  readonly lens: LensView | null;
  /** How much of the map is shown, in words; null where all of it is. */
  readonly part: string | null;
  /** It is laid out by itself and not as the whole is. */
  readonly tidied: boolean;
  /** How many claims of an entity are on the map but not shown. */
  readonly more: MapPart['more'];
  /** How a claim is known, in words. */
  readonly known: (claim: string) => string;
}

/** Where this reader sees everything. */
export interface Places {
  /** The data set's own layout, unless something was moved. */
  readonly layout: FigureLayout;
  /** One that was made for what was shown then; it is used where it has a place for all that is shown now. */
  readonly tidied: FigureLayout | null;
}

/** What of the words is loaded after the map can be used. */
export interface MapWords {
  /** A lens as its bar shows it (`lens-view.ts`). */
  readonly lensView: typeof LensViews.lensView;
  readonly lensWhileLit: typeof LensViews.lensWhileLit;
  /** How a claim is known, in words (`how-known.ts`). */
  readonly howKnown: (telling: Telling, claim: string) => string;
  /** What marks the words that have an explanation (`explanations.ts`). */
  readonly explain: (loaded: Loaded) => Explainer;
}

/** A figure under a choice of sources, and what its claims are told from. */
export interface Pictured {
  readonly telling: Telling;
  readonly scene: Scene;
}

/** What the map shows, and what is said of it. */
export interface MapShown {
  readonly map: MapView;
  /** The same to be told in words. */
  readonly shown: ShownMap;
  /** The other claims on the line of the map that is selected, where parallel claims are drawn as one. */
  readonly sameLine: readonly { readonly id: string; readonly sentence: string }[];
  /** All that the figure draws, whatever part of it is shown. */
  readonly drawn: Scene;
}

/**
 * The figure of a data set. It outlives answers: where only what is told beside it changes, the map stays the same object
 * and nothing is drawn anew.
 */
export interface Picture {
  readonly loaded: Loaded;
  readonly under: (reach: Reach) => Pictured;
  readonly map: (of: Pictured, session: Session, lit: Lit | null, places?: Places) => MapShown;
}

export function pictureOf(loaded: Loaded, later: MapWords | null): Picture {
  const made = new Map<Reach, Pictured>();
  const make = (reach: Reach): Pictured => {
    const telling = tell(loaded, reach, later?.explain(loaded));
    return { telling, scene: buildScene(telling.model, telling.assessments, loaded.layout) };
  };
  const placed = remember((drawn: Scene, layout: FigureLayout) =>
    layout === loaded.layout ? drawn : sceneAt(drawn, layout),
  );
  /** The map's claims through a lens. */
  const seen = remember((telling: Telling, scene: Scene, lens: Lens): Pick<MapView, 'faded' | 'lens'> => {
    const drawn = [...scene.edges, ...scene.byContainment].map(({ id }) => id);
    const sight = lookThrough(telling, drawn, lens);
    return { faded: sight.faded, lens: later?.lensView(telling, drawn, lens, sight, scene.undrawn) ?? null };
  });
  const part = remember((drawn: Scene, around: readonly string[], selection: MapSelection | null, lit: Lit | null) =>
    partOfMap(drawn, around, { selection, lit }),
  );
  const laid = remember((of: MapPart, tidied: FigureLayout | null): MapPart & { readonly tidied: boolean } =>
    tidied && holdsAll(tidied, of.scene)
      ? { ...of, scene: sceneLaidAs(of.scene, tidied), tidied: true }
      : { ...of, tidied: false },
  );
  const known = remember((told: Telling) => (claim: string) => later?.howKnown(told, claim) ?? '');
  const marked = remember(onMap);
  const whileLit = remember((telling: Telling, lens: LensView | null, scene: Scene, lit: Lit | null) =>
    lens && lit && later ? later.lensWhileLit(telling, lens, scene, lit) : lens,
  );
  const inWords = remember(
    (
      scene: Scene,
      whole: Scene,
      selection: MapSelection | null,
      lit: Lit | null,
      faded: ReadonlySet<string>,
      lens: LensView | null,
      part: string | null,
    ): ShownMap => ({ scene, whole, selection, lit, faded, lens, part }),
  );
  const drawing = remember(
    (
      drawn: Scene,
      selection: MapSelection | null,
      lit: Lit | null,
      faded: ReadonlySet<string>,
      bundled: boolean,
    ): DrawnMap => (bundled ? together : separately)({ scene: drawn, selection, lit, faded }),
  );
  return {
    loaded,
    under(reach) {
      const pictured = made.get(reach) ?? make(reach);
      made.set(reach, pictured);
      return pictured;
    },
    map({ telling, scene }, session, lit, { layout, tidied } = { layout: loaded.layout, tidied: null }) {
      const drawn = placed(scene, layout);
      const selection = marked(session.selection);
      // Of the whole map, what is chosen changes nothing.
      const around =
        session.around.length === 0 ? part(drawn, [], null, null) : part(drawn, session.around, selection, lit);
      const of = laid(around, tidied);
      const { lens, faded } = seen(telling, of.scene, session.lens);
      const { sameLine, ...lines } = drawing(of.scene, selection, lit, faded, session.bundled);
      return {
        map: {
          ...lines,
          lens: whileLit(telling, lens, of.scene, lit),
          part: of.shown,
          tidied: of.tidied,
          more: of.more,
          known: known(telling),
        },
        sameLine: sameLine
          .filter((id) => id !== session.selection?.id)
          .map((id) => ({ id, sentence: telling.sentence(id) })),
        shown: inWords(of.scene, drawn, selection, lit, faded, lens, of.shown),
        drawn,
      };
    },
  };
}
