import ELK from 'elkjs/lib/elk.bundled.js';
import type { LayoutEngine } from './layered-placement.ts';

/** The layout engine in this process: for the build and the command line. It blocks while it works; a page uses a worker. */
export const elkInProcess = (): LayoutEngine => new ELK();
