import type { Metadata } from 'next';
import { ProfileDetails } from '@/components/profile/profile-details';
import { PageHead } from '@/components/shell/page-head';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { personName } from '@/lib/domain/person-name';
import { profilePath, sessionsPath } from '../paths';
import { SignedInFrame } from '../signed-in-frame';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.general') };
}

/** Who is signed in. */
export default async function Profile() {
  const member = await requireMember(profilePath);
  const { words } = await currentReader();
  return (
    <SignedInFrame member={member} current="general" trail={[{ label: words('pages.profile') }, { label: words('pages.general') }]}>
      <PageHead title={words('pages.general')} />
      <ProfileDetails
        words={words}
        name={personName(member, member.reads)}
        email={member.email}
        role={member.role}
        organization={member.organization}
        plan={member.plan}
      />
      <p className="mt-5">
        <a href={`${sessionsPath}#password`} className="inline-block max-sm:py-3">
          {words('password.link')}
        </a>
      </p>
    </SignedInFrame>
  );
}
