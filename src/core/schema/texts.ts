/**
 * Every sentence that the core composes is a keyed template, so that a second language can follow. `{name}` is filled
 * in; `{n|one study|# studies}` chooses by number and `#` stands for it.
 */
export const english = {
  'object.plain': '{object}',
  'object.aspect': 'the {aspect} of {object}',
  'object.where': '{object} in {where}',
  'claim.asClaimed': '{sentence}',
  'claim.null': '{sentence} – no effect was found',
  'studies.count': '{n|1 study|# studies}',
  'studies.none': 'no study',
  'hidden.later': '{n|1 later piece of evidence is|# later pieces of evidence are} not shown',
  'hidden.verdict': '{hidden}; with it the verdict would be “{verdict}”',
  'hidden.same': '{hidden}; the verdict would stay the same',
  'reference.marker': '[{marker}]',
  'reference.unknown': 'reference [{marker}] of the review, details not available',
  'by.curator': 'assumed by the curator',
  'by.cited-authors': 'proposed by cited authors {references}',
  'by.review-authors': 'proposed by the authors of the review',
  'by.study-authors': 'proposed by the authors of the study {references}',
  'path.clause.human-clinical': '{sentence} ({place}{studies}{references})',
  'path.clause.human-laboratory': '{sentence} ({place}{studies}{references})',
  'path.clause.animal': '{sentence} ({place}{studies}{references})',
  'path.clause.hypothesis': 'It is proposed, not measured, that {sentence} ({who})',
  'path.clause.assertion': 'It is stated without data that {sentence} ({who})',
  'path.clause.curator': 'The curator assumes that {sentence}',
  'path.sign.1': 'Taken together, this way would raise {target}.',
  'path.sign.-1': 'Taken together, this way would lower {target}.',
  'path.sign.null': 'Which way this pushes {target} is not known, since one step has no direction.',
  'path.untested': 'No one study tested the whole chain; each step stands on its own evidence.',
  'path.tested': 'One study, {study}, is behind every measured step of this chain; that one step caused the next was not tested.',
  'path.jump.taxon': 'From step {a} to step {b} the species changes from {from} to {to}; they are assumed to be the same.',
  'path.jump.where': 'From step {a} to step {b} the place changes from {from} to {to}; they are assumed to be the same.',
  'path.jump.aspect': 'Step {a} speaks of the {from} of {entity}, step {b} of its {to}; they are assumed to be the same.',
  'path.direct': 'Stated directly, as one claim.',
  'path.design': '{design}',
  'path.oneperson': 'one patient',
  'path.inSpecies': '{where}, ',
  'blocked.onward': '{sentence}: no effect was found {references}, so the way that would lead on from {object} is closed.',
  'blocked.beside': '{sentence}: no effect was found {references}.',
  'question.lowers': '{source} could lower {target} in {n|1 way|# ways}.',
  'question.raises': '{source} could raise {target} in {n|1 way|# ways}.',
  'question.mixed': '{source} could lower {target} in {lower|1 way|# ways} and raise it in {raise|1 way|# ways}.',
  'question.indeterminate': 'From {source} to {target} there {n|is 1 way|are # ways}, but no way has a known direction.',
  'question.none': 'No way leads from {source} to {target} under these conditions.',
  'question.against': '{n|1 way points|# ways point} the other way.',
  'question.againstNone': 'None points the other way.',
  'question.undirected': '{n|1 way has|# ways have} no known direction.',
  'question.endToEnd': 'No chain was tested end to end by one study.',
} as const;

export type TextKey = keyof typeof english;
type Values = Readonly<Record<string, string | number>>;
export type Say = (key: TextKey, values?: Values) => string;

/** A speaker for one language's catalogue. A value that a template needs and does not get is a mistake and throws. */
export const speaker =
  (catalogue: Readonly<Record<TextKey, string>>): Say =>
  (key, values = {}) =>
    catalogue[key].replace(/\{([^{}|]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (_, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`text "${key}" needs a value for {${name}}`);
      if (one === undefined || many === undefined) return String(value);
      return (value === 1 ? one : many).replaceAll('#', String(value));
    });

export const sayEnglish = speaker(english);
