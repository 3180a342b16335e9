import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { PlainSecret } from '@/lib/domain/secret';

/** SHA-256 of the whole secret, hexadecimal. With 315 random bits a plain fast hash is what ASVS 11.4 and NIST SP 800-63B ask for. */
export function secretHash(secret: PlainSecret): string {
  return hashed(secret).toString('hex');
}

/** Compares in constant time (ASVS 11.2.4). */
export function secretMatches(secret: PlainSecret, storedHash: string): boolean {
  const stored = Buffer.from(storedHash, 'hex');
  const given = hashed(secret);
  return stored.length === given.length && timingSafeEqual(stored, given);
}

/** The same for a fingerprint that a browser made of the whole secret: hexadecimal, in constant time. */
export function fingerprintMatches(fingerprint: string, storedHash: string): boolean {
  const stored = Buffer.from(storedHash, 'hex');
  const given = Buffer.from(fingerprint, 'hex');
  return stored.length === given.length && timingSafeEqual(stored, given);
}

function hashed(secret: PlainSecret): Buffer {
  return createHash('sha256').update(secret.reveal()).digest();
}
