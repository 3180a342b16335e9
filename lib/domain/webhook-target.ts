import * as z from 'zod/mini';

/** Where a webhook is delivered to: an http(s) URL without a password in it. Whether the address may be called, the delivery checks when it dials. */
export const webhookTarget = z.string().check(
  z.maxLength(2_048, 'must have at most 2048 characters'),
  z.refine(isTarget, 'must be an http(s) URL without user name and password'),
);

function isTarget(text: string): boolean {
  if (!text.isWellFormed() || /[\s\p{Cc}]/u.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username + password === '';
}
