/** Gaps (progress − expected) down to which a pace still holds; settings of the organisation. */
export interface PaceThresholds {
  /** `onTrack` from this gap on, default −0.15. */
  onTrack: number;
  /** `behind` from this gap on, else `offTrack`; default −0.30. */
  behind: number;
}

/** On track down to 15 points behind what is expected, behind down to 30. */
export const defaultPaceThresholds: PaceThresholds = Object.freeze({
  onTrack: -0.15,
  behind: -0.3,
});
