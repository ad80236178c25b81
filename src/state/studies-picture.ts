import { type Design, designs } from '../core/schema/axes.ts';
import { sayStudies } from './studies-texts.ts';

export type StudyMark = 'effect' | 'mixed' | 'none' | 'silent';

/** A report as the picture needs it. */
export interface PicturedStudy {
  readonly id: string;
  readonly name: string;
  readonly year: number | null;
  readonly design: Design;
  readonly n: number | null;
  readonly mark: StudyMark;
  readonly review: boolean;
}

export interface Circle {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly mark: StudyMark;
  readonly review: boolean;
  /** Its name, and on which side of the circle there is room for it. */
  readonly name: string;
  readonly labelY: number;
  readonly title: string;
}

/** Patients by year (x), design (row) and outcome (mark); all in units of the picture. */
export interface StudyPicture {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly { readonly label: string; readonly y: number }[];
  readonly years: readonly { readonly label: string; readonly x: number }[];
  readonly circles: readonly Circle[];
}

const left = 250;
const right = 110;
const width = 960;
const rowHeight = 78;
/** Square units a patient: an area says a number more honestly than a radius. */
const areaEach = 30;
const leastRadius = 4;
/** A review of hundreds of patients would cover all else; its frame is cut there, and its number stands beside it. */
const mostRadius = 36;

/** Draw the reports. Those without a year stand at the right edge, apart from the years. */
export function studyPicture(studies: readonly PicturedStudy[]): StudyPicture {
  const used = designs.ids.filter((id) => studies.some(({ design }) => design === id));
  const known = studies.flatMap(({ year }) => year ?? []);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(1, last - first);
  const unknown = studies.some(({ year }) => year === null);
  const end = width - right - (unknown ? 110 : 0);
  const xOf = (year: number | null): number =>
    year === null ? width - right : left + ((year - first) / span) * (end - left);
  const yOf = (design: Design): number => used.indexOf(design) * rowHeight + rowHeight / 2 + 10;
  const step = span > 24 ? 10 : span > 10 ? 5 : 1;
  const years = known.length === 0 ? [] : range(Math.ceil(first / step) * step, last, step);
  const placed = new Map<Design, { x: number; below: boolean }[]>();
  const circles = [...studies]
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || (a.id < b.id ? -1 : 1))
    .map((study): Circle => {
      const { id, name, year, design, n, mark, review } = study;
      const r = Math.min(mostRadius, Math.max(leastRadius, Math.sqrt(((n ?? 0) * areaEach) / Math.PI)));
      const [x, y] = [xOf(year), yOf(design)];
      const row = placed.get(design) ?? [];
      // Neighbours that are close take turns above and below, so that names do not run into each other.
      const near = row.findLast((other) => x - other.x < 150);
      const below = near ? !near.below : true;
      placed.set(design, [...row, { x, below }]);
      const patients = n === null ? sayStudies('noNumber') : sayStudies('patients', { n });
      const words = { name, design: designs.row(design).label, patients, mark: sayStudies(`mark.${mark}`) };
      return {
        ...{ id, x, y, r, mark, review },
        // What follows a comma in a label explains it; the table has it whole.
        name: sayStudies(n === null ? 'circle.name' : 'circle.counted', { name: name.replace(/,.*$/, ''), n: n ?? 0 }),
        labelY: below ? y + r + 15 : y - r - 7,
        title: sayStudies('circle.title', words),
      };
    });
  return {
    width,
    height: used.length * rowHeight + 50,
    rows: used.map((id) => ({ label: designs.row(id).label, y: yOf(id) })),
    years: [
      ...years.map((year) => ({ label: String(year), x: xOf(year) })),
      ...(unknown ? [{ label: sayStudies('picture.noYear'), x: xOf(null) }] : []),
    ],
    circles,
  };
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, at) => from + at * step);
