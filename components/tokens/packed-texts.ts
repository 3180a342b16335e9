import type { TokenTexts } from './token-texts';

/** What a row may do, as a cell says it. Many rows say the same. */
type Access = Pick<TokenTexts, 'access' | 'moreAccess' | 'isBroad'>;

/** The rest of a row without its names, in the order of `unpacked`. */
type Row = readonly [
  id: string,
  name: string,
  identifier: string,
  access: number,
  expires: TokenTexts['expires'] | 0,
  lastUsed: TokenTexts['lastUsed'] | 0,
  /** One more than its place among the addresses; 0 for none. */
  address: number,
  /** Used today and nothing else is what most have to say. */
  rest: Pick<TokenTexts, 'status' | 'usedToday' | 'usedYesterday'> | 'today' | 0,
  owner?: number,
];

/** Rows on their way to a browser: what rows share is sent once, and no name of a field with each of them. */
export interface PackedTexts {
  readonly access: readonly Access[];
  readonly rows: readonly Row[];
  readonly addresses: readonly string[];
  readonly owners?: readonly string[];
}

export function packed(tokens: readonly TokenTexts[]): PackedTexts {
  const kinds = new Map<string, number>();
  const access: Access[] = [];
  const addresses = [...new Set(tokens.flatMap(({ address }) => address ?? []))];
  const owners = [...new Set(tokens.flatMap(({ owner }) => owner ?? []))];
  const rows = tokens.map(({ id, name, identifier, access: text, moreAccess, isBroad, expires, lastUsed, address, owner, ...rest }): Row => {
    const kind = JSON.stringify([text, moreAccess, isBroad]);
    const at = kinds.get(kind) ?? access.push({ access: text, ...(moreAccess && { moreAccess }), ...(isBroad && { isBroad }) }) - 1;
    kinds.set(kind, at);
    const row = [id, name, identifier, at, expires ?? 0, lastUsed ?? 0, address === undefined ? 0 : addresses.indexOf(address) + 1, shortened(rest)] as const;
    return owner === undefined ? row : [...row, owners.indexOf(owner)];
  });
  return { access, rows, addresses, ...(owners.length > 0 && { owners }) };
}

export function unpacked({ access, rows, addresses, owners }: PackedTexts): readonly TokenTexts[] {
  return rows.map(([id, name, identifier, at, expires, lastUsed, address, rest, owner]) => ({
    id,
    name,
    identifier,
    ...(access[at] ?? { access: '' }),
    ...(expires !== 0 && { expires }),
    ...(lastUsed !== 0 && { lastUsed }),
    ...(address !== 0 && { address: addresses[address - 1] ?? '' }),
    ...(rest === 'today' ? { usedToday: true } : rest !== 0 && rest),
    ...(owner !== undefined && { owner: owners?.[owner] ?? '' }),
  }));
}

function shortened(rest: Exclude<Row[7], string | 0>): Row[7] {
  const names = Object.keys(rest);
  if (names.length === 0) return 0;
  return names.length === 1 && rest.usedToday ? 'today' : rest;
}
