import 'server-only';
import { existsSync } from 'node:fs';
import { ratioOf } from '../compare';
import { drawInTurn } from '../draw-in-turn';
import { ratioRow, times, toldRow, type Row } from '../figure';
import type { Workshop } from '../workshop';

const INVENTORY = '/admin/tokens';
const views = { 'with broad access': '?access=broad', ended: '?status=ended', 'by expiry': '?sort=expiry' } as const;

/** The page of all tokens of an organization, of one that has a thousand times as many. */
export async function inventory(workshop: Workshop): Promise<Row[]> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There are no pages to measure: `npm run build` makes them.');
  const { database, cookies } = await workshop.membersWith([100, 100_000]);
  const server = await workshop.servePages(database);
  const [hundred = '', hundredThousand = ''] = cookies;
  const draw = (path: string) => drawInTurn(server, path, { hundred, hundredThousand });
  const took = await draw(INVENTORY);
  const rows = [toldRow('the inventory, of 100', took.hundred, '1 ×'), ratioRow('the inventory, of 100,000', took.hundredThousand, took.hundred, 1.5)];
  for (const [name, query] of Object.entries(views)) {
    const view = await draw(INVENTORY + query);
    rows.push(toldRow(`the inventory, of 100,000, ${name}`, view.hundredThousand, times(ratioOf(view.hundredThousand, view.hundred).median)));
  }
  return rows;
}
