import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { RE2JS } from 're2js';
import { PlainSecret } from './secret';
import { PlainClientSecret } from './service-clients';
import { testSecrets } from './test-secrets';

/** The rules that are shipped for scanners, as far as a scanner would run them: keyword, expression (both run Go's RE2), entropy, what is left out. */
interface Rule {
  readonly keyword: string;
  readonly expression: RE2JS;
  readonly entropy: number;
  readonly leftOut: string | undefined;
}

const shipped = {
  gitleaks: readFileSync('docs/scanners/gitleaks.toml', 'utf8').split('[[rules]]').slice(1).map((text) => ruleOf(text, /^regex = '''(.+)'''$/m, /^entropy = (\d+)$/m, /^keywords = \["(.+)"\]$/m, /^regexes = \['''(.+)'''\]$/m)),
  trufflehog: readFileSync('docs/scanners/trufflehog.yaml', 'utf8').split('- name: ').slice(1).map((text) => ruleOf(text, /secret: '(.+)'/, /entropy: (\d+)/, /keywords:\s+- (\S+)/, /exclude_words:\s+- (\S+)/)),
};

function ruleOf(text: string, ...patterns: readonly RegExp[]): Rule {
  const [expression = '', entropy = '', keyword = '', leftOut] = patterns.map((pattern) => pattern.exec(text)?.[1]);
  if (expression === '') throw new Error(`A rule without an expression: ${text}`);
  return { expression: RE2JS.compile(expression), entropy: Number(entropy), keyword, leftOut };
}

function finds(rules: readonly Rule[], text: string): string[] {
  return rules.flatMap(({ keyword, expression, entropy, leftOut }) => {
    if (!text.toLowerCase().includes(keyword)) return [];
    return allOf(expression, text).filter((secret) => entropyOf(secret) > entropy && (leftOut === undefined || !secret.includes(leftOut)));
  });
}

function allOf(expression: RE2JS, text: string): string[] {
  const found: string[] = [];
  for (const matcher = expression.matcher(text); matcher.find(); ) found.push(matcher.group() ?? '');
  return found;
}

/** Shannon's, in bits a character, as both scanners count it. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

for (const [scanner, rules] of Object.entries(shipped)) {
  test(`${scanner}: there is a rule for tokens and one for service clients`, () => {
    expect(rules.map(({ keyword }) => keyword)).toEqual(['alohi_pat_', 'alohi_client_']);
  });

  const real = PlainSecret.generate().reveal();
  for (const [what, text] of Object.entries({
    'a placeholder': `alohi_pat_${'x'.repeat(22)}_${'x'.repeat(59)}`,
    'a secret cut short': real.slice(0, -1),
    'a longer run of letters': `${real}a`,
    'an identifier': real.slice(10, 32),
    'a mask': 'alohi_pat_4k2…Qz_••••',
    'dots for the rest': `alohi_pat_${real.slice(10, 32)}_…`,
    'other separators': real.replaceAll('_', '-'),
    'another prefix': real.replace('alohi', 'aloha'),
    'a client placeholder': `alohi_client_${'0'.repeat(43)}`,
    ...testSecrets,
  })) {
    test(`${scanner}: ${what} is no find`, () => expect(finds(rules, `TOKEN=${text}\n`)).toEqual([]));
  }

  test(`${scanner}: every secret that is generated is found, and it alone, wherever it stands`, () => {
    for (let round = 0; round < 50; round += 1) {
      const secrets = [PlainSecret.generate().reveal(), PlainClientSecret.generate().reveal()];
      for (const secret of secrets) {
        for (const around of ['@', 'Authorization: Bearer @', '{"token":"@"}', "FAX_TOKEN='@'", 'https://h/?t=@&x=1', 'a@', '  - @,', '@.', 'x_@\n']) {
          expect(finds(rules, around.replace('@', secret)), around).toEqual([secret]);
        }
      }
    }
  });
}
