/**
 * Every sentence that the core composes is a keyed template, so that a second language can follow. `{name}` is filled
 * in; `{n|one study|# studies}` chooses by number and `#` stands for it.
 */
export const english = {
  'object.aspect': 'the {aspect} of {object}',
  'object.in': '{object} in {where}',
  'object.on': '{object} on {where}',
  'claim.conflicting': '{sentence}, but not in all evidence',
  'claim.fromTo': '{sentence}, from {baseline} to {after}',
  'claim.null': 'no effect of {subject} on {object} was found',
  'claim.opposite': '{subject} had the opposite effect on {object}',
  'claim.unreported': 'what {subject} did to {object} was not reported',
  'studies.count': '{n|1 study|# studies}',
  'hidden.evidence': '{n|1 piece of later evidence is|# pieces of later evidence are} not shown',
  'hidden.changes': '{hidden}; with all evidence the verdict would be “{verdict}”',
  'hidden.same': '{hidden}; the verdict would stay the same',
  'clause.measured': '{sentence} ({how}, {studies}{references})',
  'clause.hypothesis': '{sentence} (proposed, not measured: {who}{references})',
  'clause.assertion': '{sentence} (stated without data: {who}{references})',
  'clause.curator': '{sentence} (assumed by the curator)',
  'clause.unclassified': '{sentence} (measured, species not stated{references})',
  'clause.against':
    '{clause}, against {n|1 study that found|# studies that found} no effect or the opposite{references}',
  'clause.patients': '{how}, {n|one patient|# patients}',
  'path.sign.1': 'Taken together, this way would raise {target}.',
  'path.sign.-1': 'Taken together, this way would lower {target}.',
  'path.sign.null': 'Which way it pushes {target} is not known, since a step on it has no direction.',
  'path.tested': 'One study, {study}, stands behind every step; that one step caused the next was not tested.',
  'path.untested': 'No one study tested the whole chain.',
  'path.direct': 'Stated directly, as one claim.',
  'jump.taxon': 'Between steps {a} and {b} the species changes from {from} to {to}; they are assumed to be the same.',
  'jump.where': 'Between steps {a} and {b} the place changes from {from} to {to}; they are assumed to be the same.',
  'jump.disease': 'Between steps {a} and {b} the disease changes from {from} to {to}; they are assumed to be the same.',
  'jump.aspect': 'Step {a} speaks of the {from} of {entity}, step {b} of its {to}; they are assumed to be the same.',
  'blocked.onward': '{sentence}{references}, so the way that would lead on from {object} is closed.',
  'blocked.direct': '{sentence}{references}, so the way straight to {object} is closed.',
  'question.lowers': '{source} could lower {target} in {n|1 way|# ways}.',
  'question.raises': '{source} could raise {target} in {n|1 way|# ways}.',
  'question.mixed': '{source} could lower {target} in {lower|1 way|# ways} and raise it in {raise|1 way|# ways}.',
  'question.indeterminate': 'From {source} to {target} {n|leads 1 way|lead # ways}, with no known direction.',
  'question.none': 'No way leads from {source} to {target} under these conditions.',
  'question.against': '{n|1 way points|# ways point} the other way.',
  'question.againstNone': 'None points the other way.',
  'question.undirected': '{n|1 more has|# more have} no known direction.',
  'question.direct': '{n|1 of these is|# of these are} stated directly, as one claim, and no way over other things.',
  'question.endToEnd':
    '{n|1 chain was|# chains were} measured in all steps by one study; that each step caused the next was not tested.',
  'question.endToEndNone': 'No chain was tested end to end by one study.',
  'question.blocked': '{n|1 way is|# ways are} closed by a finding of no effect.',
} as const;

export type TextKey = keyof typeof english;
type Values = Readonly<Record<string, string | number>>;
export type Say = (key: TextKey, values?: Values) => string;

/** A speaker for one language's catalogue. A value that a template needs and does not get is a mistake and throws. */
export const speaker =
  <Key extends string>(catalogue: Readonly<Record<Key, string>>) =>
  (key: Key, values: Values = {}): string =>
    catalogue[key].replace(
      /\{([^{}|]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g,
      (_, name: string, one?: string, many?: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`text "${key}" needs a value for {${name}}`);
        if (one === undefined || many === undefined) return String(value);
        return (value === 1 ? one : many).replaceAll('#', String(value));
      },
    );

export const sayEnglish: Say = speaker(english);
