import * as z from 'zod/mini';
import { readRange } from '@/lib/domain/address-ranges';

/** How the process was started: `npm start`, `npm run demo`, `npm run dev`, `npm run api`. */
export type StartMode = 'production' | 'demo' | 'development' | 'api';

/** The services behind the gateway. */
export interface UpstreamRules {
  /** FAX_UPSTREAM_URL: origin, and perhaps a path that every call's path is put behind. */
  readonly url: string;
  /** How long to wait for an answer's beginning, and between its parts, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether the caller's Authorization header goes on. */
  readonly passesSecret: boolean;
}

export interface Environment {
  readonly port: number;
  readonly databaseUrl: string;
  readonly migrateDatabaseUrl: string | undefined;
  /** The origin people open, without a trailing slash. */
  readonly publicOrigin: string;
  readonly auditKey: string;
  /** Addresses and CIDR ranges of the proxies whose forwarding headers are believed. */
  readonly trustedProxies: readonly string[];
  /** The platform's own fax services behind the gateway; undefined for the embedded service. */
  readonly upstream: UpstreamRules | undefined;
  /** How long the request log is kept, in days. */
  readonly requestLogDays: number;
  /** Addresses and CIDR ranges that webhooks may be delivered to although they are not public. */
  readonly webhookAllowedAddresses: readonly string[];
}

/** Contract variables that no code reads yet: setting one must not look as if it worked. */
const NOT_READ_YET = ['SMTP_URL', 'MAIL_FROM', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];

/** For looking at pages: English in words that are longer by four tenths. No reader is to see them. */
const FOR_LOOKING_ONLY = 'LENGTHENED_WORDS';

const port = z.string().check(z.regex(/^\d{1,5}$/), z.refine((text) => Number(text) <= 65_535));
const secret = z.string().check(z.minLength(32));
const origin = z.string().check(z.refine(isOrigin));
const database = z.string().check(z.regex(/^(file:.+|postgres(ql)?:\/\/.+)$/));

const wholeNumber = (from: number, to: number) => z.string().check(z.regex(/^\d{1,6}$/), z.refine((text) => Number(text) >= from && Number(text) <= to));
const postgres = z.string().check(z.regex(/^postgres(ql)?:\/\/.+$/));

/** The rule of each variable, and how a sentence puts it. */
const rules: Record<string, { check: z.ZodMiniType<string>; must: string }> = {
  PORT: { check: port, must: 'must be a port number from 0 to 65535' },
  API_PORT: { check: port, must: 'must be a port number from 0 to 65535' },
  DATABASE_URL: { check: database, must: 'must be "file:<path>" or "postgres://…"' },
  MIGRATE_DATABASE_URL: { check: postgres, must: 'must be "postgres://…"' },
  NEXTAUTH_URL: { check: origin, must: 'must be an http(s) origin without a path, such as https://app.example.com' },
  NEXTAUTH_SECRET: { check: secret, must: 'must have at least 32 characters' },
  AUDIT_KEY: { check: secret, must: 'must have at least 32 characters' },
  FAX_UPSTREAM_URL: { check: z.string().check(z.refine(isBase)), must: 'must be an http(s) address without user name, query and fragment, such as https://fax.internal.example' },
  FAX_UPSTREAM_TIMEOUT: { check: wholeNumber(1, 600), must: 'must be a whole number of seconds from 1 to 600' },
  FAX_UPSTREAM_PASS_SECRET: { check: z.string().check(z.regex(/^(yes|no)$/)), must: 'must be "yes" or "no"' },
  REQUEST_LOG_DAYS: { check: wholeNumber(1, 3_650), must: 'must be a whole number of days from 1 to 3650' },
  TRUST_PROXY: { check: z.string().check(z.refine(areAddresses)), must: 'must list addresses or CIDR ranges, separated by commas' },
  [FOR_LOOKING_ONLY]: { check: z.string().check(z.regex(/^(yes|no)$/)), must: 'must be "yes" or "no"' },
  WEBHOOK_ALLOWED_ADDRESSES: { check: z.string().check(z.refine(areAddresses)), must: 'must list addresses or CIDR ranges, separated by commas' },
};

/**
 * The environment, checked whole before anything starts.
 * Throws an Error whose message is one sentence that names the first variable that is missing, malformed or not read yet.
 */
export function readEnvironment(variables: Record<string, string | undefined>, mode: StartMode): Environment {
  for (const name of NOT_READ_YET) {
    if (variables[name]) throw new Error(`${name} is set, but nothing in this version reads it: unset it.`);
  }
  if (variables[FOR_LOOKING_ONLY] && (mode === 'production' || mode === 'api')) throw new Error(`${FOR_LOOKING_ONLY} is set, but only the demo reads it: unset it.`);
  const required = mode === 'api' ? ['DATABASE_URL', 'AUDIT_KEY', 'NEXTAUTH_URL'] : ['DATABASE_URL', 'AUDIT_KEY', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET'];
  for (const [name, { check, must }] of Object.entries(rules)) {
    const value = variables[name];
    if (!value && required.includes(name)) throw new Error(`${name} is not set: it ${must}.`);
    if (value && !check.safeParse(value).success) throw new Error(`${name} is malformed: it ${must}.`);
  }
  const portName = mode === 'api' ? 'API_PORT' : 'PORT';
  return {
    port: Number(variables[portName] || (mode === 'api' ? 3001 : 3000)),
    databaseUrl: variables['DATABASE_URL'] ?? '',
    migrateDatabaseUrl: variables['MIGRATE_DATABASE_URL'] || undefined,
    publicOrigin: new URL(variables['NEXTAUTH_URL'] ?? '').origin,
    auditKey: variables['AUDIT_KEY'] ?? '',
    trustedProxies: listed(variables['TRUST_PROXY']),
    upstream: upstreamOf(variables),
    requestLogDays: requestLogDaysOf(variables),
    webhookAllowedAddresses: listed(variables['WEBHOOK_ALLOWED_ADDRESSES']),
  };
}

/** For how many days the request log is kept. */
export function requestLogDaysOf(variables: Record<string, string | undefined>): number {
  return Number(variables['REQUEST_LOG_DAYS'] || 90);
}

function upstreamOf(variables: Record<string, string | undefined>): UpstreamRules | undefined {
  const url = variables['FAX_UPSTREAM_URL'];
  if (!url) return undefined;
  return { url, timeoutMs: Number(variables['FAX_UPSTREAM_TIMEOUT'] || 60) * 1000, passesSecret: variables['FAX_UPSTREAM_PASS_SECRET'] === 'yes' };
}

function isOrigin(text: string): boolean {
  return isBase(text) && new URL(text).pathname === '/';
}

/** An address that others are put behind. */
function isBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && search + hash + username + password === '';
}

/** A range of no bits would trust everybody. */
function areAddresses(text: string): boolean {
  return listed(text).every((entry) => (readRange(entry)?.bits ?? 0) > 0);
}

function listed(text: string | undefined): string[] {
  return (text ?? '').split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
}
