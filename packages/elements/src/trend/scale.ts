/** A scale with few round numbers beside it. */
export interface Scale {
  from: number;
  to: number;
  /** Between two ticks. */
  step: number;
  /** From the first to the last, both ends of the scale included. */
  ticks: number[];
}

/** Two to five intervals of 1, 2, 2.5 or 5 times a power of ten, around all the values. */
export function roundScale(values: readonly number[]): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  // Where all are the same, a scale around that value; around 0 one to 1.
  const span = most - least || Math.abs(most) / 5 || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(least / step);
  const last = Math.max(Math.ceil(most / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    steadied((first + index) * step, step),
  );
  return { from: first * step, to: last * step, step, ticks };
}

/** A value to the digits a scale can show: ten to fifty to an interval. */
export function roundedTo(value: number, { step }: Pick<Scale, 'step'>): number {
  return steadied(value, 10 ** Math.floor(Math.log10(step / 10)));
}

/** The nearest multiple, without the traces of binary fractions. */
function steadied(value: number, unit: number): number {
  const digits = Math.max(0, -Math.floor(Math.log10(unit)) + 1);
  // Adding 0 turns −0, which prints a sign, into 0.
  return Number((Math.round(value / unit) * unit).toFixed(Math.min(digits, 20))) + 0;
}
