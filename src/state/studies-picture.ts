import { textWidth } from '../core/figure/text-width.ts';
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
  /** Its name, and where there is room for it: an end or the middle of its line. */
  readonly name: string;
  readonly label: Place;
  readonly title: string;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Patients by year (x), design (row) and outcome (mark); all in units of the picture. */
export interface StudyPicture {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly { readonly label: string; readonly y: number }[];
  readonly years: readonly { readonly label: string; readonly x: number }[];
  readonly circles: readonly Circle[];
}

/** Where the lines of the rows begin; the names of the designs end before it. */
export const rowsBegin = 190;
/** Size of all letters. */
export const letterSize = 14;
const left = 250;
const right = 110;
const width = 960;
const rowHeight = 78;
/** Height of the years, beneath the rows. */
export const axis = 34;
/** Square units a patient: an area says a number more honestly than a radius. */
const areaEach = 30;
const leastRadius = 4;
/** A review of hundreds of patients would cover all else; its frame is cut there, and its number stands beside it. */
const mostRadius = 36;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Room around a name, and from its line to the next. */
const around = 5;
const nextLine = 17;

/** Where the name of each circle stands: of the places beneath and above it the first that touches nothing else, or touches least. */
function labelPlaces(circles: readonly Pick<Circle, 'x' | 'y' | 'r' | 'name'>[], height: number): Place[] {
  const taken: Box[] = circles.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  return circles.map(({ x, y, r, name }, own) => {
    const wide = textWidth(name, letterSize);
    const places = [y + r + 15, y - r - 7, y + r + 15 + nextLine, y - r - 7 - nextLine].flatMap((line): Place[] => [
      { x, y: line, anchor: 'middle' },
      { x: x - r, y: line, anchor: 'start' },
      { x: x + r, y: line, anchor: 'end' },
    ]);
    const boxOf = ({ x: at, y: line, anchor }: Place): Box => {
      const start = at - (anchor === 'middle' ? wide / 2 : anchor === 'end' ? wide : 0);
      return { left: start - around, right: start + wide + around, top: line - 12, bottom: line + 4 };
    };
    const fault = (place: Place): number => {
      const box = boxOf(place);
      const outside = Math.max(0, rowsBegin - box.left) + Math.max(0, box.right - width) + Math.max(0, -box.top);
      const below = Math.max(0, box.bottom - (height - axis));
      return (
        100 * (outside + below) + taken.reduce((sum, other, at) => (at === own ? sum : sum + overlap(box, other)), 0)
      );
    };
    const best = places.map((place) => ({ place, fault: fault(place) })).reduce((a, b) => (b.fault < a.fault ? b : a));
    taken.push(boxOf(best.place));
    return best.place;
  });
}

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
  const height = used.length * rowHeight + 50;
  const round = [...studies]
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || (a.id < b.id ? -1 : 1))
    .map((study) => {
      const { id, name, year, design, n, mark, review } = study;
      const r = Math.min(mostRadius, Math.max(leastRadius, Math.sqrt(((n ?? 0) * areaEach) / Math.PI)));
      const patients = n === null ? sayStudies('noNumber') : sayStudies('patients', { n });
      const words = { name, design: designs.row(design).label, patients, mark: sayStudies(`mark.${mark}`) };
      return {
        ...{ id, x: xOf(year), y: yOf(design), r, mark, review },
        // What follows a comma in a label explains it; the table has it whole.
        name: sayStudies(n === null ? 'circle.name' : 'circle.counted', { name: name.replace(/,.*$/, ''), n: n ?? 0 }),
        title: sayStudies('circle.title', words),
      };
    });
  const labels = labelPlaces(round, height);
  const circles = round.map((one, at): Circle => ({
    ...one,
    label: labels[at] ?? { x: one.x, y: one.y, anchor: 'middle' },
  }));
  return {
    width,
    height,
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
