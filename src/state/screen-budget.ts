/**
 * Steps that each search of the screen looks at: tens of milliseconds, since the page waits meanwhile. Where it binds, the
 * answer says so.
 */
export const SCREEN_BUDGET = 1_000_000;
