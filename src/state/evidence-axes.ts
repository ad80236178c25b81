import type { Model } from '../core/model/claim-graph.ts';
import { aspects, comparators, designs, exposures, systems, taxa } from '../core/schema/axes.ts';
import type { Evidence } from '../core/schema/shapes.ts';
import type { PointedPassage } from './places.ts';
import { say } from './texts.ts';
import { dataWithin, dataWord, joined, toEntity, type Word, type Words } from './words.ts';
import { sayCard } from './card-texts.ts';

/** A labelled line of a card. */
export interface Line {
  /** What the line tells, with its explanation where it has one. */
  readonly label: Word;
  readonly words: Words;
  /** A passage that this line points at, for whoever has the text. */
  readonly passage?: PointedPassage;
}

type AxisId = 'comparator' | 'taxon' | 'system' | 'exposed' | 'design';

interface Axis {
  /** The axis as `inferred` names it. */
  readonly id: string;
  readonly label: string;
  /** Its value as stated or inferred; null where it does not apply. */
  readonly value: string | null;
  /** What it is called where the source does not state it. */
  readonly name: string;
  /** The source does not state it. */
  readonly open: boolean;
}

const notApplicable = ['not-applicable', 'none'];

function axesOf(evidence: Evidence): Axis[] {
  const axis = (id: AxisId, value: string, words: string): Axis => ({
    id,
    label: sayCard(`axis.${id}`),
    name: sayCard(`open.${id}`),
    value: notApplicable.includes(value) || value === 'not-stated' ? null : words,
    open: value === 'not-stated',
  });
  const { taxon, system, design, exposed, comparator } = evidence;
  const species = taxa.has(taxon) ? taxa.row(taxon).label : taxon;
  // "None" is a finding about the comparison (before and after only), wherever something was measured.
  const compared = axis('comparator', comparator, comparators.row(comparator).label);
  return [
    axis('taxon', taxon, species),
    axis('system', system, systems.row(system).label),
    axis('exposed', exposed, exposures.row(exposed).label),
    axis('design', design, designs.row(design).label),
    evidence.modality === 'observed' && comparator === 'none'
      ? { ...compared, value: comparators.row(comparator).label }
      : compared,
  ];
}

const axisIds: readonly string[] = ['comparator', 'taxon', 'system', 'exposed', 'design'] satisfies readonly AxisId[];
const isAxis = (id: string): id is AxisId => axisIds.includes(id);

function numbers({ n }: Evidence): string | null {
  if (!n) return null;
  const parts = [
    n.finding === null ? null : say('n.finding', { n: n.finding }),
    n.measured === null ? null : say('n.measured', { n: n.measured }),
    n.of === null ? null : say('n.of', { n: n.of }),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join('; ') : null;
}

const list = (parts: readonly (string | undefined)[], separator = ', '): string =>
  parts.filter((part) => part !== undefined && part !== '').join(separator);

/** A text of the data, where there is one. */
const ofData = (text: string | undefined): Words | undefined =>
  text === undefined || text === '' ? undefined : [dataWord(text)];

function groupLines(model: Model, evidence: Evidence): Words[] {
  return (evidence.groups ?? []).map(({ label, n, form, duration }) => [
    dataWord(
      list([
        n === null ? label : `${label}: n = ${n}`,
        form === undefined ? undefined : model.entity(form).label,
        duration,
      ]),
    ),
  ]);
}

function valueLines(evidence: Evidence): Words[] {
  return (evidence.values ?? []).map((value) => {
    const unit = value.unit === undefined ? '' : ` ${value.unit}`;
    const spread = value.spread === undefined ? '' : ` ± ${value.spread.replace(/^±\s*/, '')}`;
    const change = value.change === undefined ? undefined : `${value.change}${spread}${unit}`;
    const course =
      value.baseline === undefined && value.after === undefined
        ? undefined
        : `${value.baseline ?? '?'} → ${value.after ?? '?'}${change === undefined ? `${spread}${unit}` : ''}`;
    const p =
      value.p === undefined
        ? undefined
        : /^[<>=≤≥p]/i.test(value.p)
          ? value.p.replace(/^(?=[<>=≤≥])/, 'p ')
          : `p = ${value.p}`;
    const said = list([change, course, p, value.group]);
    const endpoint = value.endpoint === undefined ? '' : sayCard(`endpoint.${value.endpoint}`);
    const words = dataWord(said === '' ? value.what : `${value.what}: ${said}`);
    return endpoint === '' ? [words] : [words, said === '' ? `: ${endpoint}` : `, ${endpoint}`];
  });
}

function contextLines(model: Model, evidence: Evidence): Line[] {
  const { context } = evidence;
  if (!context) return [];
  const entity = (id: string): Words => [toEntity(id, model.entity(id).label)];
  const lines: [string, Words | undefined][] = [
    [sayCard('disease'), context.disease === undefined ? undefined : entity(context.disease)],
    [sayCard('model'), context.model === undefined ? undefined : entity(context.model)],
    [sayCard('tissue'), context.tissue === undefined ? undefined : entity(context.tissue)],
    [sayCard('together'), context.coTreatments?.length ? joined(context.coTreatments.map(entity), ', ') : undefined],
    [sayCard('population'), ofData(context.population)],
    [sayCard('period'), ofData(context.period)],
    [sayCard('site'), ofData(context.site)],
  ];
  return lines.flatMap(([label, words]) => (words ? [{ label, words }] : []));
}

/** The axes of a piece of evidence, a line each: stated, inferred with from what, or named as not stated. */
export function axisRows(model: Model, evidence: Evidence): Line[] {
  const inferred = new Map((evidence.inferred ?? []).map(({ axis, from }) => [axis, from]));
  const told = (id: string, value: string): Word => {
    const from = inferred.get(id);
    inferred.delete(id);
    return from === undefined ? value : dataWithin(from, (mark) => say('piece.inferred', { value, from: mark }));
  };
  const lines: Line[] = [];
  const add = (label: string, words: Words | null | undefined) => {
    if (words && words.length > 0) lines.push({ label, words });
  };
  const text = (value: string | null | undefined): Words | null =>
    value === null || value === undefined || value === '' ? null : [value];

  const axes = axesOf(evidence);
  for (const { id, label, value } of axes) if (value !== null) add(label, [told(id, value)]);
  add(sayCard('numbers'), text(numbers(evidence)));
  add(sayCard('groups'), joined(groupLines(model, evidence), '\n'));
  lines.push(...contextLines(model, evidence));
  const { regimen } = evidence;
  add(sayCard('dose'), ofData(regimen && list([regimen.dose, regimen.schedule, regimen.duration], '; ')));
  add(sayCard('values'), joined(valueLines(evidence), '\n'));
  add(sayCard('consequence'), ofData(evidence.consequence));
  const { subjectAspect } = evidence;
  add(
    sayCard('aspect'),
    text(subjectAspect === undefined || subjectAspect === 'not-stated' ? null : aspects.row(subjectAspect).label),
  );
  add(sayCard('word'), ofData(evidence.named));
  if (evidence.signInferred === true) add(sayCard('direction'), [say('piece.signInferred')]);
  for (const [id, from] of inferred)
    add(sayCard('inferred'), [
      dataWithin(from, (mark) =>
        sayCard('inferred.from', { what: isAxis(id) ? sayCard(`open.${id}`) : id.replaceAll('-', ' '), from: mark }),
      ),
    ]);
  const open = axes.filter((axis) => axis.open).map((axis) => axis.name);
  // A definition has no species and no design: only what was measured is asked for them.
  if (evidence.modality === 'observed' && open.length > 0) add(sayCard('notStated'), [open.join(', ')]);
  return lines;
}
