import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';

export type Copying = 'not-yet' | 'copied' | 'failed';

/**
 * Copies a text and tells the truth about it: "Copied" stands for a copy that was awaited.
 * Where the browser refuses (plain http, no permission), the text is selected for the keys to copy.
 * @param onCopied hears of a copy that was made
 */
export function useCopy(text: string, selectIt: () => void, failure: string, onCopied: () => void = () => undefined) {
  const words = useTranslations();
  const [copying, setCopying] = useState<Copying>('not-yet');

  async function copy() {
    const copied = await written(text);
    setCopying(copied ? 'copied' : 'failed');
    if (copied) onCopied();
    else selectIt();
    announce(copied ? words('actions.copied') : failure);
  }

  return { copying, copy };
}

async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
