import * as z from 'zod/mini';

/** The small values that the API's answers are made of. Source of patterns and ranges: the documentation, and what the official Python client raises on. */

/** `YYYY-MM-DD HH:mm:ss`, UTC. */
export const wireDateText = z.string().check(z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/));
/** The same with the offset that it is given in. */
export const sendTimeText = z.string().check(z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+\d{4}$/));
/** A moment of our own additions: RFC 3339, UTC, to the second. */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/));

/** A member's id. */
export const uid = z.string().check(z.regex(/^[0-9a-f]{32}$/));
export const requiredText = z.string().check(z.minLength(1));
export const faxNumber = z.string().check(z.regex(/^[+][0-9]{8,}$/));
export const phoneNumber = z.string().check(z.regex(/^[+]?[0-9]{8,}$/));
/** Who sent a fax or whom it went to: a number, perhaps with an extension after asterisks, or none at all. */
export const party = z.string().check(z.regex(/^([+][0-9]{8,}([*]{0,10}[0-9]+)?|no_number|NO_NUMBER)$/));

export const counted = z.int().check(z.gte(0));
export const within = (from: number, to: number) => z.int().check(z.gte(from), z.lte(to));
export const money = z.number().check(z.gte(0));

export const retry = z.strictObject({ count: within(0, 3), delay: within(0, 30) });
export const flags = z.enum(['urgent', 'for_review', 'please_reply', 'confidential']);

/** A sent fax's cover page. The official clients insist on the first three. */
export const coverPage = z.strictObject({
  name_to: z.string(),
  name_from: z.string(),
  subject: z.string(),
  message: z.optional(z.string()),
  flags: z.optional(z.array(flags)),
});
