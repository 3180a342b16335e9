import 'server-only';
import * as z from 'zod/mini';
import { faxFormats } from '@/lib/domain/fax-formats';

/** The bodies that are no JSON: a service client's form, and an upload. */

export const presentedToken = z.object({
  token: z.string().check(z.describe("The token's secret.")),
  token_type_hint: z.optional(z.string().check(z.describe('A hint, which is checked against what was found.'))),
  client_id: z.optional(z.string().check(z.describe('Where the credentials are not in the Authorization header.'))),
  client_secret: z.optional(z.string()),
});

/** One file: how the platform's own clients send it. */
export const uploadForm = {
  schema: { type: 'object', required: ['fax_file'], properties: { fax_file: { type: 'string', format: 'binary', description: 'With a file name, whose ending tells the type.' } } },
  encoding: { fax_file: { contentType: Object.values(faxFormats).join(', ') } },
} as const;
