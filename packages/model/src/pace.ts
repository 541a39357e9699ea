export type Pace = 'achieved' | 'early' | 'onTrack' | 'behind' | 'offTrack' | 'open';

/** Gaps (progress − expected) down to which a pace still holds; settings of the organisation. */
export interface PaceThresholds {
  /** `onTrack` from this gap on, default −0.15. */
  onTrack: number;
  /** `behind` from this gap on, else `offTrack`; default −0.30. */
  behind: number;
}
