import { describe, expect, it } from 'vitest';
import { acceptsNode } from './node-range.ts';
import { projectText } from './project-files.ts';

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  engines?: Record<string, string>;
}

interface Manifest {
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const lockText = projectText('package-lock.json');
const { packages } = JSON.parse(lockText) as { packages: Record<string, LockedPackage> };
const manifest = JSON.parse(projectText('package.json')) as Manifest;
const installed = Object.entries(packages).filter(([path]) => path !== '');

describe('the packages', () => {
  it('are locked without naming a host', () => {
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(lockText).not.toMatch(/registry\.[a-z]/i);
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual(
      [],
    );
  });

  it('accept Node 20, the oldest that the project promises', () => {
    expect(manifest.engines.node).toBe('>=20.19.0');
    const refusing = installed.filter(([, { engines }]) => engines?.node && !acceptsNode(engines.node, [20, 19, 0]));
    expect(refusing.map(([path, { engines }]) => `${path}: ${engines?.node ?? ''}`)).toEqual([]);
  });

  it('are asked for in one exact version each', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('have licences that the project can live with', () => {
    const free =
      /^(0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-[23]-Clause|CC0-1\.0|EPL-2\.0|ISC|MIT|OFL-1\.1|Python-2\.0|Unlicense|Zlib)$/;
    // Tools that build or test may be under the MPL; nothing of them is shipped.
    const tools = /^(axe-core|lightningcss.*|@vitest\/.*|@resvg\/resvg-wasm)$/;
    // Data that a tool reads, under a licence for data: the mutation runner brings it, and nothing of it is shipped.
    const toolData = /^caniuse-lite$/;
    const bad = installed.filter(([path, { license = 'none' }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const choices = license.replaceAll(/[()]/g, '').split(/ OR /);
      return !choices.some(
        (choice) =>
          choice.split(' AND ').every((part) => free.test(part)) ||
          (choice === 'MPL-2.0' && tools.test(name)) ||
          (choice === 'CC-BY-4.0' && toolData.test(name)),
      );
    });
    expect(bad.map(([path, { license = 'none' }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('are held to these rules when they are added', () => {
    const settings = projectText('.npmrc').split('\n');
    expect(settings).toContain('engine-strict=true');
    expect(settings).toContain('omit-lockfile-registry-resolved=true');
    expect(settings).toContain('save-exact=true');
  });
});

describe('a range of Node versions', () => {
  const ranges: [range: string, accepted: boolean][] = [
    ['*', true],
    ['', true],
    ['>=18', true],
    ['>= 0.4', true],
    ['>=20.19.0', true],
    ['>=20.19.1', false],
    ['>=22', false],
    ['>20', false],
    ['>18', true],
    ['<20', false],
    ['<=20', true],
    ['^18.18.0 || ^20.9.0 || >=21.1.0', true],
    ['^20.19.0 || ^22.13.0 || >=24', true],
    ['^22.13.0 || >=24', false],
    ['20 || >=22', true],
    ['18.x', false],
    ['20.x.x', true],
    ['6.* || 8.* || >= 10.*', true],
    ['~20.18', false],
    ['~20.19.0', true],
    ['>=18 <21', true],
    ['>=18 <20.19', false],
    ['18 - 20', true],
    ['18 - 19.5', false],
  ];

  it.each(ranges)('"%s" takes 20.19.0: %s', (range, accepted) => {
    expect(acceptsNode(range, [20, 19, 0])).toBe(accepted);
  });

  it('is never passed unread', () => {
    expect(() => acceptsNode('latest', [20, 19, 0])).toThrow('latest');
  });
});
