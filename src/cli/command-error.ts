/** Exit statuses of the command. */
export const GOOD = 0;
export const DATA = 1;
export const USAGE = 2;
export const LIMIT = 3;

/** A failure that a person can mend: told in one sentence, or as one JSON document. */
export class CommandError extends Error {
  readonly rule: string;
  readonly status: number;
  readonly detail: {
    readonly nearest?: readonly string[];
    readonly file?: string;
    readonly line?: number | null;
    readonly column?: number | null;
    /** What mends it, as a sentence. */
    readonly remedy?: string;
  };

  constructor(rule: string, message: string, status: number, detail: CommandError['detail'] = {}) {
    super(message);
    this.rule = rule;
    this.status = status;
    this.detail = detail;
  }
}

/** What is wrong and what mends it, as two sentences. */
export const withRemedy = (message: string, remedy: string): string =>
  `${message}${/[.?!…]$/.test(message) ? '' : '.'} ${remedy}`;

export const usageError = (message: string, nearest?: readonly string[]): CommandError =>
  new CommandError('usage', message, USAGE, nearest ? { nearest } : {});
