import { scopes, type Scope } from './scopes';

/** The furthest misspelling that is still taken for a scope, in letters added, left out or changed. */
const FURTHEST = 2;
/** Longer than any scope by more than that: not worth comparing. */
const LONGEST = 20;

/** The one scope that a misspelt one most likely means (`fax:use:read`: `fax:user:read`); undefined where none or several are as near. */
export function nearestScope(typed: string): Scope | undefined {
  if (typed.length > LONGEST) return undefined;
  const ranked = scopes.map((scope) => ({ scope, distance: editDistance(typed.toLowerCase(), scope) })).sort((a, b) => a.distance - b.distance);
  const [first, second] = ranked;
  return first && first.distance <= FURTHEST && first.distance !== second?.distance ? first.scope : undefined;
}

/** Levenshtein's distance, one row of the table at a time. */
function editDistance(from: string, to: string): number {
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
