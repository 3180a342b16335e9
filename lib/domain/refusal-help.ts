import type { Refusal } from './refusals';

/**
 * What the help's page on refused requests tells, in its order: one section each, whose anchor is its id.
 * An answer's `type` (RFC 9457) leads to its anchor, so an id once published stays.
 */
export const refusalTopics = [
  'missing',
  'header',
  'unknown',
  'expired',
  'revoked',
  'replaced',
  'frozen',
  'out-of-scope',
  'admin-only',
  'address-not-allowed',
  'member-inactive',
  'plan-lapsed',
  'ambiguous',
  'rate-limited',
  'busy',
] as const;
export type RefusalTopic = (typeof refusalTopics)[number];

/** The section that tells of a refusal. A malformed and an unknown token are one answer, so they are one section. */
export function topicOf(refusal: Refusal): RefusalTopic {
  return refusal === 'malformed' ? 'unknown' : refusal;
}

export function isRefusalTopic(value: unknown): value is RefusalTopic {
  return (refusalTopics as readonly unknown[]).includes(value);
}

/** What the API answers beside refusals, by what it asks of the caller: each `type` has an anchor under its heading. */
export const otherAnswers = [
  {
    id: 'input',
    types: [
      'invalid-request',
      'email-is-fixed',
      'unsupported-file-type',
      'unreadable-file',
      'format-not-available',
      'file-too-large',
      'body-too-large',
      'too-many-files',
      'too-many-pages',
      'too-many-destinations',
      'too-many-hooks',
    ],
  },
  { id: 'limit', types: ['quota-exceeded', 'insufficient-credit', 'number-not-available'] },
  { id: 'place', types: ['not-found', 'method-not-allowed', 'gateway'] },
  { id: 'failure', types: ['internal-error', 'service-unavailable', 'bad-gateway', 'gateway-timeout'] },
] as const;
