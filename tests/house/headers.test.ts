import { describe, expect, it } from 'vitest';
import { metaPolicy, policy, securityHeaders } from '../../.house/headers.mjs';

describe('the security headers', () => {
  it('say what the project promises, to the letter', () => {
    expect(securityHeaders).toEqual({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('leave frame-ancestors, and nothing else, out of the page', () => {
    const inPage = new Set(metaPolicy.split('; ').map((directive) => directive.split(' ')[0]));
    expect(Object.keys(policy).filter((directive) => !inPage.has(directive))).toEqual(['frame-ancestors']);
  });
});
