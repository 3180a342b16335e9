import * as z from 'zod/mini';
import { webhookEvent } from './fax-bodies';
import { readWireDate } from './wire-dates';

/** The query parameters of the fax calls. What the API does not name is not read. */
const date = (which: string) =>
  z.pipe(
    z.string().check(
      z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/, 'must look like 2030-01-31 01:02:03'),
      z.refine((text) => readWireDate(text) !== undefined, 'must look like 2030-01-31 01:02:03'),
      z.meta({ description: `${which} In UTC.`, examples: ['2030-01-31 01:02:03'] }),
    ),
    z.transform((text) => readWireDate(text)),
  );
const limit = z.pipe(
  z.string().check(
    z.refine((text) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 50, 'must be a whole number from 1 to 50'),
    z.meta({ description: 'How many at most.', type: 'integer', minimum: 1, maximum: 50, default: 50 }),
  ),
  z.transform(Number),
);

export const faxListQuery = z.object({
  category: z.optional(z.enum(['inbox', 'sent', 'spam']).check(z.describe('Received, sent, or spam; all of them where it is not said.'))),
  after: z.optional(date('Only faxes that started then or later.')),
  before: z.optional(date('Only faxes that started then or earlier.')),
  limit: z._default(z.optional(limit), 50),
});

export const fileQuery = z.object({
  format: z.optional(z.enum(['pdf', 'tiff']).check(z.describe('Overrides the Accept header. A file is kept in the format it came in, and asking for another one is refused.'))),
});

export const webhookQuery = z.object({ event: webhookEvent.check(z.describe('Which webhooks to list.')) });

export const shopQuery = z.object({
  channel: z.optional(z.enum(['random', 'custom']).check(z.describe('Accepted for compatibility: both list the same numbers.'))),
  contains: z.optional(z.string().check(z.regex(/^[0-9]{0,15}$/, 'must be digits'), z.describe('Only numbers with these digits in a row.'))),
});
