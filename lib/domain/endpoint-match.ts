import { endpoints, type Endpoint, type Method } from './endpoints';

/** What a request's method and path ask for: a row of the table, and whom its path names, if anyone. */
export interface MatchedCall {
  readonly endpoint: Endpoint;
  readonly userId: string | undefined;
  /** `{user_id}` or `{member_user_id}`, decoded; undefined where the row has neither. */
  readonly member: string | undefined;
}

/**
 * The row that a method and a path name, on their very bytes: nothing is decoded, normalised or trimmed, so that nobody behind can read
 * another path than the one that was matched. Only calls that a token opens; HEAD asks what GET would.
 */
export function matchCall(method: string, path: string): MatchedCall | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const { endpoint, pattern } of patterns) {
    const found = endpoint.method === (asked as Method) ? pattern.exec(path) : null;
    if (found) return { endpoint, userId: found.groups?.['user_id'], member: memberIn(found.groups ?? {}) };
  }
  return undefined;
}

/** A segment's escapes are whole, but what they spell may be no UTF-8: that names nobody. */
function memberIn(groups: Readonly<Record<string, string>>): string | undefined {
  const named = groups['member_user_id'] ?? groups['user_id'];
  try {
    return named && decodeURIComponent(named);
  } catch {
    return '';
  }
}

/** A segment that every reader reads alike: no `;`, and no escape that hides a dot, a slash, a backslash or NUL. */
const SEGMENT = "(?!\\.{1,2}(?:/|$))(?:[\\w~!$&'()*+,=:@.-]|%(?!2[eEfF]|5[cC]|00)[0-9a-fA-F]{2})+";

const patterns = endpoints
  .filter(({ access }) => access.kind === 'scopes' || access.kind === 'any-token')
  .map((endpoint) => ({ endpoint, pattern: patternOf(endpoint.path) }));

function patternOf(path: string): RegExp {
  const segments = path.split('/').map((segment) => {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    return name === undefined ? segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${name}>${SEGMENT})`;
  });
  return new RegExp(`^${segments.join('/')}$`);
}
