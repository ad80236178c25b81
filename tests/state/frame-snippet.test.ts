import { expect, it } from 'vitest';
import { frameSnippet } from '../../src/state/frame-snippet.ts';

it.each([
  ['https://a.org/#v=1&lens=human', 'en', 'https://a.org/embed.html#v=1&amp;lens=human'],
  ['https://a.org/maps/index.html#v=1&from=a/b', 'en', 'https://a.org/maps/embed.html#v=1&amp;from=a/b'],
  ['https://a.org/#v=1', 'de', 'https://a.org/embed.html?lang=de#v=1'],
] as const)('frames the view of %s, in %s', (link, language, src) => {
  expect(frameSnippet(link, 'IVIG', language)).toContain(`<iframe src="${src}" title="IVIG: `);
});

it('lets no title out of its attribute', () => {
  const snippet = frameSnippet('https://a.org/#v=1', '"><script>alert(1)</script>&', 'en');
  expect(snippet).toContain('title="&quot;>&lt;script>alert(1)&lt;/script>&amp;: ');
  expect(snippet.match(/</g)).toHaveLength(2);
});
