'use client';

import type { ReactNode } from 'react';
import { FirstRequestProvider } from '@/components/reveal/first-request-context';
import type { FirstRequestAnswer } from '@/lib/domain/first-request';

/** Hands the browser's way to ask for a first request to the reveal: a function does not cross from the server's side. */
export function FirstRequestHere({ children }: { readonly children: ReactNode }) {
  return <FirstRequestProvider ask={ask}>{children}</FirstRequestProvider>;
}

/** A broken connection is no answer: the next question may have one. */
async function ask(path: string): Promise<FirstRequestAnswer | undefined> {
  try {
    const answer = await fetch(path, { cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as FirstRequestAnswer) : undefined;
  } catch {
    return undefined;
  }
}
