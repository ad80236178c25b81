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
  'clause.against':
    '{clause}, against {n|1 study that found|# studies that found} no effect or the opposite{references}',
  'clause.beside': '; beside it: {clause}',
  'clause.more': '; and {n|1 more claim|# more claims} of this step',
  'clause.where': 'measured {species}',
  'clause.patients': '{n|one patient|# patients}',
  'clause.people': '{n|one person|# people}',
  'clause.member': 'Within the group {group}, {sentence}{references}.',
  'list.or': ' or ',
  'list.and': ' and ',
  'path.assumed.raise':
    'From {subject} to {object}, “{relation}” has no direction of its own: it is taken to raise, as you assume.',
  'path.assumed.lower':
    'From {subject} to {object}, “{relation}” has no direction of its own: it is taken to lower, as you assume.',
  'path.sign.1': 'Taken together, this way would raise {target}.',
  'path.sign.-1': 'Taken together, this way would lower {target}.',
  'path.sign.null': 'Which way it pushes {target} is not known, since a step on it has no direction.',
  'path.tested': 'One study, {study}, stands behind every step; that one step caused the next was not tested.',
  'path.untested': 'No one study tested the whole chain.',
  'path.direct': 'Stated directly, as one claim.',
  'jump.taxon': 'Between steps {a} and {b} the species changes from {from} to {to}; they are assumed to be the same.',
  'jump.where': 'Between steps {a} and {b} the place changes from {from} to {to}; they are assumed to be the same.',
  'jump.disease': 'Between steps {a} and {b} the disease changes from {from} to {to}; they are assumed to be the same.',
  'jump.dose': 'Between steps {a} and {b} the dose changes from {from} to {to}; they are assumed to be the same.',
  'jump.aspect': 'Step {a} speaks of the {from} of {entity}, step {b} of its {to}; they are assumed to be the same.',
  'blocked.onward': '{sentence}{references}, so the way that would lead on from {object} is closed.',
  'blocked.direct': '{sentence}{references}, so the way straight to {object} is closed.',
  'ways.count': '{n|1 way|# ways}',
  'ways.atLeast': 'at least {n|1 way|# ways}',
  'ways.least': 'at least ',
  'question.lowers': '{source} could lower {target} in {ways}.',
  'question.raises': '{source} could raise {target} in {ways}.',
  'question.mixed': '{source} could lower {target} in {lower} and raise it in {raise}.',
  'question.indeterminate': 'From {source} to {target} {n|leads|lead} {ways}, with no known direction.',
  'question.none': 'No way leads from {source} to {target} under these conditions.',
  'question.against': '{atLeast}{n|1 way points|# ways point} the other way.',
  'question.againstNone': 'None points the other way.',
  'question.undirected': '{atLeast}{n|1 more has|# more have} no known direction.',
  'question.uncounted': 'The count ended early; there may be more ways.',
  'question.someSteps': 'Each of these ways has {classes} evidence on {n|1 step|# steps} at least.',
  'question.rank.steps': 'The shortest ways come first, whatever their evidence.',
  'question.rank.strength': 'Ways are ordered by the strengths that the data set itself states.',
  'question.assuming': 'If {assumptions}: {sentence}',
  'assumption.raise': '“{relation}” is taken to raise',
  'assumption.lower': '“{relation}” is taken to lower',
  'question.direct': '{n|1 of these is|# of these are} stated directly, as one claim, and no way over other things.',
  'question.endToEnd':
    '{n|1 chain was|# chains were} measured in all steps by one study; that each step caused the next was not tested.',
  'question.endToEndNone': 'No chain was tested end to end by one study.',
  'question.endToEndNoneListed': 'No listed chain was tested end to end by one study.',
  'question.blocked': '{n|1 way is|# ways are} closed by a finding of no effect.',
  // What a way lacks, what it hangs on, and why there is none.
  'gap.human': 'not shown in humans in this data set',
  'gap.classes': 'no evidence of the class {classes} in this data set',
  'gap.curator': '{words}; assumed by the curator',
  'gap.hidden':
    '{words}, but {n|1 piece of evidence that is not shown here has it|# pieces of evidence that are not shown here have it}',
  'why.unknown-name': 'Nothing here is called “{name}”.',
  'why.unknown-name.near': 'Nothing here is called “{name}”. Nearest: {near}.',
  'why.unknown-name.ambiguous': '“{name}” could be {near}; name one.',
  'why.same-ends': 'Every start is a target as well, and nothing leads to itself.',
  'why.no-way': 'No way leads from {source} to {target}, whatever is admitted.',
  'why.blocked': 'A way leads there only over a finding of no effect.',
  'why.sign.raise': 'Ways lead there, but none that raises {target}.',
  'why.sign.lower': 'Ways lead there, but none that lowers {target}.',
  'why.evidence': 'No way has the evidence that is asked for.',
  'why.curator': 'Every way uses a link that the curator assumes, and these are turned off.',
  'why.taxon': 'No way was seen in the species that is asked for.',
  'why.disease': 'No way was seen in the disease that is asked for.',
  'why.place': 'No way was seen in the cell or tissue that is asked for.',
  'why.exposed': 'No way was seen with the subjects that are asked for.',
  'why.regimen': 'No way was seen under the regimen that is asked for.',
  'why.relations': 'No way uses only the relations and roles that are asked for.',
  'why.length': 'Every way has more than {n|1 step|# steps}.',
  'why.avoided': 'Every way passes what is to be avoided.',
  'why.passed': 'No way passes all that it must pass.',
  'why.sources': 'Every way rests on sources that are not shown.',
  'why.several': 'No way meets all conditions, and several of them must change together: {conditions}.',
  'why.budget': 'The search for the reason ended before it found one.',
  'why.name.sign': 'the direction',
  'why.name.evidence': 'the evidence',
  'why.name.curator': 'the curator’s links',
  'why.name.taxon': 'the species',
  'why.name.disease': 'the disease',
  'why.name.place': 'the cell or tissue',
  'why.name.exposed': 'who or what was exposed',
  'why.name.regimen': 'the regimen',
  'why.name.relations': 'the relations and roles',
  'why.name.length': 'the length',
  'why.name.avoided': 'what is avoided',
  'why.name.passed': 'what must be passed',
  'why.name.sources': 'the sources',
  'relax.evidence': 'Admit {classes} evidence as well',
  'relax.evidence.any': 'Admit any evidence',
  'relax.quantifier': 'Ask for this evidence on {n|1 step|# steps} only',
  'relax.length': 'Allow {n|1 step|# steps}',
  'relax.curator': 'Use the curator’s links',
  'relax.taxon': 'Ask for no species',
  'relax.disease': 'Ask for no disease',
  'relax.place': 'Ask for no cell or tissue',
  'relax.exposed': 'Do not ask who or what was exposed',
  'relax.regimen': 'Ask for no regimen',
  'relax.predicates': 'Admit all relations',
  'relax.roles': 'Admit all roles',
  'relax.relations': 'Admit all relations and roles',
  'relax.avoided': 'Do not avoid {names}',
  'relax.passed': 'Do not ask to pass {names}',
  'relax.sign': 'Ask for any direction',
  'relax.sources': 'Admit more sources: {label}',
  'relax.turn': 'Ask it the other way round',
  'relax.ways': '{n|1 way|# ways}',
  'relax.ways.least': 'at least {n|1 way|# ways}',
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
