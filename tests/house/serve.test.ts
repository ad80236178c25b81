import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { framedHeaders, securityHeaders } from '../../.house/headers.mjs';
import { serve } from '../../.house/serve.mjs';

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

let parent: string;
let server: { url: string; close: () => Promise<void> };

/** Sends a target as it is: `fetch` would tidy `..` away before the server sees it. */
function ask(target: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, method, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'edgewise-serve-'));
  const folder = join(parent, 'site');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(parent, 'site-secret'));
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(parent, 'site-secret', 'a.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Home</title>');
  writeFileSync(join(folder, 'embed.html'), '<!doctype html><title>Map</title>');
  for (const name of ['a.js', 'a.css', 'a.json', 'a.svg', 'a.woff2', 'a.unheard', 'with space.txt', 'A.JS']) {
    writeFileSync(join(folder, 'assets', name), name);
  }
  symlinkSync(join(parent, 'secret.txt'), join(folder, 'link.txt'));
  server = await serve({ folder });
});

afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

describe('the server', () => {
  it('listens on this machine only, on a free port', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const second = await serve({ folder: join(parent, 'site') });
    expect(second.url).not.toBe(server.url);
    await second.close();
  });

  it('serves the page at the root, with and without a query', async () => {
    for (const target of ['/', '/index.html', '/?q=1', '/index.html?a=%2F..']) {
      expect(await ask(target), target).toMatchObject({ status: 200, body: '<!doctype html><title>Home</title>' });
    }
  });

  it.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/A.JS', 'text/javascript; charset=utf-8'],
    ['/assets/a.css', 'text/css; charset=utf-8'],
    ['/assets/a.json', 'application/json; charset=utf-8'],
    ['/assets/a.svg', 'image/svg+xml; charset=utf-8'],
    ['/assets/a.woff2', 'font/woff2'],
    ['/assets/a.unheard', 'application/octet-stream'],
    ['/assets/with%20space.txt', 'text/plain; charset=utf-8'],
  ])('says what %s is', async (target, type) => {
    expect((await ask(target)).headers).toMatchObject({ 'content-type': type });
  });

  const outside = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/../site-secret/a.txt',
    '//etc/passwd',
    '/link.txt',
    '/index.html%00.txt',
    '/%',
    '/%c0%ae%c0%ae/secret.txt',
    'http://127.0.0.1/index.html',
    '/assets',
    '/assets/',
    '/index.html/',
    '/nothing.html',
  ];

  it.each(outside)('answers %s with 404 and nothing of any file', async (target) => {
    expect(await ask(target)).toMatchObject({ status: 404, body: 'There is no such page.\n' });
  });

  it('sends the strict headers with every answer', async () => {
    const answers = [ask('/'), ask('/assets/a.js'), ask('/nothing'), ask('/%'), ask('/', 'POST'), ask('/', 'HEAD')];
    for (const { headers } of await Promise.all(answers)) expect(headers).toMatchObject(securityHeaders);
  });

  it('lets one page be framed, however it is asked for, and what it is made of be read from anywhere', async () => {
    for (const target of ['/embed.html', '/%65mbed.html', '/embed.html?a=1']) {
      const { headers } = await ask(target);
      expect(headers, target).toMatchObject(framedHeaders);
      expect(headers, target).not.toHaveProperty('x-frame-options');
    }
    expect((await ask('/assets/a.js')).headers).toMatchObject({ 'access-control-allow-origin': '*' });
    for (const target of ['/', '/embed.html', '/nothing.html'])
      expect((await ask(target)).headers, target).not.toHaveProperty('access-control-allow-origin');
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '', headers: { 'content-length': '34' } });
    expect(await ask('/nothing', 'HEAD')).toMatchObject({ status: 404, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await ask('/', method), method).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    }
  });

  it('does not start on a folder that is not there, or on a taken port', async () => {
    await expect(serve({ folder: join(parent, 'gone') })).rejects.toThrow('ENOENT');
    const port = Number(new URL(server.url).port);
    await expect(serve({ folder: join(parent, 'site'), port })).rejects.toThrow('EADDRINUSE');
  });
});
