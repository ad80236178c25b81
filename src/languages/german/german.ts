import { byId, type Words } from '../catalogues.ts';
import { conditions, query, ways } from './answers.ts';
import { card, help } from './cards.ts';
import { embed, stamp } from './carried.ts';
import { choices } from './choices.ts';
import { figure } from './figures.ts';
import { addStep, desk, handout, lessonProblems, lessons, presenting, screen } from './lessons.ts';
import { data, disagree, drafts, files, noDataSet, ownFile, ownLessons, passage } from './own.ts';
import { page } from './page.ts';
import { question } from './question.ts';
import { compare, harms, hidden, mapInWords, matrix, scene, studies, takeAway } from './screens.ts';
import { audit, cite, known, large, lens, link, notices, reference, search, share, tour, walk } from './small.ts';
import { findings, lessonRules, rules } from './reading.ts';
import { source } from './source.ts';
import { terms } from './terms.ts';
import { ofData } from './vocabularies.ts';

/** German: addressed politely (“Sie”), with the terms that clinicians use. */
const german: Words = {
  texts: {
    ...{ audit, card, cite, compare, conditions, data, disagree, drafts, files, handout, harms, help, hidden, known },
    ...{ large, lens, lessons, link, matrix, page, passage, query, question, reference, scene, search, share, source },
    ...{ embed, findings, notices, figure, stamp, studies, tour, walk, ways },
    'add-step': addStep,
    'lesson-desk': desk,
    'lesson-present': presenting,
    'lesson-problems': lessonProblems,
    'lesson-screen': screen,
    'map-in-words': mapInWords,
    'no-data-set': noDataSet,
    'own-file': ownFile,
    'own-lessons': ownLessons,
    'take-away': takeAway,
  },
  vocabularies: { ...ofData, ...choices },
  findings: { rules, 'lesson-rules': lessonRules },
  terms,
};

export const templates = byId(german);
