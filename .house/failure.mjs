/** Failures that are told to a person in one sentence, without a stack. */

export class Failure extends Error {}

/**
 * Runs a program of the house. A Failure ends it with its sentence on standard error and exit status 1; any other error
 * is a fault of ours and keeps its stack.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exit(1);
  }
}
