import * as z from 'zod/mini';
import { faxNumber, requiredText, uid, wireDateText } from './values';

/** A fax number that an account has. */
export const number = z.strictObject({
  id: requiredText,
  number: faxNumber,
  owner_id: uid,
  assigned_to: z.array(uid),
  status: z.enum(['waiting_verification', 'active']),
  is_canceled: z.boolean(),
  acquired_date: wireDateText,
  expiration_date: z.nullable(wireDateText),
  notifications: z.array(z.strictObject({ type: z.enum(['voicemail', 'receive_fax', 'announcement', 'callforward']), email: z.boolean(), push_notification: z.boolean() })),
});

export const numberList = z.strictObject({ numbers: z.array(number) });
