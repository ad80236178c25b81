/** A small web server for one folder, on this machine only, with the strict headers on every response. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { headersOf } from './headers.mjs';

/** @type {Record<string, string>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * The file that a request target names, or undefined when there is none, it is a folder without a page, or it lies
 * outside the folder (also through a symbolic link).
 * @param {string} folder its real path
 * @param {string} target the request target, as sent
 */
async function fileFor(folder, target) {
  try {
    const path = decodeURIComponent(/^[^?#]*/.exec(target)?.[0] ?? '');
    if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return undefined;
    if (path.split('/').includes('..')) return undefined;
    const file = await realpath(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(folder + sep)) return undefined;
    const stats = await stat(file);
    return stats.isFile() ? { file, size: stats.size } : undefined;
  } catch {
    // A malformed escape, or no such file: to the asker the two are one.
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, request, response) {
  const found = await fileFor(folder, request.url ?? '/');
  const name = found && relative(folder, found.file).split(sep).join('/');
  for (const [header, value] of Object.entries(headersOf(name))) response.setHeader(header, value);
  response.setHeader('cache-control', 'no-cache');
  /**
   * @param {number} status
   * @param {string} text
   */
  const refuse = (status, text) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    refuse(405, 'Only GET and HEAD are answered here.');
    return;
  }
  if (!found) {
    refuse(404, 'There is no such page.');
    return;
  }
  response.writeHead(200, {
    'content-type': mediaTypes[extname(found.file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': found.size,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(found.file), response);
}

/**
 * Serves a folder on 127.0.0.1.
 * @param {{ folder: string, port?: number }} options `port` 0 (the default) takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash. Rejects when the folder is
 *   not there or the port is taken.
 */
export async function serve({ folder, port = 0 }) {
  const real = await realpath(folder);
  const server = createServer((request, response) => {
    // The asker went away while a file was being sent, or the file vanished: nothing is left to answer.
    answer(real, request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port of its own.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
