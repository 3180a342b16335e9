import 'server-only';
import { addToBalance } from '@/db/balances';
import { database, type Tx } from '@/db/connection';
import { newId, newUid } from '@/db/ids';
import { anyAccount, insertAccount, insertMember } from '@/db/members';
import { insertNumber } from '@/db/numbers';
import { transaction } from '@/db/transaction';
import { hashPassword } from '@/lib/auth/passwords';
import { injectFax } from '@/lib/fax/inject-fax';
import { DEMO_PASSWORD, demoAccounts } from './demo-people';

/** What each account of the demo may spend, in cents. */
const DEMO_BALANCE = 100_00;
const DEMO_DAYS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Fills an empty database with the demo's accounts, and answers with what to tell whoever started it. */
export async function seedDemo(now: number): Promise<string> {
  if (!(await anyAccount(database()))) {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await transaction(async (tx) => {
      for (const account of demoAccounts) await seedAccount(tx, account, passwordHash, now);
    });
    await seedReceivedFaxes(now);
  }
  return signInDetails();
}

async function seedAccount(tx: Tx, { name, plan, numbers, people }: (typeof demoAccounts)[number], passwordHash: string, now: number): Promise<void> {
  const accountId = newUid();
  const members = people.map((person) => ({ ...person, id: newUid() }));
  await insertAccount(tx, { id: accountId, name, plan, createdAt: now });
  await addToBalance(tx, accountId, DEMO_BALANCE);
  for (const [at, member] of members.entries()) {
    await insertMember(tx, { ...member, accountId, phone: '+12025550100', active: true, passwordHash, passwordChangedAt: now, createdAt: now + at });
  }
  for (const [at, number] of numbers.entries()) {
    const [owner] = members;
    const assigned = members[at + 1] ?? owner;
    if (!owner || !assigned) continue;
    await insertNumber(tx, {
      id: newId(),
      accountId,
      ownerId: owner.id,
      number,
      assignedTo: [assigned.id],
      status: 'active',
      isCanceled: false,
      acquiredAt: now,
      expiresAt: null,
    });
  }
}

/** Each number has received a fax a day, for as many days. */
async function seedReceivedFaxes(now: number): Promise<void> {
  for (const number of demoAccounts.flatMap(({ numbers }) => numbers)) {
    for (let day = DEMO_DAYS; day > 0; day -= 1) await injectFax(number, now - day * DAY_MS);
  }
}

function signInDetails(): string {
  const lines = demoAccounts.flatMap(({ name, plan, people }) => people.map(({ email, role }) => `  ${email.padEnd(24)} ${role.padEnd(8)} ${name} (${plan})`));
  return `\nSign in with the password ${DEMO_PASSWORD} as\n${lines.join('\n')}\n\n`;
}
