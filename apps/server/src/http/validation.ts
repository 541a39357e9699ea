import type { FastifySchemaCompiler } from 'fastify';
import { safeParse } from 'zod/v4/core';
import type { $ZodIssue, $ZodType } from 'zod/v4/core';

/** What zod found wrong with one part of a request. Worded later, in the reader's language. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError';
  readonly issues: readonly $ZodIssue[];
  /** `body`, `querystring` or `params`. */
  readonly part: string;

  constructor(issues: readonly $ZodIssue[], part: string) {
    super(`invalid ${part}`);
    this.issues = issues;
    this.part = part;
  }
}

/** Fastify's validator: the route's zod schema. Inputs are kept, to tell missing from wrong. */
export const validatorCompiler: FastifySchemaCompiler<$ZodType> =
  ({ schema, httpPart = 'body' }) =>
  (data: unknown) => {
    const result = safeParse(schema, data, { reportInput: true });
    return result.success
      ? { value: result.data }
      : { error: new InvalidRequestError(result.error.issues, httpPart) };
  };
