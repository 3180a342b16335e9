'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { SignInProblem } from '@/lib/domain/sign-in';
import { AlertShape } from '@/components/icons/shapes';
import { signInProblemText } from './problem-text';

/** Why the last sign-in failed: one sentence above the form, which takes the focus each time. */
export function SignInProblemNote({ problem }: { readonly problem: SignInProblem }) {
  const words = useTranslations();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), [problem]);
  return (
    <p ref={note} role="alert" tabIndex={-1} className="flex items-start gap-2 rounded-8 border border-danger-line bg-danger-soft px-3 py-2.5 text-danger-text">
      <AlertShape className="mt-1" />
      <span>{signInProblemText(words, problem)}</span>
    </p>
  );
}
