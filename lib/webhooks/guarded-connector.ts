import 'server-only';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { mayBeDialled } from '@/lib/domain/dialled-address';
import type { TryFailure } from '@/lib/domain/webhook-retries';
import type { FindAddresses } from './find-addresses';

/**
 * Dials an address only after it was checked. The socket gets its addresses from our lookup and from nowhere else, already filtered, so a name
 * cannot be checked as one address and dialled as another; a literal address, for which no socket asks a lookup, is checked before.
 */
export function guardedConnector(find: FindAddresses, allowed: readonly string[], timeout: number): buildConnector.connector {
  const dial = buildConnector({ timeout, lookup: guardedLookup(find, allowed), autoSelectFamily: true, rejectUnauthorized: true, maxCachedSessions: 0 });
  return (options, callback) => {
    const literal = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) > 0 && !mayBeDialled(literal, allowed)) return callback(failure('address-refused'), null);
    dial(options, callback);
  };
}

/** An error that says by its code what a try ended in. */
export function failure(code: TryFailure | 'stopped'): Error {
  return Object.assign(new Error(`The webhook was not delivered: ${code}.`), { code });
}

function guardedLookup(find: FindAddresses, allowed: readonly string[]): LookupFunction {
  return (name, options, callback) => {
    void find(name).then(
      (found) => {
        const checked = found.filter((address) => mayBeDialled(address, allowed)).map((address) => ({ address, family: isIP(address) }));
        const [first] = checked;
        if (!first) callback(failure(found.length > 0 ? 'address-refused' : 'no-address'), []);
        else if (options.all) callback(null, checked);
        else callback(null, first.address, first.family);
      },
      () => callback(failure('no-address'), []),
    );
  };
}
