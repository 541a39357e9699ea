import type { SourceError } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import { errorOf } from '../internal/observed-key-result.ts';
import { matrixOfTrends, turned } from './matrix-of-trends.ts';
import { type Matrix, readMatrix, type ReadOptions } from './read-matrix.ts';
import { type TrendAxis, trendAxisOf, type TrendsHost } from './trend-axis.ts';

/** Observes the trends of all regular cycles, and what names them. */
export class ObservedTrends {
  readonly #by: () => TrendAxis | undefined;
  readonly #trends: ObservedController<'trends'>;
  readonly #cycles: ObservedController<'cycles'>;
  readonly #units: ObservedController<'units'>;

  constructor(host: TrendsHost) {
    const by = () => trendAxisOf(host);
    this.#by = by;
    this.#trends = new ObservedController(host, 'trends', by);
    this.#cycles = new ObservedController(host, 'cycles', () => by() && 'all');
    this.#units = new ObservedController(host, 'units', () =>
      by() === 'unit' ? 'all' : undefined,
    );
  }

  /** What has been told so far. */
  get told(): readonly unknown[] {
    return [this.#trends, this.#cycles, this.#units].map(({ state }) => state?.data);
  }

  errorIn(locale: Locale): SourceError | undefined {
    return [this.#trends, this.#cycles, this.#units]
      .map((observed) => errorOf(observed, locale))
      .find(Boolean);
  }

  /** Nothing until all of it has come. */
  read(options: ReadOptions): Matrix | undefined {
    const by = this.#by();
    const [trends, cycles] = [this.#trends.state?.data, this.#cycles.state?.data];
    const units = by === 'unit' ? this.#units.state?.data : [];
    if (!by || !trends || !cycles || !units) return undefined;
    const told = matrixOfTrends({ trends, cycles, units }, { by, words: options.words });
    const isTurned = options.rows === 'cycle';
    const matrix = readMatrix(isTurned ? turned(told) : told, options);
    const axes = isTurned
      ? ({ rows: 'cycle', columns: by } as const)
      : ({ rows: by, columns: 'cycle' } as const);
    return matrix && { ...matrix, axes };
  }
}
