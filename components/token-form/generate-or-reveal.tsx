'use client';

import { useState, type ReactNode } from 'react';
import type { Prefill } from '@/lib/domain/prefill';
import type { GenerateAnswer } from '@/lib/domain/token-form';
import { TokenReveal, type Left, type TokenRevealSettings } from '@/components/reveal/token-reveal';
import { AlreadyGenerated } from './already-generated';
import type { FormSettings } from './form-settings';
import { TokenForm } from './token-form';
import { useGenerate } from './use-generate';

interface Props extends FormSettings, TokenRevealSettings {
  readonly action: (previous: GenerateAnswer, form: FormData) => Promise<GenerateAnswer>;
  readonly submissionId: string;
  readonly prefill: Prefill | undefined;
  /** Stands in the form's place where the reader may not have another token. Never in the place of a secret. */
  readonly instead?: ReactNode;
}

/** Holds the secret no longer than it is shown: what held it is unmounted as a whole. */
export function GenerateOrReveal(props: Props) {
  const [left, setLeft] = useState<Left>();
  if (left?.how === 'done') return null;
  if (left) return <AlreadyGenerated listPath={props.listPath} tokenId={left.tokenId} wasShown />;
  return <Generating {...props} onLeave={setLeft} />;
}

function Generating({ action, listPath, apiOrigin, revoke, onLeave, instead, ...form }: Props & { onLeave: (left: Left) => void }) {
  const { answer, isPosted, ...sending } = useGenerate(action);
  if (answer.kind === 'generated') {
    return <TokenReveal tokenId={answer.tokenId} secret={answer.secret} listPath={listPath} apiOrigin={apiOrigin} revoke={revoke} onLeave={(how) => onLeave({ how, tokenId: answer.tokenId })} />;
  }
  if (answer.kind === 'already-generated') return <AlreadyGenerated listPath={listPath} tokenId={answer.tokenId} wasShown={isPosted} />;
  if (instead) return instead;
  return <TokenForm {...form} {...sending} answer={answer} />;
}
