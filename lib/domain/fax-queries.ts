import * as z from 'zod/mini';
import { webhookEvent } from './fax-bodies';
import { readWireDate } from './wire-dates';

/** The query parameters of the fax calls. What the API does not name is not read. */
const date = z.pipe(
  z.string().check(z.refine((text) => readWireDate(text) !== undefined, 'must look like 2030-01-31 01:02:03')),
  z.transform((text) => readWireDate(text)),
);
const limit = z.pipe(
  z.string().check(z.refine((text) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 50, 'must be a whole number from 1 to 50')),
  z.transform(Number),
);

export const faxListQuery = z.object({
  category: z.optional(z.enum(['inbox', 'sent', 'spam'])),
  after: z.optional(date),
  before: z.optional(date),
  limit: z._default(z.optional(limit), 50),
});

export const fileQuery = z.object({ format: z.optional(z.enum(['pdf', 'tiff'])) });

export const webhookQuery = z.object({ event: webhookEvent });

export const shopQuery = z.object({
  channel: z.optional(z.enum(['random', 'custom'])),
  contains: z.optional(z.string().check(z.regex(/^[0-9]{0,15}$/, 'must be digits'))),
});
