import * as z from 'zod/mini';
import { webhookEvent } from '../fax-bodies';
import { requiredText } from './values';

export const webhook = z.strictObject({ id: requiredText, target: z.url(), event: webhookEvent });
export const webhookList = z.strictObject({ data: z.array(webhook) });
/** `secret` is ours: what the calls are signed with, by the Standard Webhooks convention. It is shown in this answer alone. */
export const webhookId = z.strictObject({ id: requiredText, secret: z.string().check(z.regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/)) });
