import type {
  CarriedOver,
  CarryOver,
  Cycle,
  CycleChanges,
  CycleDots,
  CycleSummary,
  NewCycle,
  OwnDots,
  VotingChange,
} from '@zielbaum/model';
import type { Http } from './http.ts';
import type { List, ListOptions } from './list.ts';
import { operation } from './operation.ts';
import type { ChangeOptions, CreateOptions, RequestOptions } from './request-options.ts';
import { resource } from './resource.ts';
import type { WithEtag } from './with-etag.ts';

/** The cycles of the organisation: `okr.cycles`. */
export interface Cycles {
  /** All cycles of the organisation. */
  list(options?: ListOptions): List<Cycle>;

  /** @throws NotFoundError when there is no such cycle. */
  get(cycleId: string, options?: RequestOptions): Promise<WithEtag<Cycle>>;

  /**
   * @throws ValidationError e.g. when it ends before it starts.
   * @throws ConflictError with code `duplicate` when the name is taken.
   *
   * @example
   * await okr.cycles.create({ name: '2027-Q1', start: '2027-01-01', end: '2027-03-31' });
   */
  create(cycle: NewCycle, options?: CreateOptions): Promise<WithEtag<Cycle>>;

  /**
   * Changes what is given and leaves the rest; takes it to another phase, one step at a time, and its
   * objectives along. Is not tried again by itself.
   *
   * @throws PreconditionFailedError with the `current` state, when somebody else was faster.
   * @throws ConflictError with code `conflict` when its phase does not allow it, `cycle_closed`, or
   *   `duplicate` when the name is taken.
   *
   * @example
   * const { id, etag } = await okr.cycles.get(cycleId);
   * await okr.cycles.change(id, { phase: 'active' }, { ifMatch: etag });
   */
  change(cycleId: string, changes: CycleChanges, options: ChangeOptions): Promise<WithEtag<Cycle>>;

  /**
   * Sums of the dots its objectives got: once voting is over and from three voters on, else all `null`
   * with the reason in `hidden`.
   */
  dots(cycleId: string, options?: RequestOptions): Promise<CycleDots>;

  /**
   * One's own dots, and how many are left.
   *
   * @throws ForbiddenError when no person stands behind the key.
   */
  ownDots(cycleId: string, options?: RequestOptions): Promise<OwnDots>;

  /**
   * Ends the vote of a planning, which keeps the sums and forgets the dots, or begins it anew without
   * either.
   *
   * @throws ConflictError with code `conflict` when the planning is over.
   *
   * @example
   * const { objectives } = await okr.cycles.setVoting(cycleId, { voting: 'over' });
   */
  setVoting(cycleId: string, change: VotingChange, options?: RequestOptions): Promise<CycleDots>;

  /**
   * Takes what the review wants kept or changed into the next cycle, with its key results. What was
   * carried before is answered again and not copied twice; what has been dropped stays behind.
   *
   * @throws ValidationError when an objective is not decided or dropped, or the cycle begins earlier.
   * @throws ConflictError with code `cycle_closed`.
   *
   * @example
   * const { objectives } = await okr.cycles.carryOver(cycleId, { toCycleId });
   */
  carryOver(cycleId: string, carryOver: CarryOver, options?: CreateOptions): Promise<CarriedOver>;

  /**
   * How many objectives lie in which band and go at which pace, and the means; by unit and theme, too.
   *
   * @example
   * const { whole } = await okr.cycles.summary(cycleId);
   * console.log(whole.grade, whole.bands.green);
   */
  summary(cycleId: string, options?: RequestOptions): Promise<CycleSummary>;
}

export function cyclesOf(http: Http): Cycles {
  return {
    ...resource<Cycle>(http, 'cycles'),
    carryOver: operation(http, 'POST cycles/{}/carry-over', { isRight: 'objectives' }),
    dots: operation(http, 'GET cycles/{}/dots', { isRight: 'objectives' }),
    ownDots: operation(http, 'GET cycles/{}/dots/mine', { isRight: 'objectives' }),
    summary: operation(http, 'GET cycles/{}/summary', {
      isRight: 'units',
    }),
    setVoting: operation(http, 'PUT cycles/{}/voting', { isRight: 'objectives' }),
  };
}
