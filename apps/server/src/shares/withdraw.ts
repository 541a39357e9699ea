import { ProblemError } from '../http/problem-error.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer, Writing } from '../live/writer.ts';

/**
 * Takes back what others see. Resolves once they no longer see it; answers of repetitions, too, wait for
 * what an earlier request has begun.
 *
 * @throws ProblemError `unavailable` when it has not arrived yet; it will
 */
export type Withdraw = (by: Credential, work: (writing: Writing) => Promise<void>) => Promise<void>;

export function createWithdraw(deps: {
  write: Writer;
  deliver: (tenantId: string) => Promise<boolean>;
}): Withdraw {
  const { write, deliver } = deps;
  return async (by, work) => {
    try {
      await write(by, work);
    } finally {
      // "Not found" too would tell that it is gone.
      await arrived(by.tenantId);
    }
  };

  async function arrived(tenantId: string): Promise<void> {
    if (!(await deliver(tenantId))) throw new ProblemError('unavailable');
  }
}
