import * as z from 'zod/mini';

/** One value that a call reads, as a reader needs to know it. */
export interface CallField {
  /** With the names of what it stands in: `options.retry.count`. */
  readonly name: string;
  readonly isRequired: boolean;
  readonly isList: boolean;
  readonly kind: 'text' | 'number' | 'boolean' | 'object' | 'choice';
  /** Of a choice. */
  readonly choices: readonly string[];
  /** Of a number: the least and the most. */
  readonly range?: readonly [number, number];
  readonly example?: string;
}

interface Described {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly items?: Described;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
}

/** The fields of a rule, in its order, with those of what stands inside it: read from the rule that checks the request, so that no second list can differ from it. */
export function fieldsOf(rule: z.ZodMiniType): readonly CallField[] {
  // What is sent, before it is read: a date is a text there.
  return within(z.toJSONSchema(rule, { io: 'input', unrepresentable: 'any' }) as Described, '', true);
}

/** Fields of an object that are shown one by one; of a larger one its name alone, for a reader who wants it all has the OpenAPI document. */
const MOST_INSIDE = 8;

function within({ properties = {}, required = [] }: Described, prefix: string, isWholeRequired: boolean): CallField[] {
  return Object.entries(properties).flatMap(([key, held]) => {
    const name = prefix + key;
    const isRequired = isWholeRequired && required.includes(key);
    const inside = held.properties ? within(held, `${name}.`, isRequired) : [];
    return inside.length > 0 && inside.length <= MOST_INSIDE ? inside : [field(name, held, isRequired)];
  });
}

function field(name: string, held: Described, isRequired: boolean): CallField {
  const one = held.items ?? held;
  const [example] = held.examples ?? one.examples ?? [];
  return {
    name,
    isRequired,
    isList: held.items !== undefined,
    kind: kindOf(one),
    choices: one.enum ?? [],
    ...(one.minimum !== undefined && one.maximum !== undefined && { range: [one.minimum, one.maximum] as const }),
    ...(example !== undefined && { example: String(example) }),
  };
}

function kindOf({ type, enum: choices }: Described): CallField['kind'] {
  if (choices) return 'choice';
  if (type === 'integer' || type === 'number') return 'number';
  return type === 'boolean' || type === 'object' ? type : 'text';
}
