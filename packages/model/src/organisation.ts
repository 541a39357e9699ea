import type { PaceThresholds } from './pace-thresholds.ts';

/** An `alliance` (Verbund) is an organisation of its own beside its municipalities. */
export type OrganisationKind = 'municipality' | 'alliance';

/** A tenant: a municipality, or an alliance (Verbund) of other organisations. */
export interface Organisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** Example data, to be marked as such wherever it is shown. */
  isExample: boolean;
  paceThresholds: PaceThresholds;
}

/** What creates a unit. */
export interface NewUnit {
  /** Unique below its parent. */
  name: string;
  /** Default `null`: at the top. */
  parentId?: string | null;
}

/** What may change in a unit; it takes those below it along. */
export type UnitChanges = Partial<NewUnit>;

/** A team, department or body inside one organisation (Bereich); units form a tree. */
export interface Unit {
  id: string;
  name: string;
  parentId: string | null;
}
