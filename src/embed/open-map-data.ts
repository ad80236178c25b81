import { sayEmbed } from '../state/embed-texts.ts';
import { load, type Loaded } from '../state/loaded.ts';
import { visibleText } from '../state/plain-text.ts';
import { remember } from '../state/remember.ts';
import { loadShipped } from '../shipped/load-shipped.ts';
import { refused, type Refusal } from './refusal.ts';

/** The data set that comes with the map; once for all maps of a page. */
const openShipped = remember(async () => load(await loadShipped(), null));

/** Open the data set at an address (null is the one that comes with the map). A refusal is a sentence; only an abort throws. */
export async function openMapData(given: string | null, signal: AbortSignal): Promise<Loaded | Refusal> {
  if (given === null)
    return openShipped().catch((error: unknown) => refused(sayEmbed('notShipped', { why: reasonOf(error) })));
  const address = visibleText(given);
  if (!URL.canParse(given, document.baseURI)) return refused(sayEmbed('badAddress', { address }));
  const unreachable = (why: string): Refusal => refused(sayEmbed('unreachable', { address, why }));
  const response = await fetch(new URL(given, document.baseURI), { signal }).catch(() => null);
  signal.throwIfAborted();
  if (!response) return unreachable(sayEmbed('why.network'));
  if (!response.ok) return unreachable(sayEmbed('why.status', { status: response.status }));
  const bytes = await response.arrayBuffer().catch(() => null);
  signal.throwIfAborted();
  if (!bytes) return unreachable(sayEmbed('why.network'));
  const { readMapData } = await import('./read-map-data.ts');
  return readMapData(address, new Uint8Array(bytes)).catch((error: unknown) =>
    refused(sayEmbed('failed', { address, why: reasonOf(error) })),
  );
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
