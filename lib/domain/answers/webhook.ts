import * as z from 'zod/mini';
import { webhookEvent } from '../fax-bodies';
import { requiredText } from './values';

export const webhook = z.strictObject({ id: requiredText, target: z.url(), event: webhookEvent });
export const webhookList = z.strictObject({ data: z.array(webhook) });
export const webhookId = z.strictObject({ id: requiredText });
