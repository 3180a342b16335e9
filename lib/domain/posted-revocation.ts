import * as z from 'zod/mini';
import type { RevokeTogether, Together } from './admin-revocation';
import { MOST_SELECTED } from './list-query';

const together = z.union([z.strictObject({ ids: z.array(z.string().check(z.maxLength(64))).check(z.minLength(1), z.maxLength(MOST_SELECTED)) }), z.strictObject({ filter: z.string().check(z.maxLength(2_000)) })]);
const confirmation = z.strictObject({ which: together, count: z.number(), mark: z.string().check(z.maxLength(64)), typed: z.string().check(z.maxLength(64)), reason: z.unknown(), note: z.unknown() });

/** Which tokens an action was asked about, or undefined where no page of ours asks so. */
export function readTogether(which: unknown): Together | undefined {
  return together.safeParse(which).data;
}

/** A confirmation as an action was sent it, or undefined where no page of ours sends such a thing. */
export function readRevokeTogether(wanted: unknown): RevokeTogether | undefined {
  return confirmation.safeParse(wanted).data;
}
