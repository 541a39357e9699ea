import { ValidationError } from './errors/validation-error.ts';
import type { Say } from './messages.ts';

/**
 * JSON turns NaN and Infinity into `null`, which means something else to the server.
 *
 * @throws ValidationError that points at the first such number.
 */
export function refuseNonFinite(body: unknown, attempted: string, say: Say): void {
  const pointer = nonFiniteIn(body, '');
  if (pointer === undefined) return;
  const detail = say('notFinite');
  throw new ValidationError({
    message: `${detail} ${pointer} (${attempted})`,
    status: 422,
    problem: {
      type: 'about:blank',
      title: detail,
      status: 422,
      code: 'invalid_input',
      errors: [{ pointer, detail }],
    },
    headers: new Headers(),
  });
}

/** JSON pointer of the first such number. */
function nonFiniteIn(value: unknown, pointer: string): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return pointer;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = nonFiniteIn(part, `${pointer}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
