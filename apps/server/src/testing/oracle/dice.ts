/** Choices out of a list of numbers, so that the same numbers choose the same again. */
export interface Dice {
  /** 0 to `below` − 1. */
  number(below: number): number;
  /** True once in so many times; never for a row of zeros. */
  oneIn(times: number): boolean;
  /** `undefined` from an empty list only. */
  pick<Thing>(things: readonly Thing[]): Thing | undefined;
  /** The same of a list that is never empty. */
  of<Thing>(...things: [Thing, ...Thing[]]): Thing;
}

/** After the last number come zeros. */
export function createDice(numbers: readonly number[]): Dice {
  let next = 0;
  return { number, oneIn, pick, of };

  function number(below: number): number {
    const thrown = numbers[next] ?? 0;
    next += 1;
    return thrown % below;
  }

  function oneIn(times: number): boolean {
    return number(times) === times - 1;
  }

  function pick<Thing>(things: readonly Thing[]): Thing | undefined {
    return things.length === 0 ? undefined : things[number(things.length)];
  }

  function of<Thing>(...things: [Thing, ...Thing[]]): Thing {
    return pick(things) ?? things[0];
  }
}
