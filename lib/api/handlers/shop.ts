import 'server-only';
import { purchase } from '@/lib/domain/fax-bodies';
import { shopQuery } from '@/lib/domain/fax-queries';
import { purchaseNumber as buy } from '@/lib/fax/purchase-number';
import { readAreas, readAvailableNumbers, readBalance, readCountries } from '@/lib/fax/shop';
import { fail, notFound } from '../answers';
import type { ApiContext } from '../context';
import { readBody, readQuery } from '../read-body';

/** `GET /v3/shop/balance`: what the account may still spend. */
export async function getBalance(c: ApiContext): Promise<Response> {
  return c.json(await readBalance(c.get('token').accountId));
}

/** `GET /v3/shop/numbers/countries`. */
export function listCountries(c: ApiContext): Response {
  return c.json({ countries: readCountries() });
}

/** `GET …/countries/{country_code}/areas`. */
export function listAreas(c: ApiContext): Response {
  const areas = readAreas(c.req.param('country_code') ?? '');
  return areas ? c.json({ areas }) : notFound(c);
}

/** `GET …/areas/{calling_code}/numbers`: what nobody bought; `contains` narrows it to some digits. */
export async function listAvailableNumbers(c: ApiContext): Promise<Response> {
  const query = readQuery(c, shopQuery);
  if ('refused' in query) return query.refused;
  const { contains = '' } = query.input;
  const numbers = await readAvailableNumbers(c.req.param('country_code') ?? '', c.req.param('calling_code') ?? '', contains);
  return numbers ? c.json({ numbers }) : notFound(c);
}

/** `POST /v3/shop/numbers/purchase`: answered with the Number, as `GET …/numbers/{number}` shows it. */
export async function purchaseNumber(c: ApiContext): Promise<Response> {
  const { accountId, memberId } = c.get('token');
  const body = await readBody(c, purchase);
  if ('refused' in body) return body.refused;
  const bought = await buy(accountId, memberId, body.input.item_id, Date.now());
  if ('number' in bought) return c.json(bought.number, 201);
  if (bought.refusal === 'no-item') return notFound(c);
  if (bought.refusal === 'sold') return fail(c, 409, 'number_not_available', 'Somebody bought this number. Choose another one.');
  return fail(c, 400, 'insufficient_credit', 'The balance does not reach for this number.');
}
