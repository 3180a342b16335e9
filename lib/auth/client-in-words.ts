import 'server-only';
import Bowser from 'bowser';

/** What a User-Agent says of itself, in the names people know; undefined where it names none. It proves nothing: anyone may send any. */
export function clientOf(userAgent: string): { readonly browser: string; readonly system: string | undefined } | undefined {
  // The library throws on an empty text.
  const parsed = Bowser.parse(userAgent || ' ');
  const { name } = parsed.browser;
  return name ? { browser: name, system: parsed.os.name || undefined } : undefined;
}
