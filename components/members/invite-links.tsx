import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { PageHead } from '@/components/shell/page-head';
import type { Invited } from '@/lib/domain/invite-form';
import type { Role } from '@/lib/domain/roles';
import { InviteLink } from './invite-link';

interface Props {
  readonly invited: readonly Invited[];
  readonly role: Role;
  readonly path: string;
}

/** The links, each once, and what came of the other addresses. `Done` replaces the whole document, so that nothing keeps them. */
export function InviteLinks({ invited, role, path }: Props) {
  const words = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);
  const links = invited.filter((one) => one.kind === 'invited');
  const others = invited.filter((one) => one.kind !== 'invited');

  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);

  return (
    <>
      <PageHead title={words(links.length > 0 ? 'members.links.heading' : 'members.invite')} headingRef={heading} />
      <div className="grid max-w-160 gap-8">
        {links.length > 0 && (
          <div>
            <p>{words('members.links.warning')}</p>
            <p>{words(`members.links.roleIs.${role}`)}</p>
          </div>
        )}
        {links.map(({ email, link }) => (
          <InviteLink key={email} email={email} link={link} />
        ))}
        {others.length > 0 && (
          <ul className="grid gap-1">
            {others.map(({ kind, email }) => (
              <li key={email} className="wrap-anywhere">
                {words(`members.links.${kind === 'invited-before' ? 'before' : kind}`, { email })}
              </li>
            ))}
          </ul>
        )}
        <div>
          <a href={path} className={`${buttonStyle('primary', 'form')} max-sm:w-full`}>
            {words('actions.done')}
          </a>
        </div>
      </div>
    </>
  );
}
