import { chosenCycle, type IsoDate, todayInBerlin } from '@zielbaum/model';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { cycleMoreTexts } from '../i18n/cycle-more.ts';
import { adopt } from '../internal/adopt.ts';
import { belowStyles } from '../internal/below.styles.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import { notice } from '../internal/notice.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import { errorOf } from '../internal/observed-key-result.ts';
import { type CycleElement, isServed, shownCycle } from '../internal/shown-cycle.ts';
import { OkrCycleRetryEvent } from './events.ts';
import { cycleMoreStyles } from './more.styles.ts';
import type { MeetingMark, Row } from './read-cycles.ts';
import { type TableContext, tables } from './tables.ts';

/** An element that shows cycles. */
type CycleHost = ReactiveControllerHost & HTMLElement & CycleElement;

/** What a timeline of data does without: the cycles of a provider, tables, and notices. */
export class More {
  readonly #host: CycleHost;
  readonly #observed: ObservedController<'cycles'>;

  constructor(host: CycleHost) {
    this.#host = host;
    this.#observed = new ObservedController(host, 'cycles', () =>
      shownCycle(host) ? 'all' : undefined,
    );
    adopt(host, controlStyles, belowStyles, cycleMoreStyles);
  }

  /** Those the element names, as a provider knows them. */
  cyclesOn(today: IsoDate): unknown {
    const cycles = this.#observed.state?.data;
    const cycle = shownCycle(this.#host);
    if (!cycles?.length || !cycle || cycle === 'all') return cycles;
    return chosenCycle(cycles, { cycle, today });
  }

  /** Whether a provider is to be heard. */
  get isServed(): boolean {
    return isServed(this.#host, this.#observed.source);
  }

  errorIn(locale: Locale): SourceError | undefined {
    if (!this.isServed) return undefined;
    const error = errorOf(this.#observed, locale);
    if (error || !this.#observed.state?.data || this.cyclesOn(todayInBerlin(new Date())))
      return error;
    return { code: 'not_found', message: cycleMoreTexts[locale.language].unknown, canRetry: false };
  }

  tables(
    rows: readonly Row[],
    meetings: readonly MeetingMark[],
    context: TableContext,
  ): TemplateResult {
    return tables(rows, meetings, context);
  }

  notice(error: SourceError, hasData: boolean, locale: Locale): TemplateResult {
    return notice(error, { locale, hasData, onRetry: this.#onRetry });
  }

  readonly #onRetry = (): void => {
    this.#host.dispatchEvent(new OkrCycleRetryEvent());
    this.#observed.source?.retry();
  };
}
