const lists = ['calls', 'addresses', 'clients', 'history'] as const;
export type WholeList = (typeof lists)[number];

/** Rows of a table and lines of the history on a token's page, where they are not shown whole; and the most where they are. */
export const FIRST_ROWS = 5;
export const FIRST_EVENTS = 20;
export const MOST_EVENTS = 500;

/** Which of the page's lists is asked for whole. */
export function readWhole({ all }: Readonly<Record<string, string | readonly string[] | undefined>>): WholeList | undefined {
  return lists.find((list) => list === all);
}
