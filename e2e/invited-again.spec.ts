import { database } from '@/db/connection';
import { openInvitationsOf } from '@/db/invitations';
import { newId, newUid } from '@/db/ids';
import { insertSession } from '@/db/sessions';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { inviteMembers } from '@/lib/members/invite-members';
import { expect, membersPath, sessionsPath, signIn, test } from './fixtures';

const DAY = 24 * 60 * 60_000;

test('an invitation that has expired says so and is sent anew in its own role; another organization\'s fills in nothing', async ({ page, account }) => {
  const email = `${newUid()}@test.example`;
  const invite = (admin: Awaited<ReturnType<typeof makeAccount>>['owner'], at: number) => inviteMembers(admin, { emails: [email], role: 'admin', submissionId: newId() }, { address: '', client: '', requestId: '' }, at);
  const others = await makeAccount();
  await invite(account.owner, Date.now() - 9 * DAY);
  await invite(others.owner, Date.now() - 9 * DAY);
  const [theirs] = await openInvitationsOf(database(), others.accountId);
  await signIn(page, account.owner.email);
  await page.goto(`${membersPath}/invite?again=${theirs?.id}`);
  await expect(page.getByLabel('Email addresses')).toHaveValue('');

  await page.goto(membersPath);
  const row = page.getByRole('row', { name: new RegExp(email) });
  await expect(row).toContainText('Invitation expired');
  await row.getByRole('link', { name: 'Invite again' }).click();
  await expect(page.getByLabel('Email addresses')).toHaveValue(email);
  await expect(page.getByRole('radio', { name: 'Admin' })).toBeChecked();
  await page.getByRole('button', { name: 'Invite members' }).click();
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(row).toHaveCount(1);
  await expect(row).not.toContainText('expired');
  await expect(row.getByRole('link', { name: 'Invite again' })).toHaveCount(0);
});

test('very many sessions are turned in pages; an address that says nothing is told of', async ({ page, account }) => {
  await signIn(page, account.member.email);
  const { accountId, member } = account;
  const now = Date.now();
  await transaction(async (tx) => {
    for (let at = 0; at < 52; at += 1) await insertSession(tx, { id: newId(), accountId, memberId: member.id, createdAt: now - 1_000, lastSeenAt: now - at * 1_000, authenticatedAt: now - 1_000, endedAt: null, timeZone: null, address: '203.0.113.7', client: '' });
  });
  await page.goto(sessionsPath);
  await expect(page.getByRole('row')).toHaveCount(51);
  await expect(page.getByText('53 sessions')).toBeVisible();
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('link', { name: 'Next' })).toBeDisabled();
  await page.goto(`${sessionsPath}?page=last`);
  await expect(page.getByRole('note')).toHaveText('Not understood in the address and left out: page=last');
  await expect(page.getByRole('row').nth(1)).toContainText('This device');
});
