'use client';

import { useState } from 'react';
import type { Prefill } from '@/lib/domain/prefill';
import type { GenerateAnswer } from '@/lib/domain/token-form';
import { Reveal } from '@/components/reveal/reveal';
import { tokenSnippets } from '@/components/reveal/snippets';
import { AlreadyGenerated } from './already-generated';
import type { FormSettings } from './form-settings';
import { TokenForm } from './token-form';
import { useGenerate } from './use-generate';

interface Props extends FormSettings {
  readonly action: (previous: GenerateAnswer, form: FormData) => Promise<GenerateAnswer>;
  readonly submissionId: string;
  readonly prefill: Prefill | undefined;
  readonly listPath: string;
  readonly apiOrigin: string;
}

/** Holds the secret no longer than it is shown: what held it is unmounted as a whole. */
export function GenerateOrReveal(props: Props) {
  const [left, setLeft] = useState<'done' | 'hidden'>();
  if (left === 'done') return null;
  if (left === 'hidden') return <AlreadyGenerated listPath={props.listPath} />;
  return <Generating {...props} onLeave={setLeft} />;
}

function Generating({ action, listPath, apiOrigin, onLeave, ...form }: Props & { onLeave: (how: 'done' | 'hidden') => void }) {
  const generate = useGenerate(action);
  const { answer } = generate;
  if (answer.kind === 'generated') {
    return <Reveal of="token" secret={answer.secret} snippets={tokenSnippets(answer.secret, apiOrigin)} listPath={listPath} onLeave={onLeave} />;
  }
  if (answer.kind === 'already-generated') return <AlreadyGenerated listPath={listPath} />;
  return <TokenForm {...form} {...generate} answer={answer} />;
}
