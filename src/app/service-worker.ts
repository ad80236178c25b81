/**
 * Keeps the site for use without a network. All of its files are fetched once, when the site is first visited; from then
 * on they come from here. A newer site is fetched beside the old one and takes over only when the reader says so, so that
 * nothing changes under a lesson (W3C Service Workers, section 3.4: a worker waits until it is let in).
 */

/** What a service worker has beyond what other scripts have. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface ServiceWorkerScope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** Written in when the site is built: its files, a digest of them all, and the page for frames, which keeps nothing. */
declare const SITE_FILES: readonly string[];
declare const FRAMED_PAGE: string;
declare const SITE_DIGEST: string;

const scope = self as unknown as ServiceWorkerScope;
const prefix = 'edgewise-';
const cacheName = prefix + SITE_DIGEST;

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  // Past the browser's own cache: an old page must not be kept with new files.
  await cache.addAll(SITE_FILES.map((file) => new Request(file, { cache: 'reload' })));
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
  await scope.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const known = { ignoreSearch: true };
  const kept = (await cache.match(request, known)) ?? (request.mode === 'navigate' && (await cache.match('./', known)));
  return kept || fetch(request);
}

scope.addEventListener('install', (event) => event.waitUntil(keepAll()));
scope.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (pathname.endsWith(`/${FRAMED_PAGE}`)) return;
  if (request.method === 'GET' && origin === location.origin) event.respondWith(answer(request));
});
scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting();
});
