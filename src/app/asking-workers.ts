/** In a worker: hear what is asked, and answer it. */
export function answerAsked(
  answer: (request: never) => Promise<void>,
  options: { readonly once?: boolean } = {},
): void {
  self.addEventListener(
    'message',
    ({ data }: MessageEvent) => {
      // Only what is thrown in a turn of its own is heard outside as an error of the worker.
      answer(data as never).catch((error: unknown) =>
        setTimeout(() => {
          throw error;
        }),
      );
    },
    options,
  );
}

/** On the page: ask a worker one thing. Rejects with what it throws. Files go by reference: the page never holds what is in them. */
export function askOnce<Reply>(worker: Worker, request: unknown): Promise<Reply> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => resolve(data), { once: true });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the reader stopped'));
    });
    worker.postMessage(request);
  });
}
