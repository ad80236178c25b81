import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/core/formats/csv-reader.ts';
import { writeCsv } from '../../src/core/formats/csv.ts';
import { speakIn } from '../../src/core/schema/speech.ts';
import { templates } from '../../src/languages/german/german.ts';
import { inkedFirst } from '../../src/state/evidence-matrix.ts';
import { harmsView } from '../../src/state/harms-view.ts';
import { noLens } from '../../src/state/lenses.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { defaultSession } from '../../src/state/session.ts';
import { studiesView } from '../../src/state/studies-view.ts';
import { bibliographyFormats, bibliographyOf, sentencesOf } from '../../src/state/bibliography-file.ts';
import { sayTaken } from '../../src/state/take-away-texts.ts';
import { harmsTable, matrixTable, studiesTable, waysTable } from '../../src/state/take-away.ts';
import { tell, type Telling } from '../../src/state/telling.ts';
import { waysView } from '../../src/state/ways-view.ts';
import { deriveAll, loadShippedGraph } from './shipped.ts';
import { wholeMatrix } from './whole-matrix.ts';

let loaded: Loaded;
let telling: Telling;
beforeAll(() => {
  loaded = loadShippedGraph();
  telling = tell(loaded, 'abstracts');
});
afterEach(() => speakIn());
const none = new Set<string>();
const englishColumns = new Set<string>(Object.values(sayTaken.english));

describe('the matrix as a table to take away', () => {
  it('holds exactly the rows that are shown, in their order, under a title that says which', () => {
    const view = wholeMatrix(telling, { asked: 'one-patient', filter: 'ivig', group: 'subject' });
    const table = matrixTable(telling, view, noLens, none);
    expect(table.head).toMatchObject({
      title:
        'Statements: Resting on one patient; filtered by “ivig”; grouped by what acts; sources: the review and cited abstracts',
      release: telling.model.dataset.head.release,
      date: telling.model.dataset.head.date,
      sha256: loaded.digest,
    });
    const id = table.columns.indexOf('id');
    expect(table.rows.map((row) => row[id])).toEqual(view.rows.map((row) => row.id));
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it('counts studies with patients, and leaves empty what was not measured', () => {
    const table = matrixTable(telling, wholeMatrix(telling), noLens, none);
    const row = table.rows.find(([id]) => id === 'ivig-decreases-mrss')!;
    expect(row[table.columns.indexOf('human clinical')]).toBe('3 (at most 23 patients)');
    expect(row[table.columns.indexOf('animal')]).toBe('');
  });

  it('says which rows are outside the lens, and loses none of them', () => {
    const view = wholeMatrix(telling);
    const faded = new Set(view.rows.slice(0, 5).map(({ id }) => id));
    const lens = { ...noLens, classes: ['animal'] };
    const table = matrixTable(telling, inkedFirst(view, faded), lens, faded);
    expect(table.rows.filter((row) => row.at(-1) === 'yes').map(([id]) => id)).toEqual([...faded]);
    expect(table.rows).toHaveLength(view.rows.length);
    expect(table.head?.title).toMatch(/lens: /);
  });

  it.each(['English', 'German'])('comes back from CSV unchanged in %s, and so do the other tables', (language) => {
    const isGerman = language === 'German';
    if (isGerman) speakIn((id, english) => templates[id] ?? english);
    const answered = deriveAll(loaded)(defaultSession).answered;
    const tables = [
      matrixTable(telling, wholeMatrix(telling, { axis: 'context', asked: 'told-twice' }), noLens, none),
      waysTable(telling, waysView(telling, answered)),
      studiesTable(telling, studiesView(telling)),
      harmsTable(telling, harmsView(telling)),
    ];
    for (const table of tables) {
      expect(table.rows.length).toBeGreaterThan(0);
      const back = readCsv('table.csv', writeCsv(table));
      expect(back.issues).toEqual([]);
      expect(back.table?.head).toEqual(table.head);
      expect(/; auf Deutsch, Aussagen in der Sprache des Datensatzes$/.test(table.head?.title ?? '')).toBe(isGerman);
      // No column keeps the name that it has in English, but the id of a statement.
      const alike = table.columns.filter((column) => isGerman && englishColumns.has(column));
      expect(alike.filter((column) => column !== 'id')).toEqual([]);
      expect(back.table?.columns).toEqual(table.columns);
      expect(back.table?.rows.map((row) => row.map(String))).toEqual(table.rows.map((row) => row.map(String)));
    }
  });
});

describe('sentences and references to take away', () => {
  const claims = ['ivig-decreases-tgfb1-secretion-in-splenocytes', 'ivig-decreases-mrss'];

  it('are a sentence for each claim with the references that it names', () => {
    const [first, second, gap, ...references] = sentencesOf(telling, claims).trim().split('\n');
    expect(first).toMatch(/^The secretion of TGFβ1 in splenocytes .*\[13\]/);
    expect(second).toMatch(/mRSS.*\[8|9|10|11\]/);
    expect(gap).toBe('');
    for (const reference of references) expect(reference).toMatch(/^\[[^\]]+\] /);
  });

  it('leave out what nobody verified, and say how much that is', () => {
    for (const { id } of bibliographyFormats.rows) {
      const { content, leftOut } = bibliographyOf(telling, claims, id);
      expect(content, id).not.toBe('');
      expect(leftOut).toBeGreaterThanOrEqual(0);
    }
  });
});
