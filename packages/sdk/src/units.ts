import type { NewUnit, Unit, UnitChanges } from '@zielbaum/model';
import type { Http } from './http.ts';
import type { List, ListOptions } from './list.ts';
import { removal } from './removal.ts';
import type { ChangeOptions, CreateOptions, RequestOptions } from './request-options.ts';
import { resource } from './resource.ts';
import type { WithEtag } from './with-etag.ts';

/** The units of the organisation: `okr.units`. Changing them is for administrators. */
export interface Units {
  /** All units of the organisation; `parentId` makes a tree of them. */
  list(options?: ListOptions): List<Unit>;

  /** @throws NotFoundError when there is no such unit. */
  get(unitId: string, options?: RequestOptions): Promise<WithEtag<Unit>>;

  /** @throws ConflictError with code `duplicate` when its parent has one of that name. */
  create(unit: NewUnit, options?: CreateOptions): Promise<WithEtag<Unit>>;

  /**
   * Renames or moves a unit, with those below it. Is not tried again by itself.
   *
   * @throws PreconditionFailedError with the `current` state, when somebody else was faster.
   * @throws ValidationError when the new parent lies below it.
   */
  change(unitId: string, changes: UnitChanges, options: ChangeOptions): Promise<WithEtag<Unit>>;

  /** @throws ConflictError while objectives, units, roles or keys refer to it. */
  remove(unitId: string, options?: RequestOptions): Promise<void>;
}

export function unitsOf(http: Http): Units {
  return { ...resource<Unit>(http, 'units'), remove: removal(http, 'units/{}') };
}
