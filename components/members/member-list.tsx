import type { ListedPerson } from '@/lib/domain/member-list';
import { fullMoment, tableDate, zoneName } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import { shortTimeAgo } from '@/lib/i18n/relative-time';
import type { Words } from '@/lib/i18n/words';
import { EndableTableHead } from '@/components/ending/endable-table-head';
import { InvitationRow } from './invitation-row';
import type { MemberActions } from './member-actions';
import { MemberRow } from './member-row';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly people: readonly ListedPerson[];
  /** The list of tokens, narrowed to one member's. */
  readonly tokensPath: (memberId: string) => string;
  /** The form that invites an address anew. */
  readonly againPath: (invitationId: string) => string;
  readonly actions: MemberActions;
}

/** The people of an organization, the invited too. The same table as the tokens', stacked where it is narrow. */
export function MemberList({ words, language, zone, now, people, tokensPath, againPath, actions }: Props) {
  const columns = [
    [words('members.member'), 'column-token'],
    [words('members.role'), 'column-role'],
    [words('members.state'), 'column-state'],
    [words('members.tokens'), 'column-tokens'],
    [words('members.lastSignIn'), 'column-used'],
  ] as const;
  return (
    <table role="table" aria-label={words('pages.members')} className="token-list member-list">
      <EndableTableHead words={words} columns={columns} />
      <tbody role="rowgroup">
        {people.map((one) =>
          one.kind === 'invitation' ? (
            <InvitationRow
              key={one.id}
              invitation={one}
              isExpired={one.expiresAt <= now}
              againPath={againPath(one.id)}
              until={words(one.expiresAt > now ? 'members.linkUntil' : 'members.linkExpired', { date: tableDate(one.expiresAt, language, zone) })}
              withdraw={actions.withdraw}
            />
          ) : (
            <MemberRow
              key={one.id}
              member={one}
              tokensPath={tokensPath(one.id)}
              lastSignIn={
                one.lastSignInAt === null ? (
                  words('members.neverSignedIn')
                ) : (
                  <time dateTime={new Date(one.lastSignInAt).toISOString()} title={words('status.moment', { moment: fullMoment(one.lastSignInAt, language, zone), zone: zoneName(zone, language, one.lastSignInAt) })}>
                    {shortTimeAgo(words, one.lastSignInAt, now)}
                  </time>
                )
              }
              actions={actions}
            />
          ),
        )}
      </tbody>
    </table>
  );
}
