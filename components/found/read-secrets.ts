import { findSecrets, type FoundSecret } from '@/lib/domain/found-secrets';

/** A found secret without itself: what may be kept, and of a token's what may be sent. */
export interface ReadSecret extends Omit<FoundSecret, 'secret'> {
  /** Of a token's whole secret; absent where the browser computes none. */
  readonly fingerprint?: string;
}

/** Whether the browser computes fingerprints here: over plain http it does not. */
export function hasFingerprints(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** Searches a text and lets the page draw in between. Undefined where something newer is asked meanwhile. */
export async function readSecrets(text: string, isOver: () => boolean): Promise<readonly ReadSecret[] | undefined> {
  const steps = findSecrets(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return Promise.all(step.value.map(withoutItself));
    await new Promise((resolve) => setTimeout(resolve));
    if (isOver()) return undefined;
  }
}

async function withoutItself({ secret, ...found }: FoundSecret): Promise<ReadSecret> {
  if (found.kind !== 'token' || !hasFingerprints()) return found;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return { ...found, fingerprint: Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('') };
}
