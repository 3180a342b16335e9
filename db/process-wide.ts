/**
 * One value per process under a name. A module is instantiated once per bundle (the front door's, and several of Next's),
 * so what must exist once (connections, locks, counters) lives on `globalThis`.
 */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`faxplus.${name}`);
  const held = globalThis as unknown as Record<symbol, T | undefined>;
  return (held[key] ??= make());
}

/** Forgets such a value, when what it stood for was closed. */
export function forgetProcessWide(name: string): void {
  delete (globalThis as unknown as Record<symbol, unknown>)[Symbol.for(`faxplus.${name}`)];
}
