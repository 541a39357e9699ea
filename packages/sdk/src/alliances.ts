import type { Alliance, AllianceMember, NewInvitation } from '@zielbaum/model';
import type { Http } from './http.ts';
import { listOf } from './list.ts';
import type { List, ListOptions } from './list.ts';
import { operation } from './operation.ts';
import { removal } from './removal.ts';
import type { CreateOptions, RequestOptions } from './request-options.ts';

/** Membership in alliances, from either side: `okr.alliances`. */
export interface Alliances {
  /** Those one is a member of, and invitations. */
  list(options?: ListOptions): List<Alliance>;

  /** One of them. @throws NotFoundError when there is none (any more). */
  get(allianceId: string, options?: RequestOptions): Promise<Alliance>;

  /** Accepts an invitation; may be repeated. @throws NotFoundError when there is none (any more). */
  accept(allianceId: string, options?: RequestOptions): Promise<Alliance>;

  /**
   * Declines an invitation, or leaves. What was shared with the alliance is withdrawn by then.
   *
   * @throws NotFoundError when there is neither.
   */
  leave(allianceId: string, options?: RequestOptions): Promise<void>;

  /** The members of one's own alliance, and whom it has invited. */
  members(options?: ListOptions): List<AllianceMember>;

  /** One of them. @throws NotFoundError when it is neither (any more). */
  getMember(memberId: string, options?: RequestOptions): Promise<AllianceMember>;

  /**
   * Invites a municipality into one's own alliance.
   *
   * @throws ValidationError when no municipality has exactly this name.
   * @throws ConflictError when one is no alliance, or it is invited already.
   *
   * @example
   * await okr.alliances.invite({ organisation: 'Stadt Gießen' });
   */
  invite(invitation: NewInvitation, options?: CreateOptions): Promise<AllianceMember>;

  /** Takes an invitation back, or lets a member go, with all it shared. @throws NotFoundError */
  removeMember(memberId: string, options?: RequestOptions): Promise<void>;
}

export function alliancesOf(http: Http): Alliances {
  return {
    list: listOf(http, 'alliances'),
    get: operation(http, 'GET alliances/{}'),
    accept: operation(http, 'PUT alliances/{}/membership', { hasBody: false }),
    leave: removal(http, 'alliances/{}/membership'),
    members: listOf(http, 'alliance/members'),
    getMember: operation(http, 'GET alliance/members/{}'),
    invite: operation(http, 'POST alliance/invitations'),
    removeMember: removal(http, 'alliance/members/{}'),
  };
}
