/** The one word that a check of a request ends in. What each answers stands in refusals.ts, and lib/api/answers.ts makes HTTP of it. */
export const verdicts = [
  'valid',
  'missing',
  'ambiguous',
  'malformed',
  'unknown',
  'revoked',
  'replaced',
  'expired',
  'frozen',
  'member-inactive',
  'plan-lapsed',
  'address-not-allowed',
  'admin-only',
  'out-of-scope',
  'rate-limited',
  'busy',
] as const;
export type Verdict = (typeof verdicts)[number];
