import type { FastifyRequest } from 'fastify';
import type { Granted } from '@zielbaum/model';
import type { KeyKind } from '../db/index.ts';

/** What a request's key says about who is asking. The only source of the tenant. */
export interface Credential extends Granted {
  tenantId: string;
  keyId: string;
  /** `null`: a tool's key, behind which no person stands. */
  personId: string | null;
  kind: KeyKind;
  /** Of embed keys: the only pages it works on, compared exactly. */
  origins: readonly string[];
  /** Milliseconds since 1970; `null`: never. */
  expiresAt: number | null;
  isRevoked: boolean;
}

/** The credential of a request that has passed `authenticate`. */
export function credentialOf(request: FastifyRequest): Credential {
  return request.getDecorator<Credential>('credential');
}
