import type { SvgElement } from '../../core/figure/svg.ts';
import type { PresentWish } from '../../state/present-keys.ts';

/** What the second window shows to the one who presents. All its words are ready: that window knows no catalogue. */
export interface NotesShown {
  /** Of the words of the page, and of what the lesson says. */
  readonly languages: { readonly page: string; readonly lesson: string };
  /** What of the texts the lesson says, beside its title. */
  readonly lessonSays: { readonly title: boolean; readonly notes: boolean };
  readonly lesson: string;
  /** “Step 3 of 8”. */
  readonly place: string;
  readonly title: string;
  readonly notes: string;
  /** What comes next: its title, a sentence, its figure; the answer of a question that is open is not in it. */
  readonly next: {
    readonly title: string;
    readonly about: string;
    readonly drawing: SvgElement | null;
    /** What of it the lesson says. */
    readonly ofLesson: readonly ('title' | 'about')[];
  } | null;
  /** When presenting began, in milliseconds of the epoch. */
  readonly begun: number;
  /** The screen that the others see is dark. */
  readonly blank: boolean;
  readonly words: {
    readonly notes: string;
    readonly next: string;
    readonly blanked: string;
    readonly elapsed: string;
    readonly keys: string;
    readonly buttons: Readonly<Record<'previous' | 'next' | 'blank' | 'restart', string>>;
  };
}

/** From the window that presents; `ended` closes the other. */
export type ToNotes = { readonly does: 'show'; readonly shown: NotesShown } | { readonly does: 'ended' };

/** From the window of notes: it is there, or somebody wished something in it. */
export type FromNotes =
  { readonly does: 'hello' } | { readonly does: 'wish'; readonly wish: PresentWish } | { readonly does: 'restart' };

/** Both windows speak on this channel; `id` tells one presentation from another in the same browser. */
export const notesChannel = (id: string): BroadcastChannel => new BroadcastChannel(`edgewise-notes-${id}`);
