import type { ComponentProps, ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import type { CurrentMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { signOutHere } from './sign-out';
import { SignInHere } from './sign-in-here';

interface Frame {
  readonly member: CurrentMember;
  readonly current: ComponentProps<typeof Shell>['current'];
  readonly trail: ComponentProps<typeof Shell>['trail'];
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
