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
  { file: 'profile/notifications/page.tsx', path: () => '/profile/notifications', for: signedIn },
  { file: 'profile/sessions/page.tsx', path: () => '/profile/sessions', for: signedIn },
  { file: 'profile/integrations/page.tsx', path: () => '/profile/integrations', for: signedIn },
  { file: `${tokens}/page.tsx`, path: () => `/${tokens}`, for: signedIn },
  { file: `${tokens}/new/page.tsx`, path: () => `/${tokens}/new`, for: signedIn },
  { file: `${tokens}/export/route.ts`, path: () => `/${tokens}/export`, for: signedIn },
  { file: `${tokens}/[id]/page.tsx`, path: ({ tokenId }) => `/${tokens}/${tokenId}`, for: ['holder'] },
  { file: `${tokens}/[id]/rotate/page.tsx`, path: ({ tokenId }) => `/${tokens}/${tokenId}/rotate`, for: ['holder'] },
  { file: `${tokens}/[id]/uses/page.tsx`, path: ({ tokenId }) => `/${tokens}/${tokenId}/uses`, for: ['holder'] },
  { file: `${tokens}/[id]/first-request/route.ts`, path: ({ tokenId }) => `/${tokens}/${tokenId}/first-request`, for: ['holder'], stranger: 401 },
  { file: 'found-a-secret/page.tsx', path: () => '/found-a-secret', for: signedIn },
  { file: 'invitation/page.tsx', path: () => '/invitation', for: everybody },
  { file: 'admin/page.tsx', path: () => '/admin', for: [...admins, 'otherAdmin'] },
  { file: 'admin/tokens/page.tsx', path: () => '/admin/tokens', for: [...admins, 'otherAdmin'] },
  { file: 'admin/tokens/export/route.ts', path: () => '/admin/tokens/export', for: [...admins, 'otherAdmin'] },
  { file: 'admin/tokens/[id]/page.tsx', path: ({ tokenId }) => `/admin/tokens/${tokenId}`, for: admins },
  { file: 'admin/tokens/[id]/impact/page.tsx', path: ({ tokenId }) => `/admin/tokens/${tokenId}/impact`, for: admins },
  { file: 'admin/tokens/[id]/impact/export/route.ts', path: ({ tokenId }) => `/admin/tokens/${tokenId}/impact/export?since=2026-01-01T00:00`, for: admins },
  { file: 'admin/members/page.tsx', path: () => '/admin/members', for: [...admins, 'otherAdmin'] },
  { file: 'admin/members/invite/page.tsx', path: () => '/admin/members/invite', for: [...admins, 'otherAdmin'] },
  { file: 'admin/policy/page.tsx', path: () => '/admin/policy', for: [...admins, 'otherAdmin'] },
  { file: 'admin/audit-log/page.tsx', path: () => '/admin/audit-log', for: [...admins, 'otherAdmin'] },
  { file: 'admin/audit-log/export/route.ts', path: () => '/admin/audit-log/export', for: [...admins, 'otherAdmin'] },
  { file: 'admin/service-clients/page.tsx', path: () => '/admin/service-clients', for: [...admins, 'otherAdmin'] },
];

/** Routes that lead on or are next-auth's own, which `sign-in.spec.ts` drives. */
export const elsewhere: readonly string[] = ['page.tsx', 'api/auth/[...nextauth]/route.ts'];
