import 'server-only';

type Held = Readonly<Record<string, unknown>>;

/**
 * What a member chose, laid over what is usual. Where the usual value is of another type it stays: strict clients read these
 * objects, and a stored `null` must not break them.
 */
export function chosenOver<Usual extends object>(usual: Usual, chosen: Held): Usual {
  const laid = { ...usual } as Record<string, unknown>;
  for (const [name, value] of Object.entries(chosen)) {
    const was = Object.hasOwn(laid, name) ? laid[name] : undefined;
    if (was === undefined) Object.defineProperty(laid, name, { value, enumerable: true, configurable: true, writable: true });
    else if (isHeld(was) && isHeld(value)) laid[name] = chosenOver(was, value);
    else if (!isHeld(was) && typeof was === typeof value && Array.isArray(was) === Array.isArray(value)) laid[name] = value;
  }
  return laid as Usual;
}

function isHeld(value: unknown): value is Held {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
