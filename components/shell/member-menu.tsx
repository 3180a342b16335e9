import { ChevronsUpDown } from 'lucide-react';
import type { Words } from '@/lib/i18n/words';
import type { Choices } from '@/components/preferences/choices';
import { QuickChoices } from '@/components/preferences/quick-choices';
import type { SavePreferences } from '@/components/preferences/use-preferences';

export interface MemberMenuProps {
  readonly words: Words;
  /** The role by its name for the reader. */
  readonly member: { readonly name: string; readonly email: string; readonly role: string };
  /** The language that the page is in, and the theme that the member chose, among the others. */
  readonly choices: readonly Choices[];
  readonly savePreferences: SavePreferences;
  readonly signOut: () => Promise<void>;
  /** Whether it lies open, as a part of what is around it. */
  readonly isOpen: boolean;
}

const ID = 'member-menu';

/** Who is signed in, and what belongs to them: language, theme, the way out. A popover of the browser's own and forms, so all of it works before any script. */
export function MemberMenu({ isOpen, ...menu }: MemberMenuProps) {
  const { words, member } = menu;
  if (isOpen) {
    return (
      <section aria-label={words('shell.signedInAs', { name: member.name })} className="mt-3 border-t border-line pt-3">
        <p className="truncate px-2 font-medium">{member.name}</p>
        <Inside {...menu} />
      </section>
    );
  }
  return (
    <>
      <button type="button" popoverTarget={ID} aria-label={words('shell.signedInAs', { name: member.name })} className="menu-row mt-2 font-medium">
        <span className="min-w-0 truncate" title={member.name}>
          {member.name}
        </span>
        <ChevronsUpDown size={14} strokeWidth={1.5} aria-hidden="true" className="text-muted" />
      </button>
      <div id={ID} popover="auto" className="member-menu rounded-8 bg-raised p-2 text-fg shadow-float forced-colors:border">
        <Inside {...menu} />
      </div>
    </>
  );
}

function Inside({ words, member, choices, savePreferences, signOut }: Omit<MemberMenuProps, 'isOpen'>) {
  return (
    <>
      <p className="px-2 pt-1 pb-2 text-12 text-muted">
        <span className="block truncate" title={member.email}>
          {member.email}
        </span>
        {member.role}
      </p>
      <QuickChoices groups={choices} save={savePreferences} />
      <form action={signOut} className="mt-2 border-t border-line pt-2">
        <button type="submit" className="menu-row">
          {words('shell.signOut')}
        </button>
      </form>
    </>
  );
}
