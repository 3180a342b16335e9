import { expect, test } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import { signedMessage } from './signed-message';
import { signingSecret } from './signing-secret';

const call = { id: 'd1', webhookId: 'w1', event: 'fax_sent', eventAt: 0, target: 'https://example.com/h', faxId: 'f1', data: { id: 'f1' }, tries: 0 } as const;

test('the library’s own verify refuses another webhook’s secret, another body, another id, another time and an old call', () => {
  const { body, headers } = signedMessage(call, Date.now());
  const verify = (secret: string, text = body, more: Record<string, string> = {}) => new Webhook(secret).verify(text, { ...headers, ...more });
  expect(() => verify(signingSecret('w2'))).toThrow(/No matching signature/);
  expect(() => verify(signingSecret('w1'), body.replace('f1', 'f2'))).toThrow(/No matching signature/);
  expect(() => verify(signingSecret('w1'), body, { 'webhook-id': 'd2' })).toThrow(/No matching signature/);
  expect(() => verify(signingSecret('w1'), body, { 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) })).toThrow(/No matching signature/);
  const old = signedMessage(call, Date.now() - 301_000);
  expect(() => new Webhook(signingSecret('w1')).verify(old.body, { ...old.headers })).toThrow(/too old/);
  expect(verify(signingSecret('w1'))).toEqual(JSON.parse(body));
});

test('a secret has 256 bits, is the same at every look, and differs by webhook and by key', () => {
  const secret = signingSecret('w1');
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(signingSecret('w1')).toBe(secret);
  expect(signingSecret('w2')).not.toBe(secret);
  const usual = process.env['AUDIT_KEY'];
  process.env['AUDIT_KEY'] = 'another audit key for tests, of 32 characters';
  expect(signingSecret('w1')).not.toBe(secret);
  delete process.env['AUDIT_KEY'];
  expect(() => signingSecret('w1')).toThrow('AUDIT_KEY is not set.');
  process.env['AUDIT_KEY'] = usual;
});
