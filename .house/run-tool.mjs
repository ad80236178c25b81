/** Runs the tools that check the project, quietly: what they say is kept until somebody needs it. */
import { spawn } from 'node:child_process';
import { inRoot, root } from './places.mjs';

const timeLimit = 15 * 60 * 1000;

/**
 * The environment of a tool: what the shell happens to hold must not change what is tested.
 * @returns {NodeJS.ProcessEnv}
 */
function cleanEnvironment() {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NO_COLOR: '1' };
  delete env['NODE_ENV'];
  delete env['FORCE_COLOR'];
  delete env['INIT_CWD'];
  return env;
}

/**
 * Runs an installed program with Node.
 * @param {string} program its file, relative to the root
 * @param {readonly string[]} args
 * @returns {Promise<{ ok: boolean, output: string }>} `output` is standard output and error as they came
 */
export function runTool(program, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inRoot(program), ...args], {
      cwd: root,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeLimit,
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (status, signal) => {
      if (signal) output += `\n${program} was ended by ${signal} (the limit is ${timeLimit / 60_000} minutes).`;
      resolve({ ok: status === 0, output });
    });
  });
}
