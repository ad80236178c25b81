import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { format } from 'prettier';

/** Put a report between the marks `<!-- NAME -->` and `<!-- end of NAME -->` of a Markdown file. */
export async function writeSection(file: string, name: string, report: string): Promise<void> {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for what was measured: ${begin} … ${end}`);
  const whole = `${text.slice(0, from)}${begin}\n\n${report}\n\n${text.slice(to)}`;
  writeFileSync(file, await format(whole, { parser: 'markdown', printWidth: 120, singleQuote: true }));
}

const three = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
/** A measured number with three digits; a dash where nothing was measured. */
export const measured = (value: number): string => (Number.isFinite(value) ? three.format(value) : '–');

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

export const list = (lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', ...lines.map((line) => `- ${line}`)];

/** The machine, and how busy it was: other work slows whoever runs longer at a stretch the most. */
export function machineInWords(): string {
  const [cpu] = cpus();
  const [, load = 0] = loadavg();
  const cores = cpus().length;
  const verdict = load > cores ? 'others kept the machine busy: times are too long and ratios uncertain' : 'quiet';
  return `${cores} × ${cpu?.model.trim() ?? 'unknown processor'}, Node ${process.version}. Load over the last five minutes ${measured(load)} on ${cores} cores: ${verdict}.`;
}
