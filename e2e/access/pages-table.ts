import { admins, everybody, signedIn, type Reader } from './readers';
import type { Things } from './things';

/** A page or a route of pages, and who gets it. Whoever else is signed in finds nothing there; a stranger is led to the sign-in. */
export interface PageRow {
  /** Its file, so that none is forgotten. */
  readonly file: string;
  readonly path: (things: Things) => string;
  readonly for: readonly Reader[];
  /** What a stranger is answered where it is not a page that leads to the sign-in. */
  readonly stranger?: number;
}

const tokens = 'profile/integrations/personal-access-tokens';

export const pageRows: readonly PageRow[] = [
  { file: 'sign-in/page.tsx', path: () => '/sign-in', for: ['stranger'] },
  { file: 'help/api/page.tsx', path: () => '/help/api', for: everybody },
  { file: 'help/personal-access-tokens/page.tsx', path: () => '/help/personal-access-tokens', for: everybody },
  { file: 'help/refused-requests/page.tsx', path: () => '/help/refused-requests', for: everybody },
  { file: 'profile/page.tsx', path: () => '/profile', for: signedIn },
  { file: 'profile/preferences/page.tsx', path: () => '/profile/preferences', for: signedIn },
  { file: 'profile/integrations/page.tsx', path: () => '/profile/integrations', for: signedIn },
  { file: `${tokens}/page.tsx`, path: () => `/${tokens}`, for: signedIn },
  { file: `${tokens}/new/page.tsx`, path: () => `/${tokens}/new`, for: signedIn },
  { file: `${tokens}/export/route.ts`, path: () => `/${tokens}/export`, for: signedIn },
  { file: `${tokens}/[id]/page.tsx`, path: ({ tokenId }) => `/${tokens}/${tokenId}`, for: ['holder'] },
  { file: `${tokens}/[id]/rotate/page.tsx`, path: ({ tokenId }) => `/${tokens}/${tokenId}/rotate`, for: ['holder'] },
  { file: `${tokens}/[id]/uses/page.tsx`, path: ({ tokenId }) => `/${tokens}/${tokenId}/uses`, for: ['holder'] },
  { file: `${tokens}/[id]/first-request/route.ts`, path: ({ tokenId }) => `/${tokens}/${tokenId}/first-request`, for: ['holder'], stranger: 401 },
  { file: 'admin/service-clients/page.tsx', path: () => '/admin/service-clients', for: [...admins, 'otherAdmin'] },
];

/** Routes that lead on or are next-auth's own, which `sign-in.spec.ts` drives. */
export const elsewhere: readonly string[] = ['page.tsx', 'api/auth/[...nextauth]/route.ts'];
