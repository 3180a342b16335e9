import 'server-only';
import { numberAssignment } from '@/lib/domain/fax-bodies';
import { isAdmin } from '@/lib/domain/roles';
import { assignNumber, unassignNumber } from '@/lib/fax/assign-number';
import { readNumber, readNumbers } from '@/lib/fax/numbers';
import { answered, done } from '../answered';
import { fail, notFound, refuse } from '../answers';
import type { ApiContext } from '../context';
import { touch } from '../note-answer';
import { readBody } from '../read-body';

/** `GET /v3/accounts/{user_id}/numbers`: an admin's own list is every purchased number; anyone else's what is assigned to them. */
export async function listNumbers(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const numbers = await readNumbers(member.accountId, member.id, seesAll(c, member.id));
  touch(c, 'number', numbers.map(({ number }) => number));
  return answered(c, 'listNumbers', { numbers });
}

/** `GET …/numbers/{number}`: one of that list. */
export async function getNumber(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const number = await readNumber(member.accountId, member.id, seesAll(c, member.id), numberOf(c));
  return number ? answered(c, 'getNumber', number) : notFound(c);
}

/** `PUT …/numbers/{number}`: assigns it to a member too. */
export async function updateNumber(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  if (!(await readNumber(member.accountId, member.id, seesAll(c, member.id), numberOf(c)))) return notFound(c);
  if (!isAdmin(c.get('token').ownerRole)) return refuse(c, 'admin-only', { token: c.get('token') });
  const body = await readBody(c, numberAssignment);
  if ('refused' in body) return body.refused;
  return (await assignNumber(member.accountId, numberOf(c), body.input.assigned_to)) ? done(c, 'updateNumber') : notFound(c);
}

/** `DELETE …/numbers/{number}`: takes it from the member the path names. */
export async function revokeNumber(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  if (!isAdmin(c.get('token').ownerRole)) {
    return (await readNumber(member.accountId, member.id, false, numberOf(c))) ? refuse(c, 'admin-only', { token: c.get('token') }) : notFound(c);
  }
  const outcome = await unassignNumber(member.accountId, numberOf(c), member.id);
  if (outcome === 'is-admin') return fail(c, 400, 'invalid_request', 'Number can not be removed from the admin.');
  return outcome === 'done' ? done(c, 'revokeNumber') : notFound(c);
}

function seesAll(c: ApiContext, subject: string): boolean {
  const { memberId, ownerRole } = c.get('token');
  return subject === memberId && isAdmin(ownerRole);
}

function numberOf(c: ApiContext): string {
  return c.req.param('number') ?? '';
}
