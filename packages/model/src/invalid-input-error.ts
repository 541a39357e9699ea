/** What exactly is wrong with a refused input; `issueMessages` of the schemas has words for each. */
export type InvalidInputKey =
  | 'not_finite'
  | 'out_of_range'
  | 'not_a_tenth'
  | 'not_a_day'
  | 'not_a_cycle_name'
  | 'cycle_reversed'
  | 'thresholds_reversed'
  | 'metric_kind'
  | 'baseline_equals_target'
  | 'band_missing'
  | 'band_reversed'
  | 'label_repeated'
  | 'steps_not_rising'
  | 'value_kind'
  | 'unknown_label'
  | 'id_repeated'
  | 'parent_repeated'
  | 'alignment_loop'
  | 'text_not_storable'
  | 'text_not_visible'
  | 'text_control'
  | 'cycle_name_reserved';

/** Where in the input: property names and positions, from the outside in. */
export type InputPath = readonly (string | number)[];

/** Thrown for input no number can be worked out from. Never carries the refused value itself. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
  readonly code = 'invalid_input';
  readonly key: InvalidInputKey;
  /** Empty where the whole input is meant. */
  readonly path: InputPath;
  /** The message without the path. */
  readonly reason: string;

  constructor(key: InvalidInputKey, path: InputPath, reason: string) {
    super(path.length > 0 ? `${path.join('.')}: ${reason}` : reason);
    this.key = key;
    this.path = path;
    this.reason = reason;
  }
}

/** Tells by `name` and `code`, so that it also holds across two copies of this package. */
export function isInvalidInputError(error: unknown): error is InvalidInputError {
  return (
    error instanceof Error &&
    error.name === 'InvalidInputError' &&
    'code' in error &&
    error.code === 'invalid_input'
  );
}
