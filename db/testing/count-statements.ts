import { drivers } from '../connection';

/** How many statements some work sends to the database for reading. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const open = drivers();
  let count = 0;
  const holder = (open.engine === 'sqlite' ? open.reader : open.pool) as unknown as Record<string, (...args: unknown[]) => unknown>;
  const name = open.engine === 'sqlite' ? 'prepare' : 'query';
  const original = holder[name];
  if (!original) throw new Error('The driver has changed.');
  holder[name] = (...args) => {
    count += 1;
    return original.apply(holder, args);
  };
  try {
    await work();
    return count;
  } finally {
    holder[name] = original;
  }
}
