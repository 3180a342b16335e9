import { migrate } from '@/db/migrate';
import { makeScratchDatabase } from '@/db/testing/scratch-database';

/** A test's body on a database of its own: who claims deliveries claims everybody's. */
export function alone(work: (databaseUrl: string) => Promise<void>): () => Promise<void> {
  return async () => {
    const scratch = await makeScratchDatabase();
    try {
      await scratch.during(async () => {
        await migrate(scratch.url);
        await work(scratch.url);
      });
    } finally {
      await scratch.remove();
    }
  };
}
