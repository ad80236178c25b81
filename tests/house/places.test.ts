import { describe, expect, it } from 'vitest';
import { root } from '../../.house/places.mjs';
import { projectFiles, projectText } from './project-files.ts';

/** Folders of one machine or one person: a path beneath one of them works nowhere else. */
const ofOneMachine = [
  /(?<![\w.~$}/-])\/(?:root|home\/[a-z][\w-]*|Users\/[A-Za-z][\w-]*)(?=\/)/,
  /\b[A-Za-z]:\\Users\\/,
];

/** Places in a text that name a folder of one machine, as line numbers from 1. */
function machinePathsIn(text: string, own: readonly string[]): number[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const isOwn = own.some((path) => line.includes(path));
    return isOwn || ofOneMachine.some((pattern) => pattern.test(line)) ? [index + 1] : [];
  });
}

// A checkout whose path is as short as `/` or `/app` would match by chance.
const own = root.length > 4 ? [`${root}/`] : [];

describe('the files of the project', () => {
  it('name no folder of one machine', () => {
    const files = projectFiles('').filter((path) => !/\.(png|jpg|ico|woff2|pdf)$/.test(path));
    expect(files.length).toBeGreaterThan(30);
    const found = files.flatMap((path) => machinePathsIn(projectText(path), own).map((line) => `${path}:${line}`));
    expect(found).toEqual([]);
  });

  it('would be caught if one did', () => {
    const slash = '/';
    expect(machinePathsIn(`a\nb ${slash}work-tree${slash}src`, [`${slash}work-tree${slash}`])).toEqual([2]);
    expect(machinePathsIn(`"${slash}root${slash}x"`, [])).toEqual([1]);
    expect(machinePathsIn(`see ${slash}home${slash}ada${slash}notes`, [])).toEqual([1]);
    expect(machinePathsIn(`see ${slash}Users${slash}Ada${slash}notes`, [])).toEqual([1]);
    expect(machinePathsIn('C:\\Users\\ada', [])).toEqual([1]);
    expect(machinePathsIn('/usr/bin/chromium, https://a.example/root/x, ~/home/x, ./root/', [])).toEqual([]);
  });
});
