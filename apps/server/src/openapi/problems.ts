import type { ProblemCode } from '@zielbaum/model';
import { problemCatalogue } from '../http/problem-catalogue.ts';
import type { OperationDescription, OperationKind } from './operation.ts';

const always: readonly ProblemCode[] = [
  'unauthorized',
  'key_expired',
  'key_revoked',
  'origin_not_allowed',
  'forbidden',
  'rate_limited',
  'internal',
  'unavailable',
];

const withBody: readonly ProblemCode[] = [
  'malformed_json',
  'payload_too_large',
  'unsupported_media_type',
  'invalid_input',
];

const ofKind: Readonly<Record<OperationKind, readonly ProblemCode[]>> = {
  read: [],
  stream: [],
  put: withBody,
  remove: [],
  query: withBody,
  create: [...withBody, 'idempotency_key_reused'],
  change: [...withBody, 'precondition_required', 'precondition_failed'],
};

/** Every problem an operation may answer with, by status. */
export function problemsOf({
  kind,
  problems = [],
}: OperationDescription): Map<number, ProblemCode[]> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set([...always, ...ofKind[kind], ...problems])) {
    const { status } = problemCatalogue[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return new Map([...byStatus].sort(([one], [other]) => one - other));
}
