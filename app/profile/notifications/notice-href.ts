import type { NoticeKind } from '@/lib/domain/notice-kinds';
import type { MemberNotice } from '@/lib/domain/notice-list';
import { adminTokenPath, adminTokensPath, rotatePath, tokenListPath, tokenPath } from '../../paths';

/** What one rotates, as long as that can be done. */
const rotates: readonly NoticeKind[] = ['expiring', 'rotation-due', 'guessed'];

/** Where the one thing to do about a notice is. */
export function noticeHref({ kind, tokenId, standing }: MemberNotice): string {
  if (kind === 'token-reported') return tokenId === null ? adminTokensPath : adminTokenPath(tokenId);
  if (tokenId === null) return kind === 'revoked-by-admin' ? `${tokenListPath}?tab=ended` : tokenListPath;
  return rotates.includes(kind) && standing !== 'over' ? rotatePath(tokenId) : tokenPath(tokenId);
}
