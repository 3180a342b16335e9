import { planHasTokens, type Plan } from '@/lib/domain/roles';
import type { Words } from '@/lib/i18n/words';
import { buttonStyle } from '@/components/controls/button-style';

interface Props {
  readonly words: Words;
  readonly plan: Plan;
  readonly counts: { readonly active: number; readonly expiringSoon: number };
  readonly ownerName: string;
  readonly href: string;
}

/** What the API access of a member stands at, and the way to it. Where the plan has none: who to ask, and no dead button. */
export function IntegrationCard({ words, plan, counts, ownerName, href }: Props) {
  const included = planHasTokens(plan);
  return (
    <section
      aria-labelledby="integration-tokens"
      className="flex max-w-160 items-start justify-between gap-x-6 gap-y-4 rounded-8 border border-line p-5 max-sm:flex-col max-sm:p-4"
    >
      <div className="min-w-0">
        <h2 id="integration-tokens" className="text-16 font-semibold">
          {words('integrations.cardTitle')}
        </h2>
        <p className="mt-1 text-muted">{words('integrations.cardText')}</p>
        <p className="mt-3 font-medium tabular-nums">{included ? countsText(words, counts) : words('integrations.partOfEnterprise', { owner: ownerName })}</p>
      </div>
      {included && (
        <a href={href} aria-describedby="integration-tokens" className={`${buttonStyle('secondary')} max-sm:w-full`}>
          {words('actions.manage')}
        </a>
      )}
    </section>
  );
}

function countsText(words: Words, { active, expiringSoon }: Props['counts']): string {
  if (expiringSoon === 0) return words('integrations.active', { active });
  return words('integrations.activeAndExpiring', { active, expiring: expiringSoon });
}
