import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { PlainClientSecret } from '@/lib/domain/service-clients';

/** SHA-256 of the whole secret, hexadecimal. With 256 random bits a plain fast hash is what ASVS 11.4 and NIST SP 800-63B ask for. */
export function clientSecretHash(secret: PlainClientSecret): string {
  return createHash('sha256').update(secret.reveal()).digest('hex');
}

/** Compares in constant time (ASVS 11.2.4). */
export function clientSecretMatches(secret: PlainClientSecret, storedHash: string): boolean {
  const stored = Buffer.from(storedHash, 'hex');
  const given = Buffer.from(clientSecretHash(secret), 'hex');
  return stored.length === given.length && timingSafeEqual(stored, given);
}
