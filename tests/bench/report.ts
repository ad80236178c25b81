import type { Race, Rival } from './race.ts';
import { list, machineInWords, measured as number, table } from './readme.ts';
import type { Goal } from './tasks.ts';

/** What was measured of a graph itself. */
export interface Built {
  readonly graph: string;
  readonly entities: number;
  readonly claims: number;
  readonly steps: number;
  readonly bytesPerClaim: number;
  readonly ms: number;
}

export interface Report {
  readonly date: string;
  readonly versions: readonly string[];
  readonly built: readonly Built[];
  readonly races: readonly Race[];
}

/** Bounds on the largest graph, in ms and in bytes a claim. */
const LARGEST = 'g1e6';
const MOST_MEDIAN = 20;
const MOST_P95 = 50;
const MOST_BYTES = 60;

const names: Readonly<Record<string, string>> = {
  g1e4: '10⁴',
  g1e5: '10⁵',
  g1e6: '10⁶',
  drugmechdb: 'DrugMechDB',
};
const nameOf = (graph: string): string => names[graph] ?? graph;

const ratioOf = ({ ms, ours }: Rival): number => ms / ours;

function outcome(ratio: number, goal: Goal): string {
  return ratio >= goal.aim ? 'aim' : ratio >= goal.floor ? 'floor' : ratio < goal.floor ? '**below**' : 'not finished';
}

/** The races that are held to a goal, each with one rival. */
const held = (races: readonly Race[]): { race: Race; rival: Rival; goal: Goal }[] =>
  races.flatMap((race) =>
    race.rivals.flatMap((rival) => {
      const goal = race.task.graph === race.graph ? race.task.goals[rival.name] : undefined;
      return goal ? [{ race, rival, goal }] : [];
    }),
  );

function ratios(races: readonly Race[]): string {
  const rows = held(races).map(({ race, rival, goal }) => [
    race.task.title,
    nameOf(race.graph),
    rival.name,
    `${rival.finished} of ${race.pairs}`,
    number(rival.ms),
    number(rival.ours),
    `${number(ratioOf(rival))}×`,
    `${goal.floor}×, ${goal.aim}×`,
    outcome(ratioOf(rival), goal),
  ]);
  return table(
    ['query', 'claims', 'against', 'pairs finished', 'its ms', 'our ms', 'ratio', 'floor, aim', 'reached'],
    rows,
  );
}

function others(races: readonly Race[]): string {
  const rows = races.flatMap((race) =>
    race.rivals
      .filter((rival) => !held(races).some((other) => other.rival === rival))
      .map((rival) => [
        race.task.title,
        nameOf(race.graph),
        rival.name,
        `${rival.finished} of ${race.pairs}`,
        number(rival.ms),
        number(rival.ours),
        `${number(ratioOf(rival))}×`,
      ]),
  );
  return table(['query', 'graph', 'against', 'pairs finished', 'its ms', 'our ms', 'ratio'], rows);
}

function growth(races: readonly Race[], built: readonly Built[]): string {
  const graphs = built.map(({ graph }) => graph);
  const titles = [...new Set(races.map(({ task }) => task.title))];
  const rows = titles.map((title) => [
    title,
    ...graphs.map((graph) => {
      const race = races.find((other) => other.graph === graph && other.task.title === title);
      return race ? `${number(race.median)} / ${number(race.p95)}` : '–';
    }),
  ]);
  const ofGraphs = (title: string, cell: (row: Built) => string): string[] => [title, ...built.map(cell)];
  return table(
    ['ms: median / 95 %', ...graphs.map(nameOf)],
    [
      ...rows,
      ofGraphs('building the snapshot, ms', ({ ms }) => number(ms)),
      ofGraphs('entities', ({ entities }) => entities.toLocaleString('en-GB')),
      ofGraphs('claims', ({ claims }) => claims.toLocaleString('en-GB')),
      ofGraphs('steps', ({ steps }) => steps.toLocaleString('en-GB')),
      ofGraphs('bytes a claim', ({ bytesPerClaim }) => number(bytesPerClaim)),
    ],
  );
}

/** What falls short, each in one sentence; none where all aims are reached. */
export function shortfalls({ races, built }: Report): string[] {
  const ofRatios = held(races).flatMap(({ race, rival, goal }) => {
    const what = `${race.task.title}, ${nameOf(race.graph)}, against ${rival.name}`;
    const ratio = ratioOf(rival);
    if (Number.isNaN(ratio)) return [`${what}: it finished no pair, so there is no ratio.`];
    if (ratio < goal.floor) return [`${what}: ${number(ratio)}× is below the floor of ${goal.floor}×.`];
    return ratio < goal.aim ? [`${what}: ${number(ratio)}× is short of the aim of ${goal.aim}×.`] : [];
  });
  const largest = races.find(({ graph, task }) => graph === LARGEST && task.id === 'best10');
  const ofLargest = largest
    ? [[largest.median, MOST_MEDIAN, 'median'] as const, [largest.p95, MOST_P95, '95th percentile'] as const].flatMap(
        ([ms, most, what]) =>
          ms > most ? [`10 best weighted at 10⁶ claims: the ${what} is ${number(ms)} ms, more than ${most} ms.`] : [],
      )
    : ['The graph of 10⁶ claims was left out.'];
  const ofBytes = built
    .filter(({ graph, bytesPerClaim }) => graph === LARGEST && bytesPerClaim > MOST_BYTES)
    .map(({ bytesPerClaim }) => `The snapshot takes ${number(bytesPerClaim)} bytes a claim, more than ${MOST_BYTES}.`);
  return [...ofRatios, ...ofLargest, ...ofBytes];
}

/** How many answers were held against a peer's, and those that differ. */
export function differences({ races }: Report): { compared: number; found: string[] } {
  const rivals = races.flatMap((race) => race.rivals);
  return {
    compared: rivals.reduce((sum, { compared }) => sum + compared, 0),
    found: rivals.flatMap((rival) => rival.differences.map((difference) => `${rival.name}: ${difference}`)),
  };
}

function answers(report: Report): string {
  const { compared, found } = differences(report);
  const rivals = report.races.flatMap((race) => race.rivals);
  const [paths, contradictory] = [
    rivals.reduce((sum, rival) => sum + rival.signedPaths, 0),
    rivals.reduce((sum, rival) => sum + rival.contradictory, 0),
  ];
  const verdict = found.length === 0 ? 'all agree.' : `**${found.length} differ**:`;
  const signed =
    paths === 0
      ? ''
      : ` Of ${paths.toLocaleString('en-GB')} signed paths of the peers, ${contradictory.toLocaleString('en-GB')} visit an entity under both signs; these were left out.`;
  return [`${compared.toLocaleString('en-GB')} answers were compared: ${verdict}${signed}`, ...list(found)].join('\n');
}

/** The whole report in Markdown. */
export function writeReport(report: Report): string {
  const short = shortfalls(report);
  return [
    `Measured on ${report.date}: ${report.versions.join(', ')}; ${machineInWords()}`,
    '### Ratios',
    ratios(report.races),
    '### Answers',
    answers(report),
    '### What falls short',
    short.length === 0 ? 'Nothing: all aims are reached.' : list(short).slice(1).join('\n'),
    '### Growth of ours',
    growth(report.races, report.built),
    '### Other races',
    others(report.races),
  ].join('\n\n');
}
