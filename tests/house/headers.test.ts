import { describe, expect, it } from 'vitest';
import {
  framedHeaders,
  framedPage,
  framedPolicy,
  headersFile,
  headersOf,
  metaPolicy,
  policy,
  securityHeaders,
  sharedHeaders,
} from '../../.house/headers.mjs';

describe('the security headers', () => {
  it('say what the project promises, to the letter', () => {
    expect(securityHeaders).toEqual({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'",
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('let one page be framed, which may have less for that', () => {
    expect(framedHeaders).toEqual({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'; " +
        'frame-ancestors *',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headersOf(framedPage)).toBe(framedHeaders);
    for (const name of ['index.html', 'notes.html', 'assets/embed.html', 'sw.js', undefined])
      expect(headersOf(name)).toMatchObject(securityHeaders);
    expect(headersOf('index.html')).not.toHaveProperty('access-control-allow-origin');
    expect(headersOf('edgewise-map.js')).toEqual({ ...securityHeaders, ...sharedHeaders });
  });

  it.each([policy, framedPolicy])('leave frame-ancestors, and nothing else, out of the page', (of) => {
    const inPage = new Set(
      metaPolicy(of)
        .split('; ')
        .map((directive) => directive.split(' ')[0]),
    );
    expect(Object.keys(of).filter((directive) => !inPage.has(directive))).toEqual(['frame-ancestors']);
  });

  it('stand in a file for hosts, with one rule for each address', () => {
    const text = headersFile(['assets/a.js', 'embed.html', 'index.html', 'sw.js']);
    const rules = text
      .trimEnd()
      .split('\n\n')
      .map((rule) => rule.split('\n  '));
    expect(rules.map(([address]) => address)).toEqual([
      '/embed',
      '/embed.html',
      '/',
      '/index.html',
      '/sw.js',
      '/assets/*',
    ]);
    const framed = rules.filter((rule) => rule.some((line) => line.includes('frame-ancestors *')));
    expect(framed.map(([address]) => address)).toEqual(['/embed', '/embed.html']);
    expect(rules.filter((rule) => !rule.includes('x-frame-options: DENY'))).toEqual(framed);
    for (const rule of rules) expect(new Set(rule).size).toBe(rule.length);
  });
});
