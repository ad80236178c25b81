import { speaker } from '../core/schema/speech.ts';

/** Words on the clinical reports: loaded with them. */
const english = {
  lead: '{n|1 report|# reports} on patients, as the pieces of evidence tell them.',
  'sum.known': '{n|1 patient|# patients} in {studies|1 report|# reports}, of whatever disease',
  'sum.most': 'at most {words}: {pairs} may report on the same patients',
  'sum.none': 'No report says how many patients it had.',
  'sum.unknown': '{n|1 report does|# reports do} not say how many.',
  'sum.review': '{names} {n|gathers|gather} other reports and {n|adds|add} nothing to the sum.',
  hidden: '{n|1 report rests|# reports rest} on sources that are not shown: {names}.',
  pair: '{a} and {b}',
  patients: '{n|1 patient|# patients}',
  noNumber: 'number not stated',
  notStated: 'not stated',
  measured: 'measured in {measured} of {of}',
  finding: '{finding} of {of}',
  'direction.as-claimed': 'yes',
  'direction.not-as-claimed': 'no effect',
  'direction.both': 'yes and no',
  'endpoint.missed': 'primary endpoint missed',
  'endpoint.met': 'primary endpoint met',
  mayShare: 'may share patients with {names}',
  'picture.title': 'Patients by year, design and outcome',
  'picture.about':
    'Each circle is a report: its area is the number of patients (that of a large review is cut), its row the design. A filled circle found what was claimed; a ring found no effect, or missed its primary endpoint; half and half found both; a dotted ring reports no outcome. A dashed frame gathers other reports.',
  'picture.none': 'No picture is drawn of {n} reports: none of so many could be told from another in it.',
  'picture.noYear': 'year not known',
  'mark.effect': 'found what was claimed',
  'mark.mixed': 'found some of it',
  'mark.none': 'found no effect, or missed its endpoint',
  'mark.silent': 'outcome not reported',
  'circle.name': '{name}',
  'circle.counted': '{name} ({n})',
  'circle.title': '{name}: {design}, {patients}; {mark}',
} as const;

export const sayStudies = speaker('studies', english);
