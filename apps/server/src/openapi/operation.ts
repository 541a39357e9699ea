import type { Action, ProblemCode } from '@zielbaum/model';
import type { z } from 'zod';

/**
 * `read` answers 304, `create` understands Idempotency-Key, `change` needs If-Match, `put` sets what
 * a repetition sets again, `remove` takes away, `query` is a POST that reads and hence needs no
 * Idempotency-Key, `stream` never ends.
 */
export type OperationKind = 'read' | 'create' | 'change' | 'put' | 'remove' | 'query' | 'stream';

interface RequestParts {
  params?: z.ZodType;
  querystring?: z.ZodType;
  body?: z.ZodType;
}

/** What the API's document says about an operation beyond its request. */
export interface OperationDescription {
  /** `operationId`: the path of the client's method. */
  id: string;
  kind: OperationKind;
  tag: string;
  summary: string;
  description?: string;
  /** What the caller must be allowed to do, at least to something. */
  action: Action;
  /** The body of its success; none of `remove`. */
  answer?: z.ZodType;
  /** Whether the resource has a version, hence an ETag that `If-Match` understands. */
  isVersioned?: boolean;
  /** Those of this operation; `openapi/problems.ts` adds those of its kind. */
  problems?: readonly ProblemCode[];
}

/** How Fastify is told: it validates the parts, and carries the rest for the document. */
export interface Operation<Parts> {
  schema: Parts;
  config: OperationConfig;
}

/** A route's configuration; `authenticate` reads its action. */
export interface OperationConfig {
  action: Action;
  operation: OperationDescription;
}

/** Describes an operation once, for validation, permission and the API's document. */
export function operation<Parts extends RequestParts>(
  description: OperationDescription,
  parts: Parts,
): Operation<Parts> {
  return { schema: parts, config: { action: description.action, operation: description } };
}
