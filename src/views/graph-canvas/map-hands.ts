import { MapFingers, type FingerGround } from './map-fingers.ts';
import { MapWalker, type WalkGround } from './map-walker.ts';

/** What works on a map that can be used: keys walk on it, and fingers move it. Loaded when it has been drawn. */
export function takeInHand(ground: WalkGround & FingerGround): MapWalker {
  new MapFingers(ground).listen();
  return new MapWalker(ground);
}
