import { newUid } from '@/db/ids';
import { faxCalls, type Endpoint } from '@/lib/domain/endpoints';
import { makeFurnishedAccount, pathAbout, type FurnishedPerson } from './furnished-people';
import type { HowToCall } from './matrix';
import type { RawAnswer } from './official-clients';
import { bearer } from './refused-secrets';
import { titleOf } from './rows';

/** The rows whose path names a person, those that only read first: what is deleted is deleted last. */
const order = ['GET', 'PUT', 'POST', 'DELETE'];
const rowsAboutPeople: readonly Endpoint[] = faxCalls.filter(({ path }) => /\{(user_id|member_user_id)\}/.test(path)).sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method));

/** What an admin alone may do, though a member may name themselves there. */
const FOR_ADMINS: readonly string[] = ['updateNumber', 'revokeNumber', 'updateMemberDetails'];

/**
 * Whom a caller may name: a member themselves, an admin any member of the account. Everybody else, there or not, is one and the same 404,
 * to the byte but the request's id, even where the rest of the path names what that person really has.
 */
export async function peopleOfRows(call: HowToCall, now: number): Promise<string[]> {
  const [own, other] = [await makeFurnishedAccount(now), await makeFurnishedAccount(now)];
  const nobody = { ...own.member, id: newUid() };
  const wrong: string[] = [];
  for (const row of rowsAboutPeople) {
    const ask = (caller: FurnishedPerson, named: string, about: FurnishedPerson) => call(`${row.method} ${pathAbout(row.path, named, about)}`, [bearer(caller.secret)]);
    const unnameable = [
      ['a member, an admin', await ask(own.member, own.admin.id, own.admin)],
      ['a member, the owner', await ask(own.member, own.owner.id, own.owner)],
      ...(await Promise.all([own.member, own.admin, own.owner].flatMap((caller) => [ask(caller, other.member.id, other.member), ask(caller, other.owner.id, other.owner)]))).map((answer) => ['anybody, another account', answer] as const),
      ['a member, nobody', await ask(own.member, nobody.id, nobody)],
      ['an admin, nobody', await ask(own.admin, nobody.id, nobody)],
      ['an admin, no uid at all', await ask(own.admin, 'nobody', nobody)],
    ] as const;
    const [, first] = unnameable[0];
    for (const [who, answer] of unnameable) if (answer.status !== 404 || bytesOf(answer) !== bytesOf(first)) wrong.push(`${titleOf(row)}, ${who}: ${answer.status} ${answer.text}`);
    for (const [who, caller, named, about] of [
      ['an admin, a member', own.admin, own.member.id, own.member],
      ['an owner, themselves', own.owner, 'self', own.owner],
      ['an admin, by their uid', own.admin, own.admin.id, own.admin],
      ['a member, by their uid', other.member, other.member.id, other.member],
      ['a member, themselves', own.member, 'self', own.member],
    ] as const) {
      // What an admin has just deleted, the member asked about last has no more.
      const isGone = row.method === 'DELETE' && who === 'a member, themselves';
      const { status, text } = await ask(caller, named, about);
      const isRefused = FOR_ADMINS.includes(idOf(row)) && who.startsWith('a member');
      const holds = isGone ? [404].includes(status) : isRefused ? status === 403 : isAbout(row, status);
      if (!holds) wrong.push(`${titleOf(row)}, ${who}: ${status} ${text}`);
    }
  }
  return wrong;
}

/** The call was about somebody: made, or refused for what it said and not for whom it named. The bytes of a file are not there. */
function isAbout({ id, method }: Endpoint, status: number): boolean {
  if (id === 'getFile') return status === 404;
  return method === 'GET' ? status === 200 : method === 'DELETE' ? status === 204 || (id === 'revokeNumber' && status === 400) : status === 204 || status === 400;
}

function idOf({ id }: Endpoint): string {
  return id;
}

/** An answer but for what differs with every request. */
function bytesOf({ status, headers, text }: RawAnswer): string {
  const kept = [...headers].filter(([name]) => !/^(date|x-request-id|ratelimit|x-token-expires-at)$/.test(name)).sort();
  return JSON.stringify([status, kept, text.replace(/req_[\w-]+/, 'req')]);
}
