import { textsInside } from '../data-language.ts';

/** What a lesson says itself: its titles, captions, questions and notes. */
export const { speak: lessonSpeaks, language: lessonLanguage } = textsInside();
