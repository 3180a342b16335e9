import { authorizationHeadersIn, faultyHeaderIn, type FaultyHeader } from './authorization-line';
import { isRefusalTopic, topicOf, type RefusalTopic } from './refusal-help';
import { refusals, type Refusal } from './refusals';
import { isScope, type Scope } from './scopes';
import { holdsSecret, secretsIn, withoutSecrets } from './secret';
import { testVerdictOf } from './test-secrets';

/** What a pasted text tells of a refused request. Read in the browser: of all this only `askedOf` leaves it. */
export interface RefusalClues {
  /** The text with every secret in it replaced by its identifier. */
  readonly text: string;
  /** Whether there was a secret in it: whole, or one whose shape or checksum is wrong. */
  readonly secret: 'none' | 'whole' | 'damaged';
  /** Whether that secret is one of the published ones, which belong to no token. */
  readonly isTest: boolean;
  readonly identifier?: string;
  readonly requestId?: string;
  readonly topic?: RefusalTopic;
  /** An HTTP status of an error. */
  readonly status?: number;
  readonly header?: FaultyHeader;
  /** The scopes any of which would do, the widest first. */
  readonly scopes: readonly Scope[];
  /** Seconds to wait. */
  readonly seconds?: number;
}

/** Reads whatever somebody pastes: an error's body, headers, what curl printed, a status, a request's id, a secret. Never throws. */
export function readClues(pasted: string): RefusalClues {
  const plain = holdsSecret(pasted) ? pasted.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '') : pasted;
  const secrets = secretsIn(plain);
  const text = replaced(plain);
  const tested = secrets.map(({ sent }) => testVerdictOf(sent)).find((verdict) => verdict !== undefined);
  // A prefix with too little behind it is what a broken copy leaves.
  const isCut = secrets.some(({ isWhole }) => !isWhole) || /alohi_pat_(?![A-Za-z0-9]{22}\b)[A-Za-z0-9]/.test(text);
  const secret = isCut ? 'damaged' : secrets.length > 0 ? 'whole' : 'none';
  const header = faultyHeaderIn(text);
  const told = tested ?? topicIn(text);
  return {
    text,
    secret,
    isTest: tested !== undefined,
    ...defined('identifier', tested === undefined ? (secrets[0]?.identifier ?? identifierIn(text)) : undefined),
    ...defined('requestId', /(?<![A-Za-z0-9])req_[0-9a-z]{20}(?![0-9a-z])/.exec(text)?.[0]),
    ...defined('topic', header && (told === undefined || told === 'missing' || told === 'unknown') ? 'header' : (told ?? (isCut ? 'unknown' : topicOfStatus(text)))),
    ...defined('status', statusIn(text)),
    ...defined('header', header),
    scopes: scopesIn(text),
    ...defined('seconds', secondsIn(text)),
  };
}

/** Until nothing of a secret's shape is left: what stood around one may make up another. Each turn shortens the text. */
function replaced(text: string): string {
  const once = withoutSecrets(text);
  return once.length < text.length ? replaced(once) : once;
}

/** The part of each answer's sentence that stays the same however it is quoted, and what it tells of. */
const sentences = (Object.keys(refusals) as Refusal[]).map((refusal) => [refusals[refusal].description.split(/[.;]/)[0]?.toLowerCase() ?? '', topicOf(refusal)] as const);
/** Errors that only one refusal is answered with. */
const errors = { insufficient_scope: 'out-of-scope', too_many_requests: 'rate-limited', unauthorized: 'missing' } as const;

function topicIn(text: string): RefusalTopic | undefined {
  const plain = text.toLowerCase().replaceAll(/\s+/g, ' ');
  const word = /refused-requests#([a-z-]+)/.exec(plain)?.[1] ?? plain.trim().replaceAll(' ', '-');
  const named = word === 'malformed' ? 'unknown' : word;
  if (isRefusalTopic(named)) return named;
  if (/this call needs fax:/.test(plain)) return 'out-of-scope';
  const said = sentences.find(([sentence]) => plain.includes(sentence))?.[1];
  if (said) return said;
  if (authorizationHeadersIn(text) > 1) return 'ambiguous';
  return Object.entries(errors).find(([error]) => new RegExp(`\\b${error}\\b`).test(plain))?.[1];
}

function topicOfStatus(text: string): RefusalTopic | undefined {
  const status = statusIn(text);
  return status === 429 ? 'rate-limited' : status === 503 ? 'busy' : undefined;
}

function statusIn(text: string): number | undefined {
  const found = /\bHTTP\/[\d.]+\s+([45]\d\d)\b/i.exec(text) ?? /["']?\bstatus(?:[ _]?code)?["']?\s*[:=]?\s*([45]\d\d)\b/i.exec(text) ?? /^\s*([45]\d\d)\b/.exec(text);
  return found ? Number(found[1]) : undefined;
}

function scopesIn(text: string): readonly Scope[] {
  const told = [/needs ((?:fax:\w+:\w+(?:,| or| and)?\s*)+)/i, /\bscope=\\?"([^"\\]*)/i, /"required_scopes"\s*:\s*\[([^\]]*)\]/].map((pattern) => pattern.exec(text)?.[1] ?? '');
  return [...new Set(told.join(' ').match(/fax:\w+:\w+/g) ?? [])].filter(isScope);
}

/** Twenty-two letters and figures of both kinds, standing alone, as identifiers are; the one that an answer names goes first. */
function identifierIn(text: string): string | undefined {
  const named = /"token_id"\s*:\s*"([A-Za-z0-9]{22})"/.exec(text)?.[1];
  return named ?? text.match(/(?<![A-Za-z0-9])[A-Za-z0-9]{22}(?![A-Za-z0-9])/g)?.find((word) => /[A-Z]/.test(word) && /[a-z]/.test(word));
}

function secondsIn(text: string): number | undefined {
  const seconds = /\bretry-after["']?\s*[:=]\s*["']?(\d{1,6})\b/i.exec(text)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}

function defined<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [key in Name]?: Value };
}
