/**
 * The security headers of the site, in one place: the server, the build (which writes the `<meta>` tags and the file of
 * headers for hosts) and the tests read them from here. Plain JavaScript, since the server must run before anything is
 * installed.
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

/** The one page that other sites may frame. */
export const framedPage = 'embed.html';

/** Its policy: any page may stand around it, and it may have no worker. */
export const framedPolicy = Object.freeze({
  ...policy,
  'worker-src': "'none'",
  'manifest-src': "'none'",
  'frame-ancestors': '*',
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

/** What goes with every response. Names are in lower case. */
const always = Object.freeze({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });

/** The headers of every response but the page that may be framed, a 404 too. */
export const securityHeaders = Object.freeze({
  'content-security-policy': serialise(Object.entries(policy)),
  'x-frame-options': 'DENY',
  ...always,
});

/** Those of the page that may be framed. `X-Frame-Options` has no word for "anybody": it stays away. */
export const framedHeaders = Object.freeze({
  'content-security-policy': serialise(Object.entries(framedPolicy)),
  ...always,
});

/**
 * Anybody may read what the pages are made of, as they may fetch it: in a frame without an origin, and for the element on
 * another site, scripts, fonts and data are foreign.
 */
export const sharedHeaders = Object.freeze({ 'access-control-allow-origin': '*' });

/**
 * Is a file of the site one of those that are shared?
 * @param {string} name its path in the site, with forward slashes
 */
const isShared = (name) => name.startsWith('assets/') || name === 'edgewise-map.js';

/**
 * The headers of a file of the site.
 * @param {string | undefined} name its path in the site, with forward slashes; undefined where there is no such file
 * @returns {Readonly<Record<string, string>>}
 */
export function headersOf(name) {
  if (name === framedPage) return framedHeaders;
  return name !== undefined && isShared(name) ? { ...securityHeaders, ...sharedHeaders } : securityHeaders;
}

/**
 * The policy for `<meta http-equiv="Content-Security-Policy">`, where a host sets no headers.
 * @param {Readonly<Record<string, string>>} of
 */
export const metaPolicy = (of) => serialise(Object.entries(of).filter(([directive]) => !headerOnly.has(directive)));

/**
 * The file `_headers` that several hosts of static sites read. They add up the headers of all rules that fit, so each
 * address has one rule. Some leave `.html` away from the addresses of pages.
 * @param {readonly string[]} names the files of the site, with forward slashes
 */
export function headersFile(names) {
  const addresses = names
    .filter((name) => !name.includes('/'))
    .flatMap((name) => {
      const page = /^(.+)\.html$/.exec(name)?.[1];
      const short = page === undefined ? [] : [page === 'index' ? '/' : `/${page}`];
      return [...short, `/${name}`].map((address) => /** @type {const} */ ([address, name]));
    });
  const rules = [...addresses, /** @type {const} */ (['/assets/*', 'assets/'])].map(([address, name]) =>
    [address, ...Object.entries(headersOf(name)).map(([header, value]) => `  ${header}: ${value}`)].join('\n'),
  );
  return `${rules.join('\n\n')}\n`;
}
