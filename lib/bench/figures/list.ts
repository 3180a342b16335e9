import 'server-only';
import { existsSync } from 'node:fs';
import { ratioOf } from '../compare';
import { ratioRow, times, toldRow, type Row } from '../figure';
import { drawInTurn } from '../draw-in-turn';
import type { Workshop } from '../workshop';

const LIST = '/profile/integrations/personal-access-tokens';

/** The page of a member's tokens, of somebody who has a thousand times as many. */
export async function list(workshop: Workshop): Promise<Row[]> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There are no pages to measure: `npm run build` makes them.');
  const { database, cookies } = await workshop.membersWith([10, 30, 10_000]);
  const server = await workshop.servePages(database);
  const [ten = '', thirty = '', tenThousand = ''] = cookies;
  const took = await drawInTurn(server, LIST, { ten, thirty, tenThousand });
  return [
    toldRow('the list of tokens, of 10', took.ten, '1 ×'),
    // A whole page of rows: what is over this is due to the number of tokens.
    toldRow('the list of tokens, of 30 (25 rows on the page)', took.thirty, times(ratioOf(took.thirty, took.ten).median)),
    ratioRow('the list of tokens, of 10,000', took.tenThousand, took.ten, 1.3),
  ];
}
