/** `npm start`: installs and builds what is missing, serves the site on this machine, and opens it for a person. */
import { spawn } from 'node:child_process';
import { ensureBuilt } from './built.mjs';
import { Failure, runMain } from './failure.mjs';
import { ensurePackages } from './install.mjs';
import { siteFolder } from './places.mjs';
import { serve } from './serve.mjs';

/** A person is there when the output is a terminal of this machine's own screen, and nothing says otherwise. */
function isPersonThere() {
  const { env } = process;
  if (!process.stdout.isTTY || env['CI'] || env['EDGEWISE_NO_OPEN']) return false;
  const hasScreen = Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
  if ((env['SSH_CONNECTION'] || env['SSH_TTY']) && !hasScreen) return false;
  return process.platform === 'darwin' || process.platform === 'win32' || hasScreen;
}

/** @param {string} url */
function openInBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  // Without such a program the printed address is enough.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function wantedPort() {
  const text = process.env['PORT'];
  if (text === undefined || text === '') return 0;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Failure(`PORT is "${text}", which is no port: give a whole number from 0 to 65535, or leave it out.`);
}

await runMain(async () => {
  const port = wantedPort();
  await ensurePackages();
  await ensureBuilt('site');
  const { url, close } = await serve({ folder: siteFolder, port }).catch((error) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    throw new Failure(`Port ${port} cannot be used (${error.code}): choose another PORT, or leave it out.`);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void close().then(() => process.exit(0)));
  }
  console.log(`Edgewise is at ${url} (Ctrl+C ends it)`);
  if (isPersonThere()) openInBrowser(url);
});
