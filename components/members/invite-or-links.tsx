'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSecretForm } from '@/components/reveal/use-secret-form';
import type { InviteAnswer, Invited } from '@/lib/domain/invite-form';
import type { Role } from '@/lib/domain/roles';
import { InviteForm } from './invite-form';
import { InviteLinks } from './invite-links';

interface Props {
  readonly action: (previous: InviteAnswer, form: FormData) => Promise<InviteAnswer>;
  /** The roles that the reader may give. */
  readonly roles: readonly Role[];
  readonly organization: string;
  readonly submissionId: string;
  readonly memberId: string;
  /** Whom an earlier invitation was for that is to be sent anew. */
  readonly again: { readonly email: string; readonly role: Role } | undefined;
  /** Where everybody is listed. */
  readonly path: string;
}

const READY: InviteAnswer = { kind: 'ready' };

/** The form that invites, and in its place the links, once. */
export function InviteOrLinks({ action, path, ...form }: Props) {
  const { answer, ...sending } = useSecretForm<InviteAnswer>(action, READY, 'invited');
  const [isLeft, setLeft] = useState(false);

  // A page that is left is kept for the way back: without the links.
  useEffect(() => {
    const leave = () => flushSync(() => setLeft(true));
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);

  if (answer.kind === 'invited') return <InviteLinks invited={isLeft ? answer.invited.map(withoutLink) : answer.invited} role={answer.role} path={path} />;
  return <InviteForm answer={answer} {...sending} {...form} />;
}

function withoutLink(invited: Invited): Invited {
  return invited.kind === 'invited' ? { kind: 'invited-before', email: invited.email } : invited;
}
