import type { Search } from '../core/engine/search-slices.ts';
import { contentStates } from '../core/formats/content-state.ts';
import { claimsNamed, type Stamp } from '../core/formats/stamp.ts';
import type { ReadStamps } from '../core/formats/stamp-reader.ts';
import { stands, verifyStamp } from '../core/formats/stamp-report.ts';
import type { StampReport } from '../core/formats/stamp-report-shape.ts';
import { claimDigest } from '../core/model/claim-digest.ts';
import type { Model } from '../core/model/claim-graph.ts';
import type { Finding } from './findings.ts';
import type { Loaded } from './loaded.ts';
import { shortText, visibleText } from './plain-text.ts';
import { sayStamp } from './stamp-texts.ts';

/** Files that were taken away, as they were chosen: no data set, but something to be held against one. */
export interface StampedFiles {
  readonly holds: 'stamps';
  readonly files: readonly { readonly name: string; readonly read: ReadStamps }[];
}

/** What is said of one stamp of a file. */
export interface StampWords {
  readonly tone: 'plain' | 'caution' | 'fault';
  readonly text: string;
  /** A line for each claim that is not as it was. */
  readonly findings: readonly Finding[];
  /** Fragment of the view that it shows, without `#`; null where that is of other data, or none is named. */
  readonly view: string | null;
}

/** Of a link only its fragment is followed: the page stays where it is. */
const fragmentOf = (link: string | null): string | null => {
  const [, fragment] = /#(v=\d.*)$/s.exec(link ?? '') ?? [];
  return fragment ?? null;
};

function findingsOf({ changed, gone }: StampReport, model: Model): Finding[] {
  const finding = (id: string, what: 'changed' | 'gone', statement = ''): Finding => ({
    severity: 'warning',
    place: visibleText(id),
    message: sayStamp(`claim.${what}`, { statement }),
    remedy: sayStamp(`remedy.${what}`),
  });
  return [
    ...changed.map((id) => finding(id, 'changed', model.claim(id).claim.statement)),
    ...gone.map((id) => finding(id, 'gone')),
  ];
}

/** What is said of the claims of a stamp. */
function claimWords({ data, unchanged, changed, gone, unnamed }: StampReport): string[] {
  const same = changed.length + gone.length === 0;
  if (unnamed > 0) return [sayStamp(data === 'same' ? 'sheet.stands' : 'sheet.elsewhere')];
  return [
    ...(changed.length > 0 ? [sayStamp('changed', { n: changed.length })] : []),
    ...(gone.length > 0 ? [sayStamp('gone', { n: gone.length })] : []),
    ...(same ? [sayStamp('stands', { n: unchanged.length })] : []),
    ...(same && data === 'other-state' ? [sayStamp('elsewhere')] : []),
  ];
}

function wordsOf(name: string, report: StampReport, model: Model): StampWords {
  const { dataset, data, intact, content, unchanged, changed, gone, notCompared, unnamed } = report;
  const named = unchanged.length + changed.length + gone.length + notCompared.length;
  const isOther = data === 'other-dataset';
  const made = { name, dataset: shortText(dataset.id, 80), release: shortText(dataset.release, 40) };
  const sentences = [
    unnamed > 0 ? sayStamp('sheet', { ...made, n: unnamed }) : sayStamp('made', { ...made, n: named }),
    ...(intact ? [] : [sayStamp('tampered')]),
    ...(isOther ? [sayStamp('other', { here: model.dataset.head.id })] : claimWords(report)),
    contentStates.row(content).label,
  ];
  return {
    tone: !intact || content === 'changed' ? 'fault' : stands(report) ? 'plain' : 'caution',
    text: sentences.join(' '),
    findings: findingsOf(report, model),
    view: isOther ? null : fragmentOf(report.link),
  };
}

/** What is said of a file: a word for each stamp, and for each that cannot be read. */
export function stampWords(name: string, { stamps, problems }: ReadStamps, { model, digest }: Loaded): StampWords[] {
  return [
    ...stamps.map((read) => wordsOf(name, verifyStamp(read, model, digest), model)),
    ...problems.map((problem): StampWords => ({
      ...{ tone: 'fault', findings: [], view: null },
      text: sayStamp('unread', { name, why: sayStamp(`why.${problem}`) }),
    })),
  ];
}

/** Claims whose digests are taken at a time. */
const AT_A_TIME = 100;

/** Take the digests of claims, as far as there are such, in slices of time: they are remembered. */
function* digestSteps(model: Model, claims: Iterable<string>): Search<null> {
  let done = 0;
  for (const id of claims) {
    if (model.hasClaim(id)) claimDigest(model, id);
    if (++done % AT_A_TIME === 0) yield { done };
  }
  return null;
}

/** What is said of a file, in slices of time, for one with as many claims as a large data set has. */
export function* stampWordsSteps(name: string, read: ReadStamps, loaded: Loaded): Search<StampWords[]> {
  const claims = read.stamps.flatMap(({ stamp }) => stamp.claims.map(({ id }) => id));
  yield* digestSteps(loaded.model, claims);
  return stampWords(name, read, loaded);
}

/** Claims of a data set as a stamp names them, in slices of time. */
export function* claimsNamedSteps(model: Model, claims: readonly string[]): Search<Stamp['claims']> {
  yield* digestSteps(model, claims);
  return claimsNamed(model, claims);
}
