import { cache, type ComponentProps, type ReactNode } from 'react';
import { languageChoices, themeChoices } from '@/components/preferences/choices';
import { Shell } from '@/components/shell/shell';
import type { CurrentMember } from '@/lib/auth/current-member';
import { WordsHere } from '@/components/words-here';
import { currentReader } from '@/lib/auth/reader';
import { personName } from '@/lib/domain/person-name';
import { isAdmin } from '@/lib/domain/roles';
import type { NeededWords } from '@/lib/i18n/words';
import { noticesWaiting } from '@/lib/notices/count-waiting';
import {
  adminTokensPath,
  apiReferencePath,
  auditLogPath,
  foundSecretPath,
  integrationsPath,
  membersPath,
  notificationsPath,
  overviewPath,
  policyPath,
  preferencesPath,
  profilePath,
  refusedRequestsPath,
  serviceClientsPath,
  sessionsPath,
  tokenHelpPath,
} from './paths';
import { savePreferences } from './profile/preferences/save-preferences';
import { signOutHere } from './sign-out';
import { SignInHere } from './sign-in-here';

interface Frame {
  readonly member: CurrentMember;
  /** The entry of the navigation that this page is, or stands under. */
  readonly current?: ComponentProps<typeof Shell>['current'];
  readonly trail: ComponentProps<typeof Shell>['trail'];
  /** Areas of the messages that this page's own parts need in the browser. */
  readonly areas?: readonly NeededWords[];
  readonly children: ReactNode;
}

const paths: ComponentProps<typeof Shell>['paths'] = {
  general: profilePath,
  integrations: integrationsPath,
  preferences: preferencesPath,
  notifications: notificationsPath,
  sessions: sessionsPath,
  foundSecret: foundSecretPath,
  tokenHelp: tokenHelpPath,
  refusedRequests: refusedRequestsPath,
  apiReference: apiReferencePath,
};

const pathsOfAdmins: typeof paths = {
  ...paths,
  overview: overviewPath,
  adminTokens: adminTokensPath,
  members: membersPath,
  policy: policyPath,
  auditLog: auditLogPath,
  serviceClients: serviceClientsPath,
};

/** The shell around every signed-in page, with what its dialogs need to ask for the password again. */
export async function SignedInFrame({ member, current, trail, areas = [], children }: Frame) {
  const { language, zone, now } = await currentReader();
  return (
    <SignInHere email={member.email}>
      <Shell {...await frameOf(member)} current={current} trail={trail}>
        <WordsHere language={language} zone={zone} now={now} areas={areas}>
          {children}
        </WordsHere>
      </Shell>
    </SignInHere>
  );
}

/** What the shell is drawn from, the same objects within a request: the page for what is not found has it too, and React then sends it once. */
const frameOf = cache(async (member: CurrentMember) => {
  const { words, language, now } = await currentReader();
  return {
    waiting: await noticesWaiting(member, now),
    organization: { name: member.organization, plan: words(`plans.${member.plan}`) },
    member: { name: personName(member, language), email: member.email, role: words(`roles.${member.role}`), isAdmin: isAdmin(member.role) },
    choices: [languageChoices(words, language), themeChoices(words, member.theme)],
    paths: isAdmin(member.role) ? pathsOfAdmins : paths,
    savePreferences,
    signOut: signOutHere,
  };
});
