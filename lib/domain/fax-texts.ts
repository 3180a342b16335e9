import * as z from 'zod/mini';

/** The small rules that the bodies and queries of the fax calls are made of. Source of the patterns: the API's Python SDK. */

/** Text as it may be stored: no NUL, which PostgreSQL refuses, and no half of a character. */
export function storableText(longest: number) {
  return z.string().check(
    z.maxLength(longest, `must have at most ${longest} characters`),
    z.refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'must be readable text'),
  );
}

/** A number faxes go to: E.164 with its plus, and perhaps an extension after asterisks. */
export const DESTINATION = /^\+[0-9]{8,20}(\*{1,10}[0-9]{1,20})?$/;

export const phone = z.string().check(z.regex(/^[+]?[0-9]{8,20}$/, 'must be a phone number such as +12025550100'));
export const destination = z.string().check(z.regex(DESTINATION, 'must be a fax number such as +12025550100'));
export const memberUid = storableText(64).check(z.minLength(1, 'must not be empty'));

export function wholeNumber(from: number, to: number) {
  const must = `must be a whole number from ${from} to ${to}`;
  return z.number(must).check(z.int(must), z.gte(from, must), z.lte(to, must));
}
