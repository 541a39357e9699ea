import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { matching } from './matching.ts';

export const problemSchema: z.ZodType<Problem> = matching<Problem>()(
  z.strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().optional(),
    code: z.enum([
      'invalid_input',
      'malformed_json',
      'payload_too_large',
      'unsupported_media_type',
      'unauthorized',
      'key_expired',
      'key_revoked',
      'origin_not_allowed',
      'forbidden',
      'not_found',
      'method_not_allowed',
      'conflict',
      'duplicate',
      'alignment_loop',
      'precondition_required',
      'precondition_failed',
      'idempotency_key_reused',
      'cycle_closed',
      'rate_limited',
      'unavailable',
      'internal',
    ]),
    errors: z
      .array(
        z.strictObject({
          pointer: z
            .string()
            .meta({ description: 'JSON pointer, or `?name` for a query parameter' }),
          detail: z.string(),
        }),
      )
      .optional(),
    current: z.unknown().optional(),
    traceId: z.string().optional(),
  }),
).meta({ id: 'Problem', description: 'RFC 9457 problem details; decide by `code`' });
