import { spawnSync } from 'node:child_process';

// The packages of a distribution belong to its own Python, which need not be the first on the path.
const candidates = ['/usr/bin/python3', 'python3', 'python'];

/** The first Python that has all the modules, or null. */
export function findPython(...modules: string[]): string | null {
  const found = candidates.find((python) => {
    const { status } = spawnSync(python, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' });
    return status === 0;
  });
  return found ?? null;
}
