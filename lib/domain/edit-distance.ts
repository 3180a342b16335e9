/** Levenshtein's distance: letters added, left out or changed. One row of the table at a time. */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...from].entries()) {
    const above = row;
    row = [at + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = cell(above, column - 1) + Number(letter !== to[column - 1]);
      row.push(Math.min(changed, cell(above, column) + 1, cell(row, column - 1) + 1));
    }
  }
  return cell(row, to.length);
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? 0;
}
