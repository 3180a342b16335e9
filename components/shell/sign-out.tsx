import type { Role } from '@/lib/domain/roles';
import type { Words } from '@/lib/i18n/words';
import { buttonStyle } from '@/components/controls/button-style';

interface Props {
  readonly words: Words;
  readonly member: { readonly name: string; readonly role: Role };
  readonly signOut: () => Promise<void>;
}

/** Who is signed in, and the way out: a form, so that it works before any script. */
export function SignOut({ words, member, signOut }: Props) {
  return (
    <form action={signOut} className="mt-2 flex items-center justify-between gap-2 pl-2">
      <p className="min-w-0">
        <span className="block truncate font-medium" title={member.name}>
          {member.name}
        </span>
        <span className="block text-12 text-muted">{words(`roles.${member.role}`)}</span>
      </p>
      <button type="submit" className={buttonStyle('quiet', 'row')}>
        {words('shell.signOut')}
      </button>
    </form>
  );
}
