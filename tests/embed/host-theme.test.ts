import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostTheme } from '../../src/embed/host-theme.ts';

const page = readFileSync(new URL('../../src/views/theme.css', import.meta.url), 'utf8');

describe('the theme of an element', () => {
  it('holds both schemes of each colour, and what is no colour as it is', () => {
    const rules =
      ':root { --ink: #111111; --font: a, b; } @media screen and (prefers-color-scheme: dark) { :root { --ink: #eeeeee } }';
    expect(hostTheme(rules)).toBe(
      ':host{--ink:light-dark(#111111,#eeeeee);--font:a, b}@media (prefers-contrast:more){:host{}}',
    );
  });

  it('has every token of the page, in the light and in the dark', () => {
    const host = hostTheme(page);
    const [light = '', dark = ''] = page.split('@media screen and (prefers-color-scheme: dark)');
    const tokens = (text: string) =>
      [...text.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => ({ name, value }));
    expect(tokens(light).length).toBeGreaterThan(20);
    for (const { name } of tokens(light)) expect(host).toContain(`${name}:`);
    const night = tokens(dark.split('@media')[0] ?? '').filter(({ value }) => value.startsWith('#'));
    expect(night.length).toBeGreaterThan(15);
    for (const { name, value } of night) expect(host).toMatch(new RegExp(`${name}:light-dark\\([^)]*,${value}\\)`));
    expect(host.split('@media')[1]).toContain('--ink:light-dark(#000000,#ffffff)');
  });
});
