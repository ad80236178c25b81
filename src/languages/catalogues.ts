import type { auditColumns } from '../core/audit/audit-columns.ts';
import type { auditQuestions } from '../core/audit/audit-question-list.ts';
import type { sayAudit } from '../core/audit/audit-texts.ts';
import type { sayFigure as sayScene } from '../core/figure/figure-texts.ts';
import type { sayOfReference } from '../core/formats/reference-texts.ts';
import type { contentStates } from '../core/formats/content-state.ts';
import type { stampedData } from '../core/formats/stamp-report-shape.ts';
import type { presets as figurePresets } from '../core/sheet/presets.ts';
import type { sheetThemes } from '../core/sheet/sheet.ts';
import type { letterings } from '../core/sheet/svg-file.ts';
import type { sayQuery } from '../core/queries/query-texts.ts';
import type * as axes from '../core/schema/axes.ts';
import type { directions } from '../core/schema/directions.ts';
import type { diseaseContexts } from '../core/schema/disease-contexts.ts';
import type { entityKinds, levels } from '../core/schema/entity-kinds.ts';
import type { evidenceClasses, unsourcedClasses } from '../core/schema/evidence-classes.ts';
import type { sayFinding } from '../core/schema/finding-texts.ts';
import type { sayHidden } from '../core/schema/hidden-texts.ts';
import type { lessonRules } from '../core/schema/lesson-rules.ts';
import type { predicates } from '../core/schema/predicates.ts';
import type { roles } from '../core/schema/roles.ts';
import type { rules } from '../core/schema/rules.ts';
import type { Speaker } from '../core/schema/speech.ts';
import type { verdicts } from '../core/schema/verdicts.ts';
import type { Row, Vocabulary, WordField } from '../core/schema/vocabulary.ts';
import type { auditTabs } from '../state/audit-tabs.ts';
import type { bibliographyFormats } from '../state/bibliography-file.ts';
import type { sayCard } from '../state/card-texts.ts';
import type { sayCited } from '../state/cite-texts.ts';
import type { sayCompared } from '../state/compare-texts.ts';
import type { sayConditions } from '../state/condition-texts.ts';
import type { sayData } from '../state/data-texts.ts';
import type { sayOwn } from '../state/disagreement-texts.ts';
import type { ownClasses } from '../state/disagreements.ts';
import type { sayMine } from '../state/draft-texts.ts';
import type { confirmations, evidenceChoices } from '../state/evidence-choices.ts';
import type { sayFigure } from '../state/figure-texts.ts';
import type { sayOfFile } from '../state/file-texts.ts';
import type { sayStamp } from '../state/stamp-texts.ts';
import type { sayEmbed } from '../state/embed-texts.ts';
import type { sayHarms } from '../state/harms-texts.ts';
import type { sayHelp } from '../state/help-texts.ts';
import type { InterfaceTerm, InterfaceTermId } from '../state/interface-terms.ts';
import type { sayKnown } from '../state/known-texts.ts';
import type { sayLarge } from '../state/large-texts.ts';
import type { facets, noSpecies } from '../state/lens-facets.ts';
import type { sayLens } from '../state/lens-texts.ts';
import type { presets } from '../state/lenses.ts';
import type { sayAddStep } from '../state/add-step-texts.ts';
import type { sayDesk } from '../state/lesson-desk-texts.ts';
import type { sayLessonProblem } from '../state/lesson-problem-texts.ts';
import type { sayHandout, sayPresenting, sayScreen } from '../state/lesson-screen-texts.ts';
import type { sayLesson } from '../state/lesson-texts.ts';
import type { sayLink } from '../state/link-texts.ts';
import type { say as sayInWords } from '../state/map-in-words-texts.ts';
import type { sayMatrix } from '../state/matrix-texts.ts';
import type { groupings, matrixAxes } from '../state/matrix-wishes.ts';
import type { sayNoDataSet } from '../state/no-data-set.ts';
import type { sayNotice } from '../state/notice-texts.ts';
import type { sayOwnFile } from '../state/own-file-texts.ts';
import type { sayOwnLesson } from '../state/own-lesson-texts.ts';
import type { panes } from '../state/panes.ts';
import type { sayPassage } from '../state/passage-texts.ts';
import type { pageKeys } from '../state/preferences.ts';
import type { say as sayQuestion } from '../state/question-texts.ts';
import type { say as saySearch } from '../state/search-texts.ts';
import type { sayShare } from '../state/share-texts.ts';
import type { saySource } from '../state/source-texts.ts';
import type { sayStudies } from '../state/studies-texts.ts';
import type { sayTaken } from '../state/take-away-texts.ts';
import type { say as sayPage } from '../state/texts.ts';
import type { say as sayTour } from '../state/tour-texts.ts';
import type { say as sayWalk } from '../state/walk-texts.ts';
import type { sayWays } from '../state/ways-texts.ts';

/** The catalogues that another language must have, by name: one line adds one, and a test finds what has none. */
interface Speakers {
  readonly 'add-step': typeof sayAddStep;
  readonly audit: typeof sayAudit;
  readonly card: typeof sayCard;
  readonly cite: typeof sayCited;
  readonly compare: typeof sayCompared;
  readonly conditions: typeof sayConditions;
  readonly data: typeof sayData;
  readonly disagree: typeof sayOwn;
  readonly drafts: typeof sayMine;
  readonly embed: typeof sayEmbed;
  readonly figure: typeof sayFigure;
  readonly files: typeof sayOfFile;
  readonly 'no-data-set': typeof sayNoDataSet;
  readonly findings: typeof sayFinding;
  readonly handout: typeof sayHandout;
  readonly harms: typeof sayHarms;
  readonly help: typeof sayHelp;
  readonly hidden: typeof sayHidden;
  readonly known: typeof sayKnown;
  readonly large: typeof sayLarge;
  readonly lens: typeof sayLens;
  readonly 'lesson-desk': typeof sayDesk;
  readonly 'lesson-present': typeof sayPresenting;
  readonly 'lesson-problems': typeof sayLessonProblem;
  readonly 'lesson-screen': typeof sayScreen;
  readonly lessons: typeof sayLesson;
  readonly link: typeof sayLink;
  readonly 'map-in-words': typeof sayInWords;
  readonly matrix: typeof sayMatrix;
  readonly notices: typeof sayNotice;
  readonly 'own-file': typeof sayOwnFile;
  readonly 'own-lessons': typeof sayOwnLesson;
  readonly page: typeof sayPage;
  readonly passage: typeof sayPassage;
  readonly query: typeof sayQuery;
  readonly question: typeof sayQuestion;
  readonly reference: typeof sayOfReference;
  readonly scene: typeof sayScene;
  readonly search: typeof saySearch;
  readonly share: typeof sayShare;
  readonly source: typeof saySource;
  readonly stamp: typeof sayStamp;
  readonly studies: typeof sayStudies;
  readonly 'take-away': typeof sayTaken;
  readonly tour: typeof sayTour;
  readonly walk: typeof sayWalk;
  readonly ways: typeof sayWays;
}

/** The vocabularies that another language must have, by name. */
interface Tables {
  readonly aspects: typeof axes.aspects;
  readonly 'audit-columns': typeof auditColumns;
  readonly 'audit-questions': typeof auditQuestions;
  readonly 'audit-tabs': typeof auditTabs;
  readonly 'bibliography-formats': typeof bibliographyFormats;
  readonly checks: typeof axes.checks;
  readonly comparators: typeof axes.comparators;
  readonly confirmations: typeof confirmations;
  readonly designs: typeof axes.designs;
  readonly directions: typeof directions;
  readonly 'disease-contexts': typeof diseaseContexts;
  readonly 'entity-kinds': typeof entityKinds;
  readonly 'evidence-choices': typeof evidenceChoices;
  readonly 'evidence-classes': typeof evidenceClasses;
  readonly exposures: typeof axes.exposures;
  readonly facets: typeof facets;
  readonly 'figure-presets': typeof figurePresets;
  readonly 'figure-themes': typeof sheetThemes;
  readonly grades: typeof axes.grades;
  readonly groupings: typeof groupings;
  readonly letterings: typeof letterings;
  readonly levels: typeof levels;
  readonly links: typeof axes.links;
  readonly mappings: typeof axes.mappings;
  readonly 'matrix-axes': typeof matrixAxes;
  readonly modalities: typeof axes.modalities;
  readonly 'no-species': typeof noSpecies;
  readonly 'note-kinds': typeof axes.noteKinds;
  readonly 'own-classes': typeof ownClasses;
  readonly 'page-keys': typeof pageKeys;
  readonly panes: typeof panes;
  readonly predicates: typeof predicates;
  readonly presets: typeof presets;
  readonly reaches: typeof axes.reaches;
  readonly results: typeof axes.results;
  readonly roles: typeof roles;
  readonly 'source-roles': typeof axes.sourceRoles;
  readonly speakers: typeof axes.speakers;
  readonly 'stamped-data': typeof stampedData;
  readonly 'content-states': typeof contentStates;
  readonly systems: typeof axes.systems;
  readonly taxa: typeof axes.taxa;
  readonly 'unsourced-classes': typeof unsourcedClasses;
  readonly verdicts: typeof verdicts;
}

/** The rules of what is read; their names are shown nowhere, and what they tell is. */
interface RuleTables {
  readonly 'lesson-rules': typeof lessonRules;
  readonly rules: typeof rules;
}

type KeysOf<Say> = Say extends Speaker<infer Key> ? Key : never;
type RowOf<Table> = Table extends Vocabulary<infer R> ? R : never;
/** The fields of a row that hold words; others of these names may hold a function. */
type WordsIn<R extends Row> = {
  [Field in Extract<keyof R, WordField> as R[Field] extends string ? Field : never]: string;
};
/** The words of a row: one where it has no more than a label. */
type RowWords<R extends Row> = 'label' extends keyof WordsIn<R>
  ? Exclude<keyof WordsIn<R>, 'label'> extends never
    ? string
    : Readonly<WordsIn<R>>
  : never;

/** Every text of every catalogue in another language: what lacks a key does not compile. */
export type Texts = { readonly [Name in keyof Speakers]: Readonly<Record<KeysOf<Speakers[Name]>, string>> };
/** The words of every row of every vocabulary. */
export type Vocabularies = {
  readonly [Name in keyof Tables]: Readonly<Record<RowOf<Tables[Name]>['id'], RowWords<RowOf<Tables[Name]>>>>;
};
/** What is told where a rule is broken, and what to do about it. */
export type Findings = {
  readonly [Name in keyof RuleTables]: Readonly<
    Record<RowOf<RuleTables[Name]>['id'], Readonly<Record<'message' | 'remedy', string>>>
  >;
};
export type Terms = Readonly<Record<InterfaceTermId, InterfaceTerm>>;

/** All words of a language. */
export interface Words {
  readonly texts: Texts;
  readonly vocabularies: Vocabularies;
  readonly findings: Findings;
  readonly terms: Terms;
}

type Named<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** The words by the ids under which they are looked up. */
export function byId({ texts, vocabularies, findings, terms }: Words): Readonly<Record<string, string>> {
  const entries = Object.entries;
  return Object.fromEntries([
    ...entries(texts as Named<string>).flatMap(([name, catalogue]) =>
      entries(catalogue).map(([key, text]) => [`${name}.${key}`, text] as const),
    ),
    ...entries({ ...vocabularies, ...findings } as Named<string | Readonly<Record<string, string>>>).flatMap(
      ([name, rows]) =>
        entries(rows).flatMap(([id, words]) =>
          entries(typeof words === 'string' ? { label: words } : words).map(
            ([field, text]) => [`${name}.${id}.${field}`, text] as const,
          ),
        ),
    ),
    ...entries(terms).flatMap(([id, { word, text, forms = [] }]) => [
      [`terms.${id}.word`, word] as const,
      [`terms.${id}.text`, text] as const,
      [`terms.${id}.forms`, forms.join('|')] as const,
    ]),
  ]);
}
