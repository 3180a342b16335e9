import { log, logSurprise } from '@/lib/log/log';

// Says a secret in every way that code could by accident. Run by log.test.ts.
const secret = process.argv[2] ?? '';
log().info(secret);
log().info({ headers: { authorization: `Bearer ${secret}` } }, 'a request');
log().info({ [secret]: 'as a key', nested: [{ deep: `before${secret}after` }] }, 'an object');
log().info({ url: `/v3/accounts?access_token=${secret}` }, `twice ${secret}${secret}`);
logSurprise(new Error(`could not open ${secret}`, { cause: new Error(`because of ${secret}`) }), 'req_1', 'a test');
