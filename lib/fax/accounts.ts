import 'server-only';
import { database } from '@/db/connection';
import { memberOfAccount, membersOfAccount, type Member } from '@/db/members';
import { settingsOfAccount, settingsOfMember } from '@/db/member-settings';
import type { account } from '@/lib/domain/answers/account';
import { wireRole } from '@/lib/domain/roles';
import type { Wire } from '@/lib/domain/wire';
import { wireDate } from '@/lib/domain/wire-dates';
import { chosenOver } from './chosen-over';

type WireAccount = Wire<typeof account>;

/** Members as the Fax.Plus API shows them. Shape and required fields: the API's Account object and what its Python SDK insists on. */

/** One member of an account, or undefined where there is none. */
export async function readAccount(accountId: string, memberId: string): Promise<WireAccount | undefined> {
  const member = await memberOfAccount(database(), accountId, memberId);
  return member && wireAccount(member, (await settingsOfMember(database(), accountId, memberId)).choices);
}

/** The account's members who are no admins: "all non-admin members", as the API documents this call. */
export async function readAccounts(accountId: string): Promise<WireAccount[]> {
  const members = await membersOfAccount(database(), accountId);
  const chosen = new Map((await settingsOfAccount(database(), accountId)).map(({ memberId, choices }) => [memberId, choices]));
  return members.filter(({ role }) => role === 'member').map((member) => wireAccount(member, chosen.get(member.id) ?? {}));
}

function wireAccount(member: Member, choices: Readonly<Record<string, unknown>>): WireAccount {
  const usual: WireAccount = {
    uid: member.id,
    email: member.email,
    name: member.givenName,
    lastname: member.familyName,
    phone: member.phone,
    profile_image: '',
    account_type: wireRole(member.role),
    status: member.active ? 'active' : 'disabled',
    creation_date: wireDate(member.createdAt),
    last_password_modification_date: wireDate(member.passwordChangedAt ?? member.createdAt),
    member_of: [],
    account_data: { company_name: member.organization, default_file_type: 'pdf', save_history: true },
    notifications: { black_list: { uids: [] }, settings: notificationSettings(member.email) },
    settings: { caller_id_name: 'Fax.Plus', send_fax: { options: {}, retry: { count: 0, delay: 0 }, should_enhance: true } },
  };
  return chosenOver(usual, choices);
}

function notificationSettings(email: string): WireAccount['notifications']['settings'] {
  const kinds = { low_credit: true, new_feature: true, receive_fax: true, send_fax: true, voicemail: true };
  return {
    language: 'en',
    email: { addresses: [email], attachments: { receive_fax: true, send_fax: true }, ...kinds },
    push_notifications: kinds,
    sms: { numbers: [], ...kinds },
  };
}
