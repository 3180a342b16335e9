import 'server-only';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setHeader } from './identify';

export interface HeaderRules {
  /** React's development build evaluates code and injects styles; nothing that is served to people does. */
  readonly development: boolean;
  readonly https: boolean;
}

/** Headers of every answer (ASVS 3.4). */
export function setCommonHeaders(response: ServerResponse, requestId: string, rules: HeaderRules): void {
  response.setHeader('X-Request-Id', requestId);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  if (rules.https) response.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
}

/** Headers of the API's answers: nothing in them is a page, and nothing of them is kept. */
export function setApiHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
}

/** Headers of pages, with a nonce for this answer alone. Next finds the nonce in the request's copy of the policy. */
export function setPageHeaders(request: IncomingMessage, response: ServerResponse, rules: HeaderRules): void {
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), rules);
  setHeader(request, 'content-security-policy', policy);
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  // `no-referrer` would send `Origin: null` with forms before hydration.
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self)');
}

function contentSecurityPolicy(nonce: string, { development }: HeaderRules): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
