import { format, inspect } from 'node:util';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { holdsSecret, maskedSecret, PlainSecret, withoutAnySecret, withoutSecrets } from './secret';
import { PlainClientSecret } from './service-clients';

const first = PlainSecret.generate();
const second = PlainSecret.generate();
/** The part of a secret that must not be seen: what follows its identifier. */
const hidden = (secret: PlainSecret) => secret.reveal().slice(33);

test.describe('a secret does not show itself', () => {
  const waysToPrint: Record<string, (secret: PlainSecret) => unknown> = {
    'String()': (secret) => String(secret),
    'a template literal': (secret) => `${secret}`,
    concatenation: (secret) => 'secret: ' + secret,
    'an error message': (secret) => inspect(new Error(`refused ${secret}`)),
    'JSON.stringify': (secret) => JSON.stringify(secret),
    'JSON.stringify, nested': (secret) => JSON.stringify({ answer: [{ secret }] }),
    'util.inspect': (secret) => inspect(secret),
    'util.inspect, nested, with all that is hidden': (secret) => inspect({ deep: [{ secret }] }, { depth: null, showHidden: true }),
    'util.inspect without our own say': (secret) => inspect(secret, { customInspect: false, showHidden: true, getters: true }),
    'console formats %s %o %O %j %d': (secret) => format('%s %o %O %j %d', secret, secret, secret, secret, secret, secret),
    structuredClone: (secret) => inspect(structuredClone(secret)),
    'a spread': (secret) => JSON.stringify({ ...secret }),
    'Object.assign': (secret) => JSON.stringify(Object.assign({}, secret)),
    'all its own properties': (secret) => inspect(Object.getOwnPropertyDescriptors(secret), { depth: null }),
  };
  for (const [way, print] of Object.entries(waysToPrint)) {
    test(`through ${way}`, () => {
      const shown = String(print(first));
      for (let from = 0; from + 8 <= hidden(first).length; from += 1) expect(shown).not.toContain(hidden(first).slice(from, from + 8));
    });
  }

  test('and is shown as a mask that tells it from others', () => {
    expect(maskedSecret('4k2AAAAAAAAAAAAAAAAAQz')).toBe('alohi_pat_4k2…Qz_••••');
    expect(String(first)).toBe(maskedSecret(first.identifier));
    expect(JSON.stringify({ first })).toBe(`{"first":"${maskedSecret(first.identifier)}"}`);
    expect(holdsSecret(String(first))).toBe(false);
  });
});

test.describe('in a text', () => {
  test('every secret is replaced by its identifier, and the rest stays to the letter', () => {
    const log = (one: string, two: string) => `2026-11-23 GET /v3/accounts?token=${one}&x=1\nAuthorization: Bearer ${two}\n{"a":"${one}","b":'${two}'} 日本語🔑\n`;
    expect(withoutSecrets(log(first.reveal(), second.reveal()))).toBe(log(first.identifier, second.identifier));
  });

  test('a secret cut short anywhere after its identifier is replaced too', () => {
    for (let length = 34; length < 92; length += 1) {
      const cut = first.reveal().slice(0, length);
      expect(withoutSecrets(`${cut}… and ${cut}`), `${length} characters`).toBe(`${first.identifier}… and ${first.identifier}`);
      expect(holdsSecret(cut), `${length} characters`).toBe(true);
    }
  });

  test('a secret with a wrong checksum or with letters added is replaced too', () => {
    expect(withoutSecrets(`${first.reveal().slice(0, -6)}AAAAAA`)).toBe(first.identifier);
    expect(withoutSecrets(`x${first.reveal()}AAAA.`)).toBe(`x${first.identifier}.`);
  });

  test('two secrets that nothing separates are both replaced, wherever the first is cut', () => {
    for (let length = 1; length <= 92; length += 1) {
      const left = withoutSecrets(first.reveal().slice(0, length) + second.reveal());
      expect(left, `the first cut to ${length} characters`).not.toContain(hidden(second).slice(-8));
      if (length > 40) expect(left).not.toContain(hidden(first).slice(0, length - 33));
    }
  });

  test("a service client's secret is one too, whole or cut short", () => {
    const client = PlainClientSecret.generate().reveal();
    for (const length of [21, 40, 56]) {
      expect(holdsSecret(client.slice(0, length))).toBe(true);
      expect(withoutSecrets(`client_secret=${client.slice(0, length)}&token=${first.reveal()}`)).toBe(`client_secret=alohi_client_…&token=${first.identifier}`);
    }
    for (const text of [first.reveal() + client, client + first.reveal(), client + client]) {
      expect(withoutSecrets(text)).not.toContain(client.slice(13, 21));
      expect(withoutSecrets(text)).not.toContain(hidden(first).slice(-8));
    }
  });

  test('what is no secret is left alone', () => {
    const harmless = ['alohi_client_', 'alohi_client_…', '', 'alohi_pat_', first.identifier, `alohi_pat_${first.identifier}`, `alohi_pat_${first.identifier}_`, String(first), 'a_b_c'];
    for (const text of harmless) {
      expect(withoutSecrets(text)).toBe(text);
      expect(holdsSecret(text)).toBe(false);
    }
  });

  test('whatever stands around a secret, its hidden part does not come through, asked twice or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const text = `${before}${first.reveal()}${after}`;
        expect(holdsSecret(text) && holdsSecret(text)).toBe(true);
        expect(withoutSecrets(text)).not.toContain(hidden(first));
      }),
    );
  });

  test('one that hides behind full-width or invisible letters is taken out too, and a text without any stays as it is', () => {
    const fullWidth = first.reveal().replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
    const spread = [...first.reveal()].join('\u200b');
    for (const hiding of [first.reveal(), fullWidth, spread]) expect(withoutAnySecret(`a ${hiding} b`)).toBe(`a ${first.identifier} b`);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(withoutAnySecret(text)).toBe(text)));
  });
});
