import 'server-only';
import { writeFileSync } from 'node:fs';
import { documentOf } from './document';
import type { Figure, Row } from './figure';
import { inventory } from './figures/inventory';
import { list } from './figures/list';
import { others } from './figures/others';
import { ownToken } from './figures/own-token';
import { revocation } from './figures/revocation';
import { sideBySide } from './figures/side-by-side';
import { sizes } from './figures/sizes';
import { upload } from './figures/upload';
import { printed } from './table';
import { openWorkshop } from './workshop';

const figures: Record<string, Figure> = { 'own-token': ownToken, others, sizes, 'side-by-side': sideBySide, revocation, upload, list, inventory };

/**
 * Measures, and prints the table. False where a target was missed.
 * @param args `--only=<figure>` for one of them; `--write` writes docs/benchmark.md too.
 */
export async function bench(args: readonly string[]): Promise<boolean> {
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  if (only !== undefined && !(only in figures)) throw new Error(`There is no figure "${only}". There are: ${Object.keys(figures).join(', ')}.`);
  const writes = args.includes('--write');
  if (only !== undefined && writes) throw new Error('The document holds all figures: leave --only or --write out.');
  const rows: Row[] = [];
  for (const [name, figure] of Object.entries(figures)) {
    if (only !== undefined && name !== only) continue;
    process.stdout.write(`Measuring: ${name}\n`);
    rows.push(...(await inWorkshop(figure)));
  }
  process.stdout.write(`\n${printed(rows)}\n`);
  if (writes) writeFileSync('docs/benchmark.md', documentOf(rows, new Date()));
  return rows.every(({ holds }) => holds !== false);
}

/** Each figure has servers of its own, and they end with it: nothing that idles shares the machine with what is measured. */
async function inWorkshop(figure: Figure): Promise<Row[]> {
  const workshop = await openWorkshop();
  return figure(workshop).finally(() => workshop.close());
}
