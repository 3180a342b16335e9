import fc from 'fast-check';

/** What nobody should send, as arbitraries: for paths, queries and JSON bodies. */

const KNOWN = ['', ' ', '\u0000', '\ud800', '\udc00a', '\u202e\u2066', '__proto__', 'constructor', 'toString', '../../etc/passwd', '%00', "1' or '1'='1", '+12345667', 'no_number', '2026-02-30 25:61:61 +9999', '9'.repeat(400), 'a'.repeat(5_000), '𝔘😀ﷺ', 'İ', '-0', '1e309', 'NaN'];

export const strangeText = fc.oneof(fc.constantFrom(...KNOWN), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 300 }));

const number = fc.oneof(fc.constantFrom(0, -0, -1, 1e308, 2 ** 53, -(2 ** 63), 0.1, 51, 4), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger());
const nested = (depth: number, isList: boolean): unknown => (depth === 0 ? 1 : isList ? [nested(depth - 1, isList)] : { a: nested(depth - 1, isList) });
const deep = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.boolean()).map(([depth, isList]) => nested(depth, isList));

export const strangeValue = fc.oneof(strangeText, number, fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }), deep, fc.array(strangeText, { maxLength: 60 }), fc.dictionary(strangeText, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 5 }));

type Path = readonly (string | number)[];
interface Mutation {
  readonly at: Path;
  readonly to: unknown;
  readonly isRemoved: boolean;
  readonly added: string | undefined;
}

/** A valid body with one to three of its places replaced, removed, or given an unknown neighbour. */
export function mutated(valid: unknown): fc.Arbitrary<unknown> {
  const mutation = fc.record({ at: fc.constantFrom(...pathsOf(valid)), to: strangeValue, isRemoved: fc.boolean(), added: fc.option(strangeText, { nil: undefined }) });
  return fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) => mutations.reduce(changed, structuredClone(valid)));
}

function pathsOf(value: unknown, above: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [above];
  return [above, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...above, Array.isArray(value) ? Number(name) : name]))];
}

function changed(whole: unknown, { at, to, isRemoved, added }: Mutation): unknown {
  const last = at.at(-1);
  if (last === undefined) return isRemoved ? whole : to;
  const holder = at.slice(0, -1).reduce<unknown>((held, name) => (held as Record<string, unknown> | null)?.[name], whole);
  // An earlier mutation may have taken the place away.
  if (typeof holder !== 'object' || holder === null) return whole;
  const set = (name: string, value: unknown) => Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  // In an array a neighbour has no name of its own.
  if (added !== undefined && Array.isArray(holder)) holder.push(to);
  else if (added !== undefined) set(added, to);
  else if (isRemoved) delete (holder as Record<string, unknown>)[last];
  else set(String(last), to);
  return whole;
}

/** One segment of a path as bytes that a request line can carry: escaped or not, of no reading or of two. */
export function strangeSegment(...real: readonly string[]): fc.Arbitrary<string> {
  const escaped = fc.uint8Array({ minLength: 1, maxLength: 30 }).map((bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  const plain = fc.stringMatching(/^[!-~]{1,40}$/).map((text) => text.replace(/[?#]/g, ''));
  const known = fc.constantFrom('.', '..', '%2e%2e', '%2F', '%5c', '%00', '%', '%zz', 'self', 'SELF', 'self;x=1', '__proto__', 'a'.repeat(3_000), '%F0%9F%93%A0', '%ED%A0%80');
  return fc.oneof(fc.constantFrom(...real), escaped, plain, known);
}

/** A query of some of these parameters, doubled ones and unknown ones too. */
export function strangeQuery(names: readonly string[]): fc.Arbitrary<string> {
  const pair = fc.tuple(fc.constantFrom(...names, 'unknown', '__proto__'), strangeText).map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`);
  return fc.oneof(fc.constant(''), fc.array(pair, { minLength: 1, maxLength: 5 }).map((pairs) => `?${pairs.join('&')}`), fc.constantFrom('?', '?=', '?&&&', '?%', '?limit', '?limit=%ff', '?a[b]=c'));
}
