import * as z from 'zod/mini';
import { MOST_FOUND } from './found-secrets';

/** What `POST /v3/credentials/revoke` reads. Texts that are no secrets of ours are passed over, so that a scanner's whole find may be sent. Other fields are not looked at: nothing that is sent comes back. */
export const foundCredentials = z.object({
  credentials: z
    .array(z.string())
    .check(z.minLength(1, 'must hold at least one secret'), z.maxLength(MOST_FOUND, `must hold at most ${MOST_FOUND} secrets`), z.describe('Found secrets, each whole.')),
});
