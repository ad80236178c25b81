import { html, type TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { createLazyViews, type ViewModule } from '../../src/app/lazy-views.ts';
import type { PaneInput } from '../../src/app/page-parts.ts';

/** What a template holds beside its markup. */
const valuesOf = (template: TemplateResult): unknown[] => template.values;

describe('a view that is loaded when somebody goes there', () => {
  it('says so where it cannot be fetched, instead of asking for patience for ever, and is fetched again when that is wished', async () => {
    let [asked, redrawn] = [0, 0];
    const there = html`there`;
    const load: ViewModule = () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve({ createPane: () => () => there });
    };
    const view = createLazyViews({ one: load }, () => (redrawn += 1));
    const shown = () => view('one')!({} as PaneInput);
    const settled = () => new Promise((resolve) => void setTimeout(resolve));

    expect(valuesOf(shown())).toEqual(['One moment …']);
    await settled();
    const [again, words] = valuesOf(shown());
    expect(words).toBe('Not fetched: try again');
    expect([asked, redrawn]).toEqual([1, 1]);

    (again as () => void)();
    expect(valuesOf(shown())).toEqual(['One moment …']);
    await settled();
    expect(shown()).toBe(there);
    expect([asked, redrawn]).toEqual([2, 3]);
  });
});
