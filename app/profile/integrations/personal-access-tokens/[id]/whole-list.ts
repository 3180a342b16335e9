import { tokenPath } from '../../../../paths';
import type { WholeList } from '../../../../whole-list';

/** The page with one of its lists whole, scrolled to it. */
export function wholePath(tokenId: string, list: WholeList): string {
  return `${tokenPath(tokenId)}?all=${list}#${list}`;
}
