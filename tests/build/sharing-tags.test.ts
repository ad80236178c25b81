import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { previewOf, sharingTags, siteAddress } from '../../src/build/sharing-tags.ts';
import { elkInProcess } from '../../src/core/figure/elk-in-process.ts';
import { layoutFigure } from '../../src/core/figure/layout.ts';
import { buildScene } from '../../src/core/figure/scene.ts';
import { assessAll } from '../../src/core/model/assessment.ts';
import { drawnModel } from '../core/drawn-graph.ts';

const model = drawnModel('IVIG -| TGFB animal\nTGFB -> FIB hypothesis\nIVIG : treatment\nFIB : tissue-process');
const { head } = model.dataset;
const about = '2 statements.';
const size = { width: 1200, height: 675 };
const tagged = (address: string | null): Record<string, string> =>
  Object.fromEntries(
    sharingTags(head, about, size, address).map(({ attrs = {} }) => [
      String(attrs['name'] ?? attrs['property'] ?? attrs['rel']),
      String(attrs['content'] ?? attrs['href']),
    ]),
  );

describe('what other programs read of the page', () => {
  it('is of the data set, and claims no address and no author that nobody gave', () => {
    const tags = tagged(null);
    expect(tags).toMatchObject({
      citation_title: 'A drawn graph',
      citation_publication_date: '2026/01/01',
      'og:title': 'A drawn graph',
      'og:description': about,
      'og:image': './preview.png',
      'twitter:card': 'summary_large_image',
    });
    for (const absent of ['citation_author', 'citation_public_url', 'og:url', 'canonical'])
      expect(tags).not.toHaveProperty([absent]);
  });

  it('has whole addresses where the site says its own, which must be one', () => {
    const address = siteAddress('https://example.org/map');
    expect(tagged(address)).toMatchObject({
      citation_public_url: 'https://example.org/map/',
      canonical: 'https://example.org/map/',
      'og:image': 'https://example.org/map/preview.png',
      'og:url': 'https://example.org/map/',
    });
    expect([siteAddress(undefined), siteAddress('')]).toEqual([null, null]);
    for (const bad of ['map', 'ftp://example.org/', 'https://example.org/?x=1', 'javascript:alert(1)', 'https://'])
      expect(() => siteAddress(bad)).toThrow('EDGEWISE_URL');
  });

  it('shows the map in a picture, the same on each build', async () => {
    const assessments = assessAll(model, 'abstracts');
    const layout = await layoutFigure(model, assessAll(model, 'later'), elkInProcess(), 1);
    const scene = buildScene(model, assessments, layout);
    const [first, again] = [await previewOf(scene, head, about), await previewOf(scene, head, about)];
    expect({ width: first.width, height: first.height }).toEqual(size);
    expect(Buffer.from(first.png).equals(Buffer.from(again.png))).toBe(true);
    const { data, width, height } = PNG.sync.read(Buffer.from(first.png));
    expect({ width, height }).toEqual(size);
    let inked = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) inked += 1;
    expect(inked).toBeGreaterThan(2000);
  });
});
