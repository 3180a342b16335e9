import 'server-only';
import type { Row } from './figure';

const HEADINGS = ['what', 'target', 'measured', 'CPU a request (of the process), throughput', ''];

/** The table for a terminal. */
export function printed(rows: readonly Row[]): string {
  const lines = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  return lines.map((cells) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd()).join('\n');
}

/** The same in Markdown. */
export function markdown(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(HEADINGS), line(HEADINGS.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join('\n');
}

function cellsOf({ what, target, measured, detail, holds }: Row): string[] {
  return [what, target, measured, detail, holds === undefined ? '' : holds ? 'holds' : 'MISSED'];
}
