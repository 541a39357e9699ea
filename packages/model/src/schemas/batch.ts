import { z } from 'zod';
import type { Batch, BatchAnswer, BatchAnswers } from '../batch.ts';
import { matching } from './matching.ts';
import { problemSchema } from './problem.ts';

const path = z
  .string()
  .min(1)
  .max(2_000)
  .meta({ description: 'Of a read, below `/api/v1`: `/objectives?cycle=current`' });
const etag = z.string().optional();

export const batchSchema: z.ZodType<Batch> = matching<Batch>()(
  z.strictObject({
    reads: z
      .array(
        z.strictObject({
          path,
          ifNoneMatch: z
            .string()
            .max(200)
            .regex(/^(W\/)?"[\x21\x23-\x7e]*"$/)
            .optional()
            .meta({ description: 'An ETag read before, its quotation marks included' }),
        }),
      )
      .min(1)
      .max(20),
  }),
).meta({ id: 'Batch', description: 'Reads to be answered together' });

const batchAnswerSchema = matching<BatchAnswer>()(
  z.discriminatedUnion('status', [
    z.strictObject({ path, status: z.literal(200), etag, body: z.unknown() }),
    z.strictObject({ path, status: z.literal(304), etag }),
    z.strictObject({
      path,
      status: z.literal([401, 403, 404, 409, 422, 429, 500, 503]),
      body: problemSchema,
    }),
  ]),
).meta({ id: 'BatchAnswer', description: 'What a read is answered with, as if sent alone' });

export const batchAnswersSchema: z.ZodType<BatchAnswers> = matching<BatchAnswers>()(
  z.strictObject({ answers: z.array(batchAnswerSchema) }),
).meta({ id: 'BatchAnswers', description: 'In the order of the reads' });
