import 'server-only';
import { numberAssignment } from '@/lib/domain/fax-bodies';
import { isAdmin } from '@/lib/domain/roles';
import { assignNumber, unassignNumber } from '@/lib/fax/assign-number';
import { readNumber, readNumbers } from '@/lib/fax/numbers';
import { fail, notFound, refuse } from '../answers';
import type { ApiContext } from '../context';
import { readBody } from '../read-body';
import { memberNamed } from '../subject';

/** `GET /v3/accounts/{user_id}/numbers`: an admin's own list is every purchased number; anyone else's what is assigned to them. */
export async function listNumbers(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  return member ? c.json({ numbers: await readNumbers(member.accountId, member.id, seesAll(c, member.id)) }) : notFound(c);
}

/** `GET …/numbers/{number}`: one of that list. */
export async function getNumber(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  const number = member && (await readNumber(member.accountId, member.id, seesAll(c, member.id), numberOf(c)));
  return number ? c.json(number) : notFound(c);
}

/** `PUT …/numbers/{number}`: assigns it to a member too. */
export async function updateNumber(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  if (!member || !(await readNumber(member.accountId, member.id, seesAll(c, member.id), numberOf(c)))) return notFound(c);
  if (!isAdmin(c.get('token').ownerRole)) return refuse(c, 'admin-only');
  const body = await readBody(c, numberAssignment);
  if ('refused' in body) return body.refused;
  return (await assignNumber(member.accountId, numberOf(c), body.input.assigned_to)) ? c.body(null, 204) : notFound(c);
}

/** `DELETE …/numbers/{number}`: takes it from the member the path names. */
export async function revokeNumber(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  if (member && !isAdmin(c.get('token').ownerRole)) {
    return (await readNumber(member.accountId, member.id, false, numberOf(c))) ? refuse(c, 'admin-only') : notFound(c);
  }
  const outcome = member ? await unassignNumber(member.accountId, numberOf(c), member.id) : 'not-there';
  if (outcome === 'is-admin') return fail(c, 400, 'invalid_request', 'Number can not be removed from the admin.');
  return outcome === 'done' ? c.body(null, 204) : notFound(c);
}

function seesAll(c: ApiContext, subject: string): boolean {
  const { memberId, ownerRole } = c.get('token');
  return subject === memberId && isAdmin(ownerRole);
}

function numberOf(c: ApiContext): string {
  return c.req.param('number') ?? '';
}
