import type { Language } from '@/lib/i18n/languages';

/** The addresses of the contract (DESIGN §2), each written once. */
export const profilePath = '/profile';
export const integrationsPath = '/profile/integrations';
export const tokenListPath = '/profile/integrations/personal-access-tokens';
export const newTokenPath = '/profile/integrations/personal-access-tokens/new';
export const exportPath = '/profile/integrations/personal-access-tokens/export';
export const preferencesPath = '/profile/preferences';
export const notificationsPath = '/profile/notifications';
export const sessionsPath = '/profile/sessions';
export const foundSecretPath = '/found-a-secret';
export const overviewPath = '/admin';
export const adminTokensPath = '/admin/tokens';
export const adminExportPath = '/admin/tokens/export';
export const membersPath = '/admin/members';
export const inviteMembersPath = '/admin/members/invite';
export const inviteAgainPath = (invitationId: string) => `${inviteMembersPath}?again=${invitationId}`;
export const invitationPath = '/invitation';
export const policyPath = '/admin/policy';
export const auditLogPath = '/admin/audit-log';
export const auditExportPath = '/admin/audit-log/export';
export const serviceClientsPath = '/admin/service-clients';
export const tokenHelpPath = '/help/personal-access-tokens';
export const refusedRequestsPath = '/help/refused-requests';
export const apiReferencePath = '/help/api';

export function tokenPath(tokenId: string): string {
  return `${tokenListPath}/${encodeURIComponent(tokenId)}`;
}

/** The rotation of a token. Scopes that are to be added may be named in `?scopes=`. */
export function rotatePath(tokenId: string): string {
  return `${tokenPath(tokenId)}/rotate`;
}

/** What a token was used for since a time of the reader's choice. */
export function usesPath(tokenId: string): string {
  return `${tokenPath(tokenId)}/uses`;
}

/** A token of the organization, as admins see it. */
export function adminTokenPath(tokenId: string): string {
  return `${adminTokensPath}/${encodeURIComponent(tokenId)}`;
}

/** The organization's tokens, of one of its members alone. */
export function tokensOfMemberPath(memberId: string): string {
  return `${adminTokensPath}?owner=${encodeURIComponent(memberId)}`;
}

/** What a token of the organization did since a time of the admin's choice. */
export function impactPath(tokenId: string): string {
  return `${adminTokenPath(tokenId)}/impact`;
}

/** The same as a file. */
export function impactExportPath(tokenId: string): string {
  return `${impactPath(tokenId)}/export`;
}

/** The way to the sign-in page and from there back. With a language it fixes that for this browser. */
export function signInPath(destination: string, language?: Language): string {
  return `/sign-in?${language ? `lang=${language}&` : ''}to=${encodeURIComponent(destination)}`;
}

/** Where a sign-in leads: a page of ours that was asked for, else the token list. Nothing that a browser could read as another host. */
export function destinationAfterSignIn(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.startsWith('/sign-in')) return tokenListPath;
  const here = 'https://here.invalid';
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : undefined;
  return url && url.origin === here ? url.pathname + url.search + url.hash : tokenListPath;
}
