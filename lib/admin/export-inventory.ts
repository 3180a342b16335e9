import 'server-only';
import type { InventoryQuery } from '@/lib/domain/inventory-query';
import { inCsv, lineOf, type CsvWords } from '@/lib/tokens/export-tokens';
import { inventoryFilter, inventoryPart, type InventoryReader } from './read-inventory';

/** Everything that an inventory's address matches, as CSV in parts, with whose it is after each name. */
export async function* exportInventory(reader: InventoryReader, query: InventoryQuery, words: CsvWords & { readonly owner: string }, now: number): AsyncGenerator<string> {
  const [name, ...heads] = words.heads;
  const filter = await inventoryFilter(reader.accountId, query, now);
  yield* inCsv([name, words.owner, ...heads], (part) => inventoryPart(reader, query, filter, now, part), ({ owner, ...token }) => withOwner(lineOf(token, words), owner.name));
}

function withOwner([name = '', ...cells]: readonly string[], owner: string): string[] {
  return [name, owner, ...cells];
}
