import 'server-only';
import { Resolver } from 'node:dns/promises';

/** All addresses of a name; none where it has none, or nobody answers. */
export type FindAddresses = (name: string) => Promise<readonly string[]>;

/** How long one question waits for its answer, in milliseconds, and how often it is asked. */
const PATIENCE = { timeout: 2_000, tries: 2 };

/**
 * Asks DNS, and not the system's resolver: that one blocks a thread that files and passwords need too, for as long as a name's own servers like.
 * `localhost` is this machine without asking (RFC 6761 §6.3). The hosts file is not read.
 */
export const findAddresses: FindAddresses = async (name) => {
  if (/^(.+\.)?localhost\.?$/i.test(name)) return ['127.0.0.1', '::1'];
  const resolver = new Resolver(PATIENCE);
  const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  return found.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
};
