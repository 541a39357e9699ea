import type { z } from 'zod';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/**
 * A schema as the schema of an interface: it does not compile unless what comes out of it equals
 * that interface property by property (apart from `readonly`).
 */
export function matching<Type>() {
  return <Schema extends z.ZodType>(
    schema: Schema,
    ..._mismatch: Same<Mutable<z.output<Schema>>, Mutable<Type>> extends true
      ? []
      : [{ schema: Mutable<z.output<Schema>>; interface: Mutable<Type> }]
  ): z.ZodType<Type> => schema as unknown as z.ZodType<Type>;
}
