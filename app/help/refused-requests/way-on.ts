import { prefillAddress } from '@/lib/domain/prefill-link';
import type { ExplainedRefusal, RefusalAnswered, RefusalFinding } from '@/lib/domain/refusal-finding';
import { apiReferencePath, newTokenPath, rotatePath, tokenListPath, tokenPath } from '../../paths';

type Way = ExplainedRefusal['way'];

/** Where an answer leads: one button, or none where somebody has to be asked. */
export function wayOn(answered: RefusalAnswered): Way {
  if (answered.kind === 'not-yours') return { kind: 'tokens', href: tokenListPath };
  return answered.kind === 'found' ? wayFrom(answered) : undefined;
}

function wayFrom({ topic, token, missing }: RefusalFinding): Way {
  const toToken: Way = token && { kind: 'token', href: tokenPath(token.id) };
  switch (topic) {
    case 'expired':
    case 'revoked':
      return generateLike(token);
    case 'replaced':
      return token?.successorId === undefined ? generateLike(token) : { kind: 'successor', href: tokenPath(token.successorId) };
    case 'out-of-scope':
      // The page of the rotation adds what it is asked for to what the token holds.
      return token && missing ? { kind: 'rotate', href: prefillAddress(rotatePath(token.id), { scopes: missing }) } : (toToken ?? { kind: 'tokens', href: tokenListPath });
    case 'unknown':
      return toToken ?? { kind: 'newToken', href: newTokenPath };
    case 'missing':
    case 'header':
    case 'ambiguous':
      return { kind: 'reference', href: `${apiReferencePath}#start` };
    case 'rate-limited':
    case 'busy':
      return { kind: 'headers', href: `${apiReferencePath}#headers` };
    case 'address-not-allowed':
      return toToken ?? { kind: 'tokens', href: tokenListPath };
    case 'frozen':
    case 'works':
      return toToken;
    default:
      return undefined;
  }
}

function generateLike(token: RefusalFinding['token']): Way {
  if (!token) return { kind: 'newToken', href: newTokenPath };
  const { name, scopes, days } = token;
  return { kind: 'generate', href: prefillAddress(newTokenPath, { name, scopes: scopes.join(' '), expires_in: String(days) }) };
}
