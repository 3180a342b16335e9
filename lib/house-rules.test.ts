import { expect, test } from '@playwright/test';
import { endpoints } from './domain/endpoints';
import { functionsOf, importsOf, otherExportsOf, sourcesIn, textOf } from './testing/sources';

/** The rules of the house that lint cannot say (ARCHITECTURE.md). Each names the files that break it. */

/** Not server rooms: pure, words, scripts, and what runs in a thread of its own as plain Node. */
const OPEN_ROOMS = /^lib\/(domain|i18n|commands|threads)\//;
/** Files in server rooms that are for somewhere else, each with its reason. */
const OPEN_FILES: Record<string, string> = {
  'lib/auth/browser-sign-in.ts': 'runs in the browser',
  'lib/api/context.ts': 'types and two header reads',
  'lib/demo/demo-people.ts': 'names of the demo, which the end-to-end tests read too',
  'lib/environment/environment.ts': 'runs before anything is loaded',
  'lib/environment/demo-environment.ts': 'runs before anything is loaded',
};

test('every file of a server room begins with `server-only`, so that no browser can get it', () => {
  const rooms = sourcesIn('lib').filter((file) => !OPEN_ROOMS.test(file));
  const open = rooms.filter((file) => !textOf(file).startsWith("import 'server-only';\n"));
  expect(open).toEqual(Object.keys(OPEN_FILES).sort());
});

test('what is open in a server room reaches no server room and no database', () => {
  const reaching = Object.keys(OPEN_FILES).filter((file) => importsOf(file).some(({ from }) => /^@\/(db|app)\/|^@\/lib\/(?!domain\/|i18n\/)|^\.\.?\//.test(from)));
  expect(reaching).toEqual([]);
});

const actionFiles = sourcesIn('app', 'components', 'lib').filter((file) => /^['"]use server['"]/.test(textOf(file)));

test('there are server actions, and each stands in a file of its own kind, never inside a component', () => {
  expect(actionFiles.length).toBeGreaterThan(2);
  const inline = sourcesIn('app', 'components', 'lib').filter((file) => !actionFiles.includes(file) && /^\s*['"]use server['"]/m.test(textOf(file)));
  expect(inline).toEqual([]);
});

for (const file of actionFiles) {
  test(`${file} exports async functions and nothing else`, () => {
    expect(otherExportsOf(file)).toEqual([]);
    expect(functionsOf(file).filter(({ isExported, isAsync }) => isExported && !isAsync)).toEqual([]);
  });

  for (const { name, text } of functionsOf(file).filter(({ isExported }) => isExported)) {
    test(`the action ${name} asks who is calling before it touches anything`, () => {
      const asked = text.search(/\b(currentMember|requireMember|signOut)\(/);
      expect(asked, 'asks at all').toBeGreaterThan(-1);
      const harmless = /^@\/lib\/(domain|i18n|auth|actions)\//;
      const touching = [...importsOf(file).filter(({ from }) => /^@\/(lib|db)\//.test(from) && !harmless.test(from)).map((one) => one.name), ...functionsOf(file).filter((other) => !other.isExported).map((other) => other.name)];
      const early = touching.filter((verb) => {
        const called = text.search(new RegExp(`\\b${verb}\\(`));
        return called > -1 && called < asked;
      });
      expect(early).toEqual([]);
    });
  }
}

const queryFiles = sourcesIn('db').filter((file) => /^db\/[\w-]+\.ts$/.test(file) && /from '\.\/([a-z]+-)?tables'/.test(textOf(file)));

test('every query of rows names the account in its condition, or says why it goes across accounts', () => {
  expect(queryFiles.length).toBeGreaterThan(5);
  const unbound = queryFiles.flatMap((file) => {
    const [head = ''] = textOf(file).split(/^export async function |^export function /m);
    if (head.includes('// across accounts:')) return [];
    return functionsOf(file)
      .filter(({ text }) => /\.(select|selectDistinct|update|delete)\(|\$count\(/.test(text))
      .filter(({ text }) => !text.includes('// across accounts:') && !/\.where\([\s\S]*?\baccountId\b/.test(text))
      .map(({ name }) => `${file}: ${name}`);
  });
  expect(unbound).toEqual([]);
});

test('every handler of the API has a row in the endpoint table, and every public row is one of these', () => {
  const listed = ['lib/api/app.ts', 'lib/api/embedded-service.ts'].map((file) => /const \w+: (?:Record<OwnCallId, Handler>|FaxService) = \{([^}]*)\}/.exec(textOf(file))?.[1] ?? '');
  const ids = listed.join().split(',').map((one) => one.split(':')[0]?.trim() ?? '').filter(Boolean);
  expect(ids.length).toBe(endpoints.length);
  expect(ids.filter((id) => !endpoints.some((endpoint) => endpoint.id === id))).toEqual([]);
  expect(endpoints.filter(({ access }) => access.kind === 'public').map(({ path }) => path)).toEqual(['/v3/credentials/revoke', '/gateway/keys', '/.well-known/oauth-protected-resource', '/openapi.json', '/healthz', '/readyz']);
});

test('the API registers nothing beside the table', () => {
  const routed = sourcesIn('lib/api').filter((file) => file !== 'lib/api/app.ts' && /new Hono|\.(get|post|put|delete|patch|on|use|route)\(\s*['"`]\//.test(textOf(file)));
  expect(routed).toEqual([]);
  expect(textOf('lib/api/app.ts')).not.toMatch(/\.(get|post|put|delete|patch|use|route)\(\s*['"`]\//);
});

test('headers of the API are set on the answer itself: one set on the router\'s context is lost where Node sends the answer', () => {
  const lost = sourcesIn('lib/api').filter((file) => /\bc\.header\(/.test(textOf(file)));
  expect(lost).toEqual([]);
});

const prose = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

test('nothing is printed past the log', () => {
  expect(sourcesIn('lib', 'app', 'components', 'db').filter((file) => !file.startsWith('lib/commands/') && /\bconsole\./.test(prose(file)))).toEqual([]);
});

test('no component carries a `style`, which the policy would refuse', () => {
  expect(sourcesIn('components', 'app').filter((file) => /\bstyle=|dangerouslySetInnerHTML/.test(prose(file)))).toEqual([]);
});

/** Fields that hold no text of people's own, or have to hold a secret, each with its reason. */
const UNGUARDED: Record<string, string> = {
  'components/found/found-field.tsx': 'has to hold found secrets: it is searched in the browser, has no name and stands in no form; identifiers and fingerprints alone are sent (read-secrets.ts)',
  'components/refused/refusal-finder.tsx': 'reads what is pasted, takes the secret out and keeps what it knew of it (use-finder.ts)',
};

test('every text field takes secrets out before anything is sent', () => {
  const fields = sourcesIn('components', 'app').filter((file) => /type="(?:text|search|email|url|tel)"|<textarea\b|<input(?![^>]*\btype=)/.test(prose(file)) && !/\breadOnly\b/.test(prose(file)));
  expect(fields.length).toBeGreaterThan(3);
  expect(fields.filter((file) => !/\buseSecretGuard\b/.test(prose(file)) && !(file in UNGUARDED))).toEqual([]);
});

test('files are small: half under 60 lines, nine in ten under 120, none over 200', () => {
  const files = [...sourcesIn('app', 'components', 'lib', 'db'), 'server.ts', 'instrumentation.ts'];
  const lengths = files.map((file) => ({ file, lines: textOf(file).split('\n').length - 1 })).sort((a, b) => a.lines - b.lines);
  const at = (share: number) => lengths[Math.floor(lengths.length * share)]?.lines ?? 0;
  expect(at(0.5)).toBeLessThanOrEqual(60);
  expect(at(0.9)).toBeLessThanOrEqual(120);
  expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]);
});
