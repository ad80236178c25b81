import { speaker } from '../schema/speech.ts';

/** Sentences of the audit: why a claim is in a list, and what a table leaves open. */
export const auditTexts = {
  'why.animal-only': 'measured in animals alone: {studies}',
  'why.animal-only.no-effect': 'measured in animals alone, without effect: {studies}',
  'why.human-only': 'measured in humans alone: {studies}',
  'why.human-only.no-effect': 'measured in humans alone, without effect: {studies}',
  'why.one-study': 'measured by one study alone: {studies}',
  'why.one-patient': 'measured in one patient alone: {studies}',
  'why.uncited': 'no reference is given for it',
  'why.uncited.study': 'a study is named, but no reference is given: {studies}',
  'why.uncited.regulator': 'a regulator’s decision without a document',
  'why.worded': 'worded as a fact, but only proposed',
  'why.told-twice': '{study}, told more than once and not alike: {what}',
  'why.told-twice.unnamed': 'told more than once and not alike: {what}',
  'why.differs': '{field}: {values}',
  'why.contradicts': 'the same text also says: {statement}',
  'why.other-disease': 'measured in {diseases}',
  'why.other-disease.part': 'measured in {diseases} as well',
  'why.other-disease.proposed': 'proposed for {diseases}',
  'why.co-treatment': 'given together with {others} in all that was measured',
  'why.co-treatment.part': 'given together with {others} in {studies}, not in all that was measured',
  'why.shared-patients': '{a} and {b} may report on the same patients',
  'why.unmeasured': 'proposed or stated, and no study told here measured it',
  'why.unmeasured-way': 'no step of this way was measured in a study told here: {way}',
  'list.and': ' and ',
  'list.comma': ', ',
} as const;

export const sayAudit = speaker('audit', auditTexts);

/** "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(sayAudit('list.comma'))}${sayAudit('list.and')}${parts.at(-1) ?? ''}`;
