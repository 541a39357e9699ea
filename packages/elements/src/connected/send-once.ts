import type { Problem } from '@zielbaum/model';

/**
 * Of what was sent and never answered for: sent once more, the server knows it by its key and does
 * not do it twice.
 */
const unanswered = new Map<string, string>();

/** Sends a body such that, given again after no answer came, the server takes it for the same. */
export async function sendOnce<Answer>(
  body: object,
  send: (options: { idempotencyKey: string }) => Promise<Answer>,
): Promise<Answer> {
  const name = JSON.stringify(body);
  const idempotencyKey = unanswered.get(name) ?? newKey();
  unanswered.set(name, idempotencyKey);
  try {
    const answer = await send({ idempotencyKey });
    unanswered.delete(name);
    return answer;
  } catch (error) {
    // An answer all the same.
    if (problemIn(error)) unanswered.delete(name);
    throw error;
  }
}

/** Read without its class: whatever this file took from the first pieces would weigh on every page. */
export function problemIn(error: unknown): Problem | undefined {
  return (Object(error) as { problem?: Problem }).problem;
}

/** `crypto.randomUUID` is missing in pages served over plain http. */
function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
