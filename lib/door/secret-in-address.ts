import 'server-only';
import { holdsSecret, withoutAnySecret } from '@/lib/domain/secret';

/** Added to an address that held a secret, so that the page it leads to can say so. */
const TOLD = 'held_secret';

/**
 * A page's address with every secret in it replaced by its identifier; undefined where it holds none.
 * A page repeats its own address, and a browser keeps it: people are led to the clean one before anything is drawn.
 */
export function addressWithoutSecrets(address: string): string | undefined {
  const [path = '', query = ''] = address.split(/\?(.*)/s);
  const values = [...new URLSearchParams(query)];
  if (![decodeURIComponent(path), ...values.flat()].some(holdsSecret)) return undefined;
  const clean = new URLSearchParams(values.map((pair) => pair.map(withoutAnySecret)));
  clean.set(TOLD, '1');
  return `${decodeURIComponent(path).split('/').map(withoutAnySecret).map(encodeURIComponent).join('/')}?${clean}`;
}
