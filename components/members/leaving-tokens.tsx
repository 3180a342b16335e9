import { useNow, useTranslations } from 'use-intl';
import type { Leaving } from '@/lib/domain/member-answers';
import { timeAgo } from '@/lib/i18n/relative-time';

/** The tokens that would end and were used, the last used first: who would notice. */
export function LeavingTokens({ leaving: { inUse, tokens } }: { readonly leaving: Leaving }) {
  const words = useTranslations();
  const now = useNow().getTime();
  if (inUse.length === 0) return null;
  const more = tokens - inUse.length;
  return (
    <ul aria-label={words('members.deactivateInUse')} className="grid gap-1 border-l-2 border-line-strong pl-3">
      {inUse.map(({ id, name, lastUsedAt }) => (
        <li key={id}>{words('members.deactivateUsed', { name, ago: lastUsedAt === null ? '' : timeAgo(words, lastUsedAt, now) })}</li>
      ))}
      {more > 0 && <li className="text-muted">{words('members.deactivateMore', { count: more })}</li>}
    </ul>
  );
}
