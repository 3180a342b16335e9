import type * as z from 'zod/mini';

/** What a schema describes, as the code that builds it has it: lists and objects that nobody changes afterwards. */
export type Wire<Schema extends z.ZodMiniType> = Unchanging<z.output<Schema>>;

type Unchanging<Value> = Value extends string | number | boolean | null | undefined ? Value : { readonly [Name in keyof Value]: Unchanging<Value[Name]> };
