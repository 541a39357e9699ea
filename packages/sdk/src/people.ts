import type { NewPerson, Person, PersonChanges, PersonData } from '@zielbaum/model';
import { connection } from './connection.ts';
import type { Connected } from './connection.ts';
import type { List, ListOptions } from './list.ts';
import { operation } from './operation.ts';
import { removal } from './removal.ts';
import type { ChangeOptions, CreateOptions, RequestOptions } from './request-options.ts';
import { resource } from './resource.ts';
import type { WithEtag } from './with-etag.ts';

/**
 * People and their roles. For administrators.
 *
 * @example
 * const people = peopleOf(okr);
 * await people.create({ name: 'Kim Beispiel', memberships: [{ role: 'member', unitId }] });
 */
export interface People {
  /** In the order they were created. @throws ForbiddenError unless you are an administrator. */
  list(options?: ListOptions): List<Person>;

  /** @throws NotFoundError when there is no such person. */
  get(personId: string, options?: RequestOptions): Promise<WithEtag<Person>>;

  /**
   * @throws ValidationError when a field is at fault, e.g. a role for a unit that does not exist.
   */
  create(person: NewPerson, options?: CreateOptions): Promise<WithEtag<Person>>;

  /**
   * Renames a person, or replaces their roles. Roles count from the next request on. Is not tried
   * again by itself.
   *
   * @throws PreconditionFailedError with the `current` state, when somebody else was faster.
   */
  change(
    personId: string,
    changes: PersonChanges,
    options: ChangeOptions,
  ): Promise<WithEtag<Person>>;

  /** Everything stored about a person, for them to have. @throws NotFoundError */
  data(personId: string, options?: RequestOptions): Promise<PersonData>;

  /**
   * Erases a person: their name, roles and keys. The goals, and what was reported on them, stay.
   * Cannot be undone.
   *
   * @throws NotFoundError when there is no such person (any more).
   */
  remove(personId: string, options?: RequestOptions): Promise<void>;
}

/** The people of a client's organisation. */
export function peopleOf({ [connection]: http }: Connected): People {
  return {
    ...resource<Person>(http, 'people'),
    data: operation(http, 'GET people/{}/data', { isRight: 'person' }),
    remove: removal(http, 'people/{}'),
  };
}
