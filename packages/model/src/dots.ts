/** Dots of each member per planning, to be put on proposals. */
export const dotsPerPlanning = 5;

/** Sums are kept from so many voters on. */
export const fewestVoters = 3;

/** Whether members may put dots, and take them away again. */
export type Voting = 'open' | 'over';

/** Why sums are not shown: nobody may learn how somebody voted. */
export type DotsHidden = 'votingOpen' | 'tooFewVoters';

/** What members think of the proposals of a planning: sums only. */
export interface CycleDots {
  voting: Voting;
  /** Why all sums are `null`; `null` where they are shown. */
  hidden: DotsHidden | null;
  /** Every objective of the cycle that is more than a draft, in their order. */
  objectives: readonly { objectiveId: string; dots: number | null }[];
}

/** One's own dots, which nobody else is told. */
export interface OwnDots {
  /** How many there are still to give; 0 when voting is over, because dots are forgotten then. */
  left: number;
  objectives: readonly { objectiveId: string; dots: number }[];
}

/** What puts dots on a proposal: how many it has of oneself from now on, 0–5. */
export interface DotsGiven {
  dots: number;
}

/** What ends a vote, or begins it anew without any dots. */
export interface VotingChange {
  voting: Voting;
}
