import 'server-only';
import { database } from '@/db/connection';
import { transaction } from '@/db/transaction';
import { knownFiles, removeUnsentFile, unsentFiles } from '@/db/unsent-files';
import { oldEntries, removeEntry, removeStored } from './file-store';

/** How long an upload waits for a fax that takes it. */
export const KEPT_UNSENT_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 100;

/** Removes what is of no use any more after 24 hours: uploads that no fax took, and bytes that no row knows. Several processes may do so at once. */
export async function removeLeftovers(now: number): Promise<void> {
  await removeUnsentUploads(now);
  await removeForgottenBytes(now);
}

/** The row goes in the transaction that finds it unsent, the bytes after its commit. */
export async function removeUnsentUploads(now: number): Promise<void> {
  const until = now - KEPT_UNSENT_MS;
  for (;;) {
    const unsent = await unsentFiles(database(), until, AT_ONCE);
    for (const { accountId, id } of unsent) {
      if (await transaction((tx) => removeUnsentFile(tx, accountId, id, until))) await removeStored(id);
    }
    if (unsent.length < AT_ONCE) return;
  }
}

/** Half-written files and folders, and whole files whose row was never written or is gone: left by a process that was killed. */
export async function removeForgottenBytes(now: number): Promise<void> {
  for await (const entries of oldEntries(now - KEPT_UNSENT_MS, AT_ONCE)) {
    const known = await knownFiles(database(), entries);
    for (const entry of entries) if (!known.has(entry)) await removeEntry(entry);
  }
}
