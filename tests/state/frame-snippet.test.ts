import { expect, it } from 'vitest';
import { frameSnippet } from '../../src/state/frame-snippet.ts';

it.each([
  ['https://a.org/#v=1&lens=human', 'https://a.org/embed.html#v=1&amp;lens=human'],
  ['https://a.org/maps/index.html#v=1&from=a/b', 'https://a.org/maps/embed.html#v=1&amp;from=a/b'],
])('frames the view of %s', (link, src) => {
  expect(frameSnippet(link, 'IVIG')).toContain(`<iframe src="${src}" title="IVIG: `);
});

it('lets no title out of its attribute', () => {
  const snippet = frameSnippet('https://a.org/#v=1', '"><script>alert(1)</script>&');
  expect(snippet).toContain('title="&quot;>&lt;script>alert(1)&lt;/script>&amp;: ');
  expect(snippet.match(/</g)).toHaveLength(2);
});
