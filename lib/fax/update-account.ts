import 'server-only';
import { setPerson } from '@/db/members';
import { setMemberSettings, settingsOfMember } from '@/db/member-settings';
import { transaction } from '@/db/transaction';
import type { AccountChanges } from '@/lib/domain/fax-bodies';
import { normalEmail } from '@/lib/domain/sign-in';
import { chosenOver } from './chosen-over';
import { findMember } from './find-member';

export type AccountUpdate = 'done' | 'no-member' | 'email-is-fixed';

/** Changes a member's personal data. The e-mail address opens the dashboard, so no token changes it: a token widens nothing. */
export async function updateAccount(accountId: string, memberId: string, changes: AccountChanges): Promise<AccountUpdate> {
  const member = await findMember(accountId, memberId);
  if (!member) return 'no-member';
  const { name, lastname, phone, email, ...choices } = changes;
  if (email !== undefined && normalEmail(email) !== member.email) return 'email-is-fixed';
  const person = { ...(name !== undefined && { givenName: name }), ...(lastname !== undefined && { familyName: lastname }), ...(phone !== undefined && { phone }) };
  await transaction(async (tx) => {
    if (Object.keys(person).length > 0) await setPerson(tx, accountId, memberId, person);
    if (Object.keys(choices).length === 0) return;
    const before = await settingsOfMember(tx, accountId, memberId);
    await setMemberSettings(tx, accountId, memberId, { choices: chosenOver(before.choices, choices) });
  });
  return 'done';
}
