import { callsOpenedBy, faxCalls } from './endpoints';
import { searchKey } from './names';
import { hasBroadAccess, scopes, type Scope } from './scopes';

/** What is written about each scope, as a search key: what people may look for it by, beside its own string and its calls. */
export type ScopeSearchTexts = Readonly<Record<Scope, string>>;

/**
 * The scopes that hold every word of a search, in whatever width and case: in their string, what is written about them, or the calls they open.
 * A broad scope is not found by its calls: whoever looks for one call is shown what opens little.
 */
export function scopesMatching(query: string, texts: ScopeSearchTexts): readonly Scope[] {
  const words = searchKey(query).split(/\s+/).filter(Boolean);
  return scopes.filter((scope) => {
    const text = `${scope} ${texts[scope]} ${hasBroadAccess([scope]) ? '' : callKeys(scope)}`;
    return words.every((word) => text.includes(word));
  });
}

function callKeys(scope: Scope): string {
  return callsOpenedBy(scope)
    .map(({ method, path }) => searchKey(`${method} ${path}`))
    .join(' ');
}

/** Whether a text is a call rather than words to search by. A part of a documented path is searched by, unless it names the caller: that is a path in use. */
export function looksLikeCall(text: string): boolean {
  const typed = text.trim();
  if (!typed.includes('/self') && faxCalls.some(({ path }) => path.includes(typed.toLowerCase()))) return false;
  return /\/v3\b|:\/\/|^\/\w|^(?:[$>%]\s*)?(?:curl|https?)\b.|^(?:get|head|post|put|patch|delete)\s+\S*\//i.test(typed);
}
