import type { PrefillLink } from './prefill';

const read = ['name', 'scopes', 'expires_in', 'held_secret'] as const;

/** The part of an address that fills the form in. Of a doubled value the first counts; scopes are taken together. */
export function prefillLink(query: Readonly<Record<string, string | readonly string[] | undefined>>): PrefillLink {
  const values = read.flatMap((name) => {
    const given = [query[name] ?? []].flat();
    const value = name === 'scopes' ? given.join(' ') : (given[0] ?? '');
    return value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(values);
}

/** The address that fills the form in. */
export function prefillAddress(path: string, link: PrefillLink): string {
  const search = new URLSearchParams(link).toString();
  return search === '' ? path : `${path}?${search}`;
}
