import { describe, expect, it } from 'vitest';
import { chromiumCandidates } from '../../.house/chromium.mjs';
import { getChromium } from '../../.house/get-chromium.mjs';

interface Machine {
  env?: NodeJS.ProcessEnv;
  /** Browsers that are there at first, and whether each starts. */
  here?: Record<string, boolean>;
  /** What each way of getting one brings. */
  brings?: Record<string, boolean>[];
}

/** A machine that is played, and the ways of getting a browser that were tried on it. */
function play({ env = {}, here = {}, brings = [] }: Machine): { outcome: string; tried: number[] } {
  const browsers = { ...here };
  const tried: number[] = [];
  const getters = brings.map((found, index) => () => {
    tried.push(index);
    Object.assign(browsers, found);
  });
  const starts = (path: string): boolean => browsers[path] ?? false;
  try {
    return { outcome: getChromium({ env, candidates: () => Object.keys(browsers), starts, getters }), tried };
  } catch (error) {
    return { outcome: error instanceof Error ? error.message : 'not an error', tried };
  }
}

describe('getting a Chromium', () => {
  it('takes the one that the environment names, before any other', () => {
    const here = { installed: true, named: true };
    expect(play({ env: { EDGEWISE_CHROMIUM: 'named' }, here }).outcome).toBe('named');
    expect(play({ env: { CHROMIUM_PATH: 'named' }, here }).outcome).toBe('named');
    const both = { EDGEWISE_CHROMIUM: 'named', CHROMIUM_PATH: 'installed' };
    expect(play({ env: both, here }).outcome).toBe('named');
  });

  it('says so when the named one does not start, and takes no other', () => {
    const { outcome, tried } = play({ env: { CHROMIUM_PATH: 'named' }, here: { installed: true }, brings: [{}] });
    expect(outcome).toBe('CHROMIUM_PATH names "named", which does not start: correct it or unset it.');
    expect(tried).toEqual([]);
  });

  it('takes the first that is there and starts', () => {
    expect(play({ here: { stub: false, good: true, other: true } })).toEqual({ outcome: 'good', tried: [] });
  });

  it('gets one when there is none, and stops at the first way that brings one', () => {
    const brings = [{}, { broken: false }, { got: true }, { late: true }];
    expect(play({ here: { stub: false }, brings })).toEqual({ outcome: 'got', tried: [0, 1, 2] });
  });

  it('ends in one sentence with a remedy when nothing brings one', () => {
    const { outcome, tried } = play({ brings: [{}, {}] });
    expect(outcome).toMatch(/^The tests need a Chromium .* name its program in EDGEWISE_CHROMIUM\.$/);
    expect(tried).toEqual([0, 1]);
  });

  it('looks at the environment first, and names only files that are there', () => {
    const candidates = chromiumCandidates({ PATH: '', CHROMIUM_PATH: process.execPath });
    expect(candidates[0]).toBe(process.execPath);
    expect(chromiumCandidates({ PATH: '', CHROMIUM_PATH: 'no/such/file' })).not.toContain('no/such/file');
  });
});
