/** Give the reader a file. */
export function download(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the content need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
