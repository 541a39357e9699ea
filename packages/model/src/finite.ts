import { InvalidInputError, type InputPath } from './invalid-input-error.ts';

/**
 * Takes finite numbers only.
 * @throws InvalidInputError with key `not_finite`
 */
export function finite(value: unknown, path: InputPath): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new InvalidInputError('not_finite', path, 'not a finite number');
  }
  return value;
}

/**
 * Takes finite numbers from `least` to `most` only.
 * @throws InvalidInputError with key `not_finite` or `out_of_range`
 */
export function finiteWithin(
  value: unknown,
  { least, most = Infinity }: { least: number; most?: number },
  path: InputPath,
): number {
  const number = finite(value, path);
  if (number < least || number > most) {
    throw new InvalidInputError('out_of_range', path, `not between ${least} and ${most}`);
  }
  return number;
}
