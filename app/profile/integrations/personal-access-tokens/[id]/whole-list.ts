import { tokenPath } from '../../../../paths';

const lists = ['calls', 'addresses', 'clients', 'history'] as const;
export type WholeList = (typeof lists)[number];

/** Which of the page's lists is asked for whole. */
export function readWhole({ all }: Readonly<Record<string, string | readonly string[] | undefined>>): WholeList | undefined {
  return lists.find((list) => list === all);
}

/** The page with one of its lists whole, scrolled to it. */
export function wholePath(tokenId: string, list: WholeList): string {
  return `${tokenPath(tokenId)}?all=${list}#${list}`;
}
