import 'server-only';
import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK } from 'jose';
import type { AnswerOf } from '@/lib/domain/call-answers';

/** The key that says who is calling, to the services behind us. */
export interface IdentityKey {
  readonly privateKey: KeyObject;
  /** What those services verify with: public, with its thumbprint as `kid` (RFC 7638). */
  readonly publicJwk: AnswerOf<'getIdentityKeys'>['keys'][number];
}

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410 §7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Derived from AUDIT_KEY (RFC 5869) under a name of its own: every process on the same configuration signs with the same key, and none stores it. */
export function identityKey(): Promise<IdentityKey> {
  return (held ??= derive());
}

let held: Promise<IdentityKey> | undefined;

async function derive(): Promise<IdentityKey> {
  const auditKey = process.env['AUDIT_KEY'];
  if (!auditKey) throw new Error('AUDIT_KEY is not set.');
  const seed = Buffer.from(hkdfSync('sha256', auditKey, '', 'gateway identity key v1', 32));
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = await exportJWK(createPublicKey(privateKey));
  const jwk = { kty: 'OKP', crv: 'Ed25519', x } as const;
  return { privateKey, publicJwk: { ...jwk, alg: 'EdDSA', use: 'sig', kid: await calculateJwkThumbprint(jwk) } };
}
