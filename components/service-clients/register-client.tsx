'use client';

import { useState, type ReactNode } from 'react';
import type { RegisterAnswer } from '@/lib/domain/service-client-form';
import { useSecretForm } from '@/components/reveal/use-secret-form';
import { AlreadyRegistered } from './already-registered';
import { ClientReveal } from './client-reveal';
import { RegisterForm } from './register-form';

interface Props {
  readonly action: (previous: RegisterAnswer, form: FormData) => Promise<RegisterAnswer>;
  /** One rendering of the form: its second use registers nothing. */
  readonly submissionId: string;
  readonly memberId: string;
  /** This page, which is loaded anew once the secret was seen. */
  readonly path: string;
  readonly howToPath: string;
  readonly apiOrigin: string;
  /** The clients there are. */
  readonly children: ReactNode;
}

const ready: RegisterAnswer = { kind: 'ready' };

/** The form over the list and, once a client is registered, its secret in their place. What held the secret is unmounted as a whole. */
export function RegisterClient(props: Props) {
  const [left, setLeft] = useState<'done' | 'hidden'>();
  if (left === 'done') return null;
  if (left === 'hidden') return <AlreadyRegistered path={props.path} />;
  return <Registering {...props} onLeave={setLeft} />;
}

function Registering({ action, path, apiOrigin, onLeave, children, ...form }: Props & { onLeave: (how: 'done' | 'hidden') => void }) {
  const { answer, ...sending } = useSecretForm(action, ready, 'registered');
  if (answer.kind === 'registered') return <ClientReveal {...answer} path={path} apiOrigin={apiOrigin} onLeave={onLeave} />;
  if (answer.kind === 'already-registered') return <AlreadyRegistered path={path} />;
  return (
    <>
      <RegisterForm {...form} {...sending} answer={answer} />
      {children}
    </>
  );
}
