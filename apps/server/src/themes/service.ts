import type { NewTheme, Page, Theme } from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Db, Reading } from '../db/index.ts';
import { readPage } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { isUuid } from '../http/is-uuid.ts';
import { once } from '../http/once.ts';
import type { PostAnswer, Posted } from '../http/once.ts';
import { namingOnce } from '../http/taken-name.ts';
import type { Text } from '../http/text.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { changedMeanwhile } from '../http/versioned.ts';
import type { ChangeTarget, Versioned } from '../http/versioned.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer, Writing } from '../live/writer.ts';
import { deleteTheme, findTheme, insertTheme, listThemes, renameTheme } from './store.ts';
import type { StoredTheme } from './store.ts';

export interface ThemeService {
  list(tenantId: string, page: PageRequest): Promise<Page<Theme>>;
  get(tenantId: string, id: string): Promise<Versioned<Theme>>;
  create(by: Credential, theme: NewTheme, posted: Posted): Promise<PostAnswer>;
  rename(by: Credential, target: ChangeTarget, theme: NewTheme): Promise<Versioned<Theme>>;
  remove(by: Credential, id: string): Promise<void>;
}

export function createThemeService({ db, write }: { db: Db; write: Writer }): ThemeService {
  return { list, get, create, rename, remove };

  function list(tenantId: string, page: PageRequest): Promise<Page<Theme>> {
    return readInTenant(db, tenantId, (transaction) =>
      readPage(page, {
        has: (id) => findTheme(transaction, { tenantId, id }),
        read: async (asked) =>
          (await listThemes(transaction, tenantId, asked)).map((row) => versioned(row).body),
      }),
    );
  }

  function get(tenantId: string, id: string): Promise<Versioned<Theme>> {
    return readInTenant(db, tenantId, async (transaction) =>
      versioned(await existing({ transaction, tenantId }, id)),
    );
  }

  function create(by: Credential, { name }: NewTheme, posted: Posted): Promise<PostAnswer> {
    return namingOnce(taken(name), () =>
      write(by, (writing) =>
        once(writing, posted, async () => {
          const { transaction, tenantId } = writing;
          const created = versioned(await insertTheme(transaction, tenantId, name));
          tellChanged(writing);
          return { ...created, location: `/api/v1/themes/${created.body.id}` };
        }),
      ),
    );
  }

  function rename(
    by: Credential,
    { id, expected }: ChangeTarget,
    { name }: NewTheme,
  ): Promise<Versioned<Theme>> {
    return namingOnce(taken(name), () =>
      write(by, async (writing) => {
        const { transaction, tenantId } = writing;
        const current = await existing(writing, id, true);
        if (current.version !== expected) throw changedMeanwhile(versioned(current));
        if (name === current.name) return versioned(current);
        await renameTheme(transaction, { tenantId, id }, { from: current.name, to: name });
        tellChanged(writing);
        return versioned(await existing(writing, id));
      }),
    );
  }

  async function remove(by: Credential, id: string): Promise<void> {
    await write(by, async (writing) => {
      await existing(writing, id, true);
      const isGone = await deleteTheme(writing.transaction, { tenantId: by.tenantId, id });
      if (!isGone) throw stillInUse();
      tellChanged(writing);
    });
  }
}

async function existing(
  { transaction, tenantId }: Reading,
  id: string,
  lock = false,
): Promise<StoredTheme> {
  const row = isUuid(id) ? await findTheme(transaction, { tenantId, id }, lock) : undefined;
  if (!row) throw notFound({ de: 'Dieses Thema', en: 'theme' });
  return row;
}

function versioned({ version, ...body }: StoredTheme): Versioned<Theme> {
  return { body, version };
}

function tellChanged({ changed, tenantId }: Writing): void {
  changed({ resource: 'organisation', id: tenantId });
}

function taken(name: string): Text {
  return { de: `gibt es schon: „${name}“`, en: `exists already: "${name}"` };
}

function stillInUse(): ProblemError {
  return new ProblemError('conflict', {
    detail: {
      de: 'Das Thema steht noch bei Zielen. Bitte dort zuerst herausnehmen, oder das Thema umbenennen.',
      en: 'Objectives still have the theme. Please take it out there first, or rename the theme.',
    },
  });
}
