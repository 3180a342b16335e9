import type { ReactNode } from 'react';
import { Shell, type ShellProps } from '@/components/shell/shell';
import type { CurrentMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { signOutHere } from './sign-out';
import { SignInHere } from './sign-in-here';

interface Frame {
  readonly member: CurrentMember;
  readonly current: ShellProps['current'];
  readonly trail: ShellProps['trail'];
  readonly children: ReactNode;
}

/** The shell around every signed-in page, with what its dialogs need to ask for the password again. */
export async function SignedInFrame({ member, current, trail, children }: Frame) {
  const { words } = await currentReader();
  return (
    <SignInHere email={member.email}>
      <Shell
        words={words}
        organization={{ name: member.organization, plan: member.plan }}
        member={{ name: `${member.givenName} ${member.familyName}`, role: member.role }}
        current={current}
        trail={trail}
        signOut={signOutHere}
      >
        {children}
      </Shell>
    </SignInHere>
  );
}
