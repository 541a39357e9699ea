import { assertCheckInValue, isInvalidInputError, scoreKeyResult } from '@zielbaum/model';
import type {
  IsoDate,
  KeyResultScore,
  MeasuredKeyResult,
  NewCheckIn,
  ScoreContext,
} from '@zielbaum/model';

/** The part of a cached key result that a check-in changes. */
export type ScoredMetric = MeasuredKeyResult & { score: KeyResultScore };

export interface DatedCheckIn extends NewCheckIn {
  date: IsoDate;
}

/**
 * The signals of a key result as a check-in will leave them, as far as they can be told without its
 * other check-ins. The very score it has now where the check-in changes none of them: it is older
 * than the current one, later than the day looked at, or the server will refuse it.
 *
 * @param context without it `pace` and `expected` stay
 */
export function scoreWithCheckIn(
  { metric, cadenceDays, score }: ScoredMetric,
  checkIn: DatedCheckIn,
  context: ScoreContext | null,
): KeyResultScore {
  const { date, value, confidence = null } = checkIn;
  if (score.checkedInOn !== null && date < score.checkedInOn) return score;
  const today = context?.today ?? date;
  if (date > today) return score;
  try {
    assertCheckInValue(metric, value);
    const { explanation, ...next } = scoreKeyResult(
      { metric, cadenceDays },
      [{ date, value, confidence }],
      context ?? { cycle: { start: date, end: date }, today },
    );
    // The share of days in the band needs the check-ins before this one.
    const hasPast = metric.kind === 'maintain' && score.checkedInOn !== null;
    return {
      ...next,
      ...(hasPast && { raw: score.raw, progress: score.progress }),
      ...(!context && { pace: score.pace, expected: score.expected }),
      // Trees do not tell the cadence; a newer value never makes a key result stale.
      isStale: score.isStale && next.isStale,
      ...(score.explanation && { explanation: hasPast ? score.explanation : explanation }),
    };
  } catch (error) {
    if (isInvalidInputError(error)) return score;
    throw error;
  }
}
