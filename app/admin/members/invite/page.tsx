import type { Metadata } from 'next';
import { InviteOrLinks } from '@/components/members/invite-or-links';
import { currentReader } from '@/lib/auth/reader';
import { requireAdmin } from '@/lib/auth/require-admin';
import { rolesToGive } from '@/lib/domain/member-rules';
import { invitedAgain } from '@/lib/members/invited-again';
import { newSubmissionId } from '@/lib/tokens/submission-id';
import { inviteMembersPath, membersPath } from '../../../paths';
import { SignedInFrame } from '../../../signed-in-frame';
import { inviteMembers } from './invite-members';

export async function generateMetadata(): Promise<Metadata> {
  await requireAdmin(inviteMembersPath);
  const { words } = await currentReader();
  return { title: words('members.invite') };
}

/** Invites people to the organization, and shows their links once. */
export default async function Invite({ searchParams }: { readonly searchParams: Promise<{ again?: string | string[] }> }) {
  const member = await requireAdmin(inviteMembersPath);
  const { words } = await currentReader();
  const { again } = await searchParams;
  const trail = [{ label: words('pages.admin') }, { label: words('pages.members'), href: membersPath }, { label: words('members.invite') }];
  return (
    <SignedInFrame member={member} current="members" trail={trail} areas={['members', 'roles', 'problems']}>
      <InviteOrLinks action={inviteMembers} roles={rolesToGive(member.role)} organization={member.organization} submissionId={newSubmissionId()} memberId={member.id} path={membersPath} again={typeof again === 'string' ? await invitedAgain(member, again) : undefined} />
    </SignedInFrame>
  );
}
