/**
 * Let the browser keep the site for use without a network. `tell` is called when a newer site is ready, with what lets it
 * in: the page is then loaded anew. Does nothing where the browser keeps no sites.
 */
export async function keepOffline(tell: (letIn: () => void) => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  const hadOne = workers.controller !== null;
  const registration = await workers.register('./sw.js').catch(() => null);
  if (!registration) return;
  const offer = (): void => {
    const { waiting } = registration;
    // The first one is let in by itself: there is no older site that it could change.
    if (!waiting || !hadOne) return;
    tell(() => {
      workers.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('take-over');
    });
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  offer();
}
