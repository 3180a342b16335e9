import 'server-only';
import { headers } from 'next/headers';
import { keptClient, type Origin } from '@/lib/domain/audit-events';

/** Where a page's or an action's request comes from. The front door sets both headers itself and lets no client's through. */
export async function requestOrigin(): Promise<Origin> {
  return originOf(await headers());
}

/** The same for headers at hand. */
export function originOf(headers: { get(name: string): string | null }): Origin {
  return {
    address: headers.get('x-client-address') ?? 'unknown',
    client: keptClient(headers.get('user-agent')),
    requestId: headers.get('x-request-id') ?? 'unknown',
  };
}
