import type { NewTheme, Theme } from '@zielbaum/model';
import type { Http } from './http.ts';
import type { List, ListOptions } from './list.ts';
import { removal } from './removal.ts';
import type { ChangeOptions, CreateOptions, RequestOptions } from './request-options.ts';
import { resource } from './resource.ts';
import type { WithEtag } from './with-etag.ts';

/** Fields of work across units: `okr.themes`. */
export interface Themes {
  /** Those that objectives have, and those named before any has. */
  list(options?: ListOptions): List<Theme>;

  /** @throws NotFoundError when there is no such theme. */
  get(themeId: string, options?: RequestOptions): Promise<WithEtag<Theme>>;

  /** @throws ConflictError with code `duplicate` when the name is taken. */
  create(theme: NewTheme, options?: CreateOptions): Promise<WithEtag<Theme>>;

  /**
   * Renames a theme at every objective that has it. Is not tried again by itself.
   *
   * @throws PreconditionFailedError with the `current` state, when somebody else was faster.
   */
  change(themeId: string, theme: NewTheme, options: ChangeOptions): Promise<WithEtag<Theme>>;

  /** @throws ConflictError while some objective has it. */
  remove(themeId: string, options?: RequestOptions): Promise<void>;
}

export function themesOf(http: Http): Themes {
  return { ...resource<Theme>(http, 'themes'), remove: removal(http, 'themes/{}') };
}
