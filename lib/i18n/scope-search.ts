import { callsOpenedBy, type EndpointId } from '../domain/endpoints';
import { searchKey } from '../domain/names';
import type { ScopeSearchTexts } from '../domain/scope-filter';
import { hasBroadAccess, scopeGroups } from '../domain/scopes';
import type { Messages } from './messages/en';
import { messages } from './words';

/**
 * What is written about each scope in every language, to be searched by: people look for 「送信」 on an English page too.
 * Made on the server, where all languages are. A broad scope is not found by its calls.
 */
export function scopeSearchTexts(): ScopeSearchTexts {
  const texts = scopeGroups.flatMap((group) =>
    group.scopes.map((scope) => {
      const written = Object.values(messages).flatMap((words: Messages) => [
        ...Object.values(words.groups[group.id]).slice(0, -1),
        ...Object.values(words.scopes[scope]),
        ...(hasBroadAccess([scope]) ? [] : callsOpenedBy(scope).map(({ id }) => words.calls[id as EndpointId])),
      ]);
      return [scope, searchKey(written.join(' '))] as const;
    }),
  );
  return Object.fromEntries(texts) as ScopeSearchTexts;
}
