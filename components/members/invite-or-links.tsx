'use client';

import { useSecretForm } from '@/components/reveal/use-secret-form';
import type { InviteAnswer } from '@/lib/domain/invite-form';
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
  /** Where everybody is listed. */
  readonly path: string;
}

const READY: InviteAnswer = { kind: 'ready' };

/** The form that invites, and in its place the links, once. */
export function InviteOrLinks({ action, path, ...form }: Props) {
  const { answer, ...sending } = useSecretForm<InviteAnswer>(action, READY, 'invited');
  if (answer.kind === 'invited') return <InviteLinks invited={answer.invited} role={answer.role} path={path} />;
  return <InviteForm answer={answer} {...sending} {...form} />;
}
