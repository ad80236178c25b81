import { type HarmEvent, harmsOf } from '../core/audit/harms.ts';
import { studyLabel } from '../core/audit/study-label.ts';
import { sayHarms } from './harms-texts.ts';
import { sourceName } from './references.ts';
import type { Telling } from './telling.ts';
import { dataWord, toClaim, toSource, toStudy, type Word, type Words } from './words.ts';

/** An adverse event as one piece tells it. */
export interface HarmLine {
  /** Of the piece. */
  readonly id: string;
  readonly claim: string;
  readonly event: Word;
  readonly of: string;
  readonly dose: Words;
  readonly outcome: Words;
  /** The document that tells it, and that it is more than the main text says. */
  readonly readIn: Words;
  readonly beyond: boolean;
}

export interface HarmStudy {
  readonly study: Word;
  readonly events: readonly HarmLine[];
}

export interface HarmsView {
  readonly lead: string;
  readonly told: readonly HarmStudy[];
  readonly silentLead: string;
  readonly silent: readonly Word[];
  readonly unstudied: readonly HarmLine[];
}

const notStated = (): string => sayHarms('notStated');

/** A text of the data, or that there is none. */
const dataOrNot = (text: string | null | undefined): Words => [text ? dataWord(text) : notStated()];

/** A study by its name; one without a record has no card to open. */
export function studyWord(telling: Telling, key: string): Word {
  const label = studyLabel(telling.model, key);
  return telling.model.dataset.studies.some(({ id }) => id === key) ? toStudy(key, label) : label;
}

function line(telling: Telling, event: HarmEvent): HarmLine {
  const { n, regimen, readIn } = event;
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? '?' : String(value);
  const dose = [regimen?.dose, regimen?.schedule, regimen?.duration].filter(Boolean).join('; ');
  return {
    id: event.evidence,
    claim: event.claim,
    event: toClaim(event.claim, telling.label(event.event)),
    of: n ? sayHarms('of', { finding: number(n.finding), of: number(n.of ?? n.measured) }) : notStated(),
    dose: dataOrNot(dose),
    outcome: dataOrNot(event.consequence),
    readIn: readIn === null ? [] : [toSource(readIn, sourceName(telling.model, readIn))],
    beyond: event.beyond,
  };
}

/** Adverse events study by study, and who is silent on them. */
export function harmsView(telling: Telling): HarmsView {
  const { told, silent, unstudied } = harmsOf(telling.model, telling.assessments);
  return {
    lead: sayHarms('lead', { n: told.length, of: told.length + silent.length }),
    told: told.map(({ study, events }) => ({
      study: studyWord(telling, study),
      events: events.map((event) => line(telling, event)),
    })),
    silentLead: sayHarms(silent.length > 0 ? 'silent' : 'noneSilent', { n: silent.length }),
    silent: silent.map((study) => studyWord(telling, study)),
    unstudied: unstudied.map((event) => line(telling, event)),
  };
}
