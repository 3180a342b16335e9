import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { onOneLine } from './one-line';
import { readPastedCalls } from './pasted-call';

const read = (text: string) => readPastedCalls(text).map(({ method, path }) => `${method ?? '?'} ${path}`);
const SEND = 'POST /v3/accounts/self/outbox';
const URL = 'https://restapi.fax.plus/v3/accounts/self/outbox';

for (const text of ['', ' ', 'send', 'fax:fax:edit', 'curl', 'curl -X POST', "curl '", 'POST', '/v2/accounts', 'Authorization: Bearer x', '{"a": "b"}', '${', '$(', '`', '\\', '# curl https://x/v3/accounts', 'curl https://example.com', 'curl example.com']) {
  test(`no call is read from ${JSON.stringify(text)}`, () => expect(read(text)).toEqual([]));
}

const commands: Record<string, string> = {
  'an explicit method': `curl -X POST ${URL}`,
  'the method close to its letter': `curl -sXPOST ${URL}`,
  'the long option': `curl --request post "${URL}"`,
  'the long option with an equals sign': `curl --request=POST --url=${URL}`,
  'data that implies it': `curl ${URL} -d '{"to": ["+1"]}'`,
  'data close to its letter': `curl ${URL} -d'{"a-b": "https://other.example/v3/hooks"}'`,
  'several short options in one': `curl -sSd '{}' ${URL}`,
  'raw data': `curl ${URL} --data-raw '{}'`,
  'binary data from a file': `curl --data-binary @fax.json ${URL}`,
  'a form': `curl -F fax_file=@a.pdf ${URL}`,
  json: `curl --json '{}' --url ${URL}`,
  'an address among the headers': `curl -H 'Referer: https://x/v3/hooks' -e https://x/v3/hooks -d x ${URL}`,
  'lines that go on': `curl ${URL} \\\n  -H "Authorization: Bearer $TOKEN" \\\n  -d '{\n  "to": ["+1"]\n}'`,
  'lines that go on, with CRLF': `curl ${URL} \\\r\n  -d x`,
  'lines that go on in Windows': `curl.exe ${URL} ^\n  -d x`,
  "Windows' escaped quotes": `curl ^"${URL}^" ^\n  -H ^"accept: */*^" ^\n  --data-raw ^"x^"`,
  'lines that go on in PowerShell': `curl.exe ${URL} \`\n  -d x`,
  "PowerShell's own command": `Invoke-RestMethod -Uri "${URL}" -Method Post -Body $body`,
  'a variable as its base': 'curl -d x "${BASE}/v3/accounts/self/outbox"',
  'a variable that ends in the version': 'curl -d x $BASE/accounts/self/outbox',
  'no scheme and another host': 'curl -d x localhost:3000/v3/accounts/self/outbox',
  'a query and a fragment': `curl -d x '${URL}?a=1&b=2#c'`,
  'doubled and trailing slashes': 'curl -d x https://h//v3//accounts/self/outbox/',
  'a prompt': `$ curl -d x ${URL}`,
  "PowerShell's prompt": `PS C:\\Users\\x> curl -d x ${URL}`,
  'a path to curl': `/usr/bin/curl -d x ${URL}`,
  'something before it': `TOKEN=abc sudo curl -d x ${URL}`,
  'a pipe behind it': `curl -d x ${URL} | jq '.id'`,
  'quotes that a word processor bent': `curl -d “x” ‘${URL}’`,
  "bash's own quotes": `curl ${URL} --data-raw $'it\\'s'`,
  'a comment': `# send\ncurl -d x ${URL} # now`,
  'HTTPie': `http POST ${URL} to:='["+1"]'`,
  'HTTPie without a method': `http ${URL} comment=x`,
  'a plain line': SEND,
  'a line of HTTP': `${SEND} HTTP/1.1\nHost: restapi.fax.plus`,
  'a line of HTTP with an address': `POST ${URL} HTTP/2`,
  'a bullet of a list': `- \`${SEND}\`: sends`,
  'a method before a path without the version': 'POST /accounts/self/outbox',
  'zero-width characters in it': `POST /v3/acc\u200bounts/self/outbox`,
};
for (const [what, text] of Object.entries(commands)) {
  test(`a call is read: ${what}`, () => expect(read(text)).toEqual([SEND]));
  test(`and on one line: ${what}`, () => {
    expect(onOneLine(text)).not.toContain('\n');
    expect(read(onOneLine(text))).toEqual([SEND]);
  });
}

test('what curl does without data, with -G, -I and -T', () => {
  expect(read(`curl ${URL}`)).toEqual(['GET /v3/accounts/self/outbox']);
  expect(read(`curl -G -d page=1 ${URL}`)).toEqual(['GET /v3/accounts/self/outbox']);
  expect(read(`curl -I ${URL}`)).toEqual(['HEAD /v3/accounts/self/outbox']);
  expect(read(`curl -T a.pdf ${URL}`)).toEqual(['PUT /v3/accounts/self/outbox']);
  expect(read(`curl -X DELETE -d x ${URL}`)).toEqual(['DELETE /v3/accounts/self/outbox']);
  expect(read(`http ${URL} page==1 Accept:text/plain`)).toEqual(['GET /v3/accounts/self/outbox']);
});

test('several commands are several calls, each once', () => {
  const both = ['GET /v3/hooks', SEND];
  for (const between of ['\n', ' ; ', ' && ', ' || ', '\n\n# and then\n']) {
    expect(read(`curl https://h/v3/hooks${between}curl -d x ${URL}`)).toEqual(both);
  }
  expect(read(`curl https://h/v3/hooks --next -d x ${URL}`)).toEqual(both);
  expect(read('GET /v3/hooks\nGET /v3/hooks')).toEqual(['GET /v3/hooks']);
});

test('an address alone says no method', () => {
  expect(read(URL)).toEqual(['? /v3/accounts/self/outbox']);
  expect(read('/v3/accounts/{user_id}/outbox')).toEqual(['? /v3/accounts/{user_id}/outbox']);
});

test('whatever is pasted, reading it never throws, ends soon and gives a bounded number of paths', () => {
  const piece = fc.constantFrom('curl ', "'", '"', '\\', '\n', '^', '`', '$', '${', '}', '$(', ')', '<(', ' -X', ' -d', ';', '&&', '#', '/v3/', 'http://h', ' --url', '$\'', '\u201c', '{', '(', '*', '?');
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')));
  fc.assert(
    fc.property(text, (pasted) => {
      const calls = readPastedCalls(pasted);
      expect(calls.length).toBeLessThanOrEqual(20);
      for (const { path } of calls) expect(path).toMatch(/^\/v3/);
    }),
    { numRuns: 2_000 },
  );
  const started = performance.now();
  for (const unit of ["'", '"', '\\', "$'", ' ; ', ' ;"', 'curl ', '/v3/', '^', '`\n', '${']) readPastedCalls(unit.repeat(10_000));
  expect(performance.now() - started).toBeLessThan(5_000);
});
