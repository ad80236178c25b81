/** What the command may touch of the world. */
export interface CommandIo {
  cwd: string;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

/** Runs the command with its arguments (without the program's name) and gives the exit status. */
export function run(argv: string[], io: CommandIo): Promise<number> {
  io.stderr.write(`edgewise: no command yet (${argv.length} arguments, in ${io.cwd})\n`);
  return Promise.resolve(2);
}
