import type { ComponentProps, ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import type { CurrentMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { apiReferencePath, integrationsPath, profilePath, serviceClientsPath } from './paths';
import { signOutHere } from './sign-out';
import { SignInHere } from './sign-in-here';

interface Frame {
  readonly member: CurrentMember;
  /** The entry of the navigation that this page is, or stands under. */
  readonly current?: ComponentProps<typeof Shell>['current'];
  readonly trail: ComponentProps<typeof Shell>['trail'];
  readonly children: ReactNode;
}

const paths: ComponentProps<typeof Shell>['paths'] = {
  general: profilePath,
  integrations: integrationsPath,
  serviceClients: serviceClientsPath,
  apiReference: apiReferencePath,
};

/** The shell around every signed-in page, with what its dialogs need to ask for the password again. */
export async function SignedInFrame({ member, current, trail, children }: Frame) {
  const { words } = await currentReader();
  return (
    <SignInHere email={member.email}>
      <Shell
        words={words}
        organization={{ name: member.organization, plan: member.plan }}
        member={{ name: `${member.givenName} ${member.familyName}`, role: member.role }}
        paths={paths}
        current={current}
        trail={trail}
        signOut={signOutHere}
      >
        {children}
      </Shell>
    </SignInHere>
  );
}
