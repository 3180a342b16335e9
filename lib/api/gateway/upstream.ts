import 'server-only';
import { Agent } from 'undici';
import type { UpstreamRules } from '@/lib/environment/environment';

/** The longest wait for a connection, in milliseconds: services stand near. */
const CONNECT_MS = 5_000;

/** The services behind the gateway, with the connections to them. */
export interface Upstream extends UpstreamRules {
  readonly origin: string;
  /** What stands before each call's path, without a slash at its end. */
  readonly prefix: string;
  readonly agent: Agent;
}

export function openUpstream(rules: UpstreamRules): Upstream {
  const { origin, pathname } = new URL(rules.url);
  const agent = new Agent({ connect: { timeout: Math.min(CONNECT_MS, rules.timeoutMs) }, headersTimeout: rules.timeoutMs, bodyTimeout: rules.timeoutMs });
  return { ...rules, origin, prefix: pathname.replace(/\/+$/, ''), agent };
}
