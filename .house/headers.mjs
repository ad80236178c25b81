/**
 * The security headers of the site, in one place: the server, the build (which writes the `<meta>` tag) and the tests
 * read them from here. Plain JavaScript, since the server must run before anything is installed.
 */

/** The content security policy: directive → value. Nothing is allowed but what the site itself serves. */
export const policy = Object.freeze({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

/** Directives that browsers ignore, with an error on the console, in a `<meta>` tag (CSP Level 3, section 3.3). */
const headerOnly = new Set(['frame-ancestors']);

/**
 * @param {readonly (readonly [string, string])[]} directives
 * @returns {string}
 */
function serialise(directives) {
  return directives.map(([directive, value]) => `${directive} ${value}`).join('; ');
}

/** The headers of every response, a 404 too. Names are in lower case. */
export const securityHeaders = Object.freeze({
  'content-security-policy': serialise(Object.entries(policy)),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});

/** The policy for `<meta http-equiv="Content-Security-Policy">`, where a host sets no headers. */
export const metaPolicy = serialise(Object.entries(policy).filter(([directive]) => !headerOnly.has(directive)));
