'use client';

import { createContext, use, type ReactNode } from 'react';
import type { FirstRequestAnswer } from '@/lib/domain/first-request';

/** Asks for a token's first request at its address. Undefined where no answer came that can be read. */
export type AskFirstRequest = (path: string) => Promise<FirstRequestAnswer | undefined>;

const Context = createContext<AskFirstRequest | undefined>(undefined);

/** Hands the browser's way of asking to the reveal: a component fetches nothing by itself. */
export function FirstRequestProvider({ ask, children }: { readonly ask: AskFirstRequest; readonly children: ReactNode }) {
  return <Context value={ask}>{children}</Context>;
}

export function useAskFirstRequest(): AskFirstRequest {
  const ask = use(Context);
  if (!ask) throw new Error('FirstRequestProvider is missing around this page');
  return ask;
}
