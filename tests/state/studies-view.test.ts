import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { designs, type Reach } from '../../src/core/schema/axes.ts';
import { sourceMark } from '../../src/core/queries/source-marks.ts';
import { figureDocument } from '../../src/state/figure-sheet.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { textWidth } from '../../src/core/figure/text-width.ts';
import { letterSize, type PicturedStudy, studyPicture } from '../../src/state/studies-picture.ts';
import { studiesChoice } from '../../src/state/studies-figure.ts';
import { studiesView } from '../../src/state/studies-view.ts';
import { plainWords } from '../../src/state/words.ts';
import { tell } from '../../src/state/telling.ts';
import { loadShippedGraph } from './shipped.ts';

let loaded: Loaded;
beforeAll(() => {
  loaded = loadShippedGraph();
});
const view = (reach: Reach) => studiesView(tell(loaded, reach));

describe('the reports on patients', () => {
  it('add up honestly: a most where cohorts may overlap, a review adds nothing, what is hidden is named', () => {
    expect(view('abstracts').sums).toEqual([
      'At most 30 patients in 8 reports, of whatever disease: Levy et al. 2004 and Nacci et al. 2007 may report on the same patients.',
      expect.stringMatching(/^3 reports rest on sources that are not shown: .*Takehara et al\. 2013/) as string,
    ]);
    const [sum, review] = view('later').sums;
    expect(sum).toMatch(/^At most 123 patients in 10 reports/);
    expect(review).toMatch(/^Koczanowski et al\. 2024, .* adds nothing to the sum\.$/);
  });

  it('say how many were measured, what was never reported, and who may share patients', () => {
    const levy = view('abstracts').rows.find(({ id }) => id === 'levy-2004')!;
    const haq = levy.outcomes.find(({ claim }) => JSON.stringify(claim).includes('ivig-improves-haq'));
    expect(plainWords(haq?.numbers ?? [])).toMatch(/^measured in 8 of 15/);
    expect(levy.mayShare).toBe('may share patients with Nacci et al. 2007');
    expect(view('abstracts').rows.find(({ id }) => id === 'nacci-2007')?.notReported).toHaveLength(4);
  });

  it('tell as given what was given, and apart from it what had been tried before', () => {
    const told = (id: string) => {
      const { treatment, coTreatments, alsoTold } = view('abstracts').rows.find((row) => row.id === id)!;
      return [treatment, coTreatments, alsoTold].map(plainWords);
    };
    expect(told('levy-2000')).toEqual(['IVIG', '', 'colchicine, D-penicillamine']);
    expect(told('bodemer-1990')).toEqual(['IVIG', 'prednisone', '']);
    expect(told('szekanecz-2009')).toEqual(['IVIG', 'plasmapheresis', 'conventional therapy']);
  });

  it('have the trial that missed its endpoint in the same picture, as one that found no effect', () => {
    const circle = view('later').picture?.circles.find(({ id }) => id === 'takehara-2013');
    expect(circle).toMatchObject({ mark: 'none', review: false });
    expect(circle?.title).toMatch(/randomised trial, 63 patients; found no effect, or missed its endpoint/);
    expect(view('later').rows.find(({ id }) => id === 'takehara-2013')).toMatchObject({
      endpoint: 'primary endpoint missed',
      // Of the second course nobody recorded here what it was compared with.
      comparator: 'placebo; for some findings not stated',
    });
  });

  it('say of what was found in cells that it was no outcome in patients', () => {
    const [asano] = view('abstracts').rows.filter(({ id }) => id === 'asano-2005');
    expect(asano?.outcomes.map(({ result }) => result)).toEqual(
      expect.arrayContaining(['found', 'found (human laboratory)']),
    );
    expect(asano?.comparator).toBe('none: before and after only');
  });
});

describe('the picture', () => {
  const study = fc.record<PicturedStudy>({
    id: fc.uuid(),
    name: fc.string(),
    year: fc.option(fc.integer({ min: 1950, max: 2026 })),
    design: fc.constantFrom(...designs.ids),
    n: fc.option(fc.integer({ min: 0, max: 5000 })),
    mark: fc.constantFrom('effect', 'mixed', 'none', 'silent'),
    review: fc.boolean(),
  });

  it('names each report where its name lies on no other circle and on no other name', () => {
    for (const reach of ['review', 'abstracts', 'later'] as const) {
      const circles = view(reach).picture?.circles ?? [];
      expect(circles.length).toBeGreaterThan(4);
      const boxes = circles.map(({ name, label: { x, y, anchor } }) => {
        const wide = textWidth(name, letterSize);
        const left = x - { start: 0, middle: wide / 2, end: wide }[anchor];
        return { name, left, right: left + wide, top: y - letterSize, bottom: y + 4 };
      });
      const rings = circles.map(({ name, x, y, r }) => ({
        name,
        left: x - r,
        right: x + r,
        top: y - r,
        bottom: y + r,
      }));
      for (const a of boxes)
        for (const b of [...boxes, ...rings].filter(({ name }) => name !== a.name))
          expect(
            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
            `${a.name} on ${b.name}`,
          ).toBe(false);
    }
  });

  it('is taken as a figure with the source of each of its circles, its sums, and the claims of each report', () => {
    for (const reach of ['review', 'abstracts', 'later'] as const) {
      const telling = tell(loaded, reach);
      const shown = studiesView(telling);
      const choice = studiesChoice(shown)!;
      expect(new Set(choice.claims)).toEqual(new Set(shown.rows.flatMap(({ claims }) => claims)));
      expect(shown.rows.every(({ claims }) => claims.length > 0)).toBe(true);
      const { references, remarks, body } = figureDocument(telling, choice, null);
      for (const { id } of shown.rows)
        for (const source of loaded.model.study(id).sources)
          if (telling.model.source(source).role !== 'main')
            expect(
              references.some((line) => line.startsWith(`[${sourceMark(telling.model.source(source))}]`)),
              `${reach}: ${source}`,
            ).toBe(true);
      for (const sum of shown.sums) expect(remarks).toContain(sum);
      expect([body.width, body.height]).toEqual([shown.picture?.width, shown.picture?.height]);
    }
  });

  it('has a circle inside its frame for each report, later ones further right', () => {
    fc.assert(
      fc.property(fc.array(study, { maxLength: 12 }), (studies) => {
        const { circles, width, height } = studyPicture(studies);
        expect(circles.map(({ id }) => id).sort()).toEqual(studies.map(({ id }) => id).sort());
        for (const { x, y, r } of circles) {
          expect(x - r).toBeGreaterThanOrEqual(0);
          expect(x + r).toBeLessThanOrEqual(width);
          expect(y - r).toBeGreaterThanOrEqual(0);
          expect(y + r).toBeLessThanOrEqual(height);
        }
        const xOf = new Map(circles.map(({ id, x }) => [id, x]));
        for (const a of studies)
          for (const b of studies)
            if ((a.year ?? Infinity) < (b.year ?? Infinity)) expect(xOf.get(a.id)).toBeLessThan(xOf.get(b.id)!);
      }),
    );
  });
});
