import type { Plan, Role } from '@/lib/domain/roles';
import type { Words } from '@/lib/i18n/words';
import { SignOut } from './sign-out';

export type NavEntry = 'general' | 'integrations';

const paths: Record<NavEntry, string> = { general: '/profile', integrations: '/profile/integrations' };

interface Props {
  readonly words: Words;
  readonly organization: { readonly name: string; readonly plan: Plan };
  readonly member: { readonly name: string; readonly role: Role };
  readonly current: NavEntry;
  readonly signOut: () => Promise<void>;
  /** It is drawn twice, at the side and in the drawer: ids must differ. */
  readonly idPrefix: string;
}

/** Where one can go: the same tree at the side of a wide window and in the drawer of a narrow one. */
export function NavTree({ words, organization, member, current, signOut, idPrefix }: Props) {
  const heading = `${idPrefix}-profile`;
  return (
    <nav aria-label={words('shell.main')} className="nav-tree flex min-h-full flex-col p-3">
      <p className="px-2 pt-1 pb-3">
        <strong className="block font-semibold wrap-anywhere">{organization.name}</strong>
        <span className="text-12 text-muted">{words(`plans.${organization.plan}`)}</span>
      </p>
      <div>
        <p id={heading} className="px-2 pt-3 pb-1 text-12 text-muted">
          {words('pages.profile')}
        </p>
        <ul aria-labelledby={heading} className="grid gap-px">
          {(['general', 'integrations'] as const).map((entry) => (
            <li key={entry}>
              <a
                href={paths[entry]}
                aria-current={entry === current ? 'page' : undefined}
                className="block rounded-6 px-2 py-1.5 text-fg hover:bg-fill hover:no-underline focus-visible:rounded-6 focus-visible:-outline-offset-2 aria-[current]:bg-fill aria-[current]:font-medium max-md:py-3"
              >
                {words(`pages.${entry}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <SignOut words={words} member={member} signOut={signOut} />
    </nav>
  );
}
