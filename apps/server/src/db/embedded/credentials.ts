import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { folderProblem } from './data-folder.ts';

/** Random passwords of the two roles that can log in; they never leave the data folder. */
export interface Credentials {
  owner: string;
  server: string;
}

export const ownerRole = 'zielbaum_owner';
export const serverRole = 'zielbaum_server';
export const databaseName = 'zielbaum';

const fileName = 'zielbaum-passwords.json';

export function newCredentials(): Credentials {
  const password = () => randomBytes(32).toString('base64url');
  return { owner: password(), server: password() };
}

/** Lies inside PostgreSQL's folder, so that the two can only ever appear together. */
export async function writeCredentials(cluster: string, credentials: Credentials): Promise<void> {
  await writeFile(join(cluster, fileName), JSON.stringify(credentials), { mode: 0o600 });
}

export async function readCredentials(folder: DataFolder): Promise<Credentials> {
  try {
    return JSON.parse(await readFile(join(folder.cluster, fileName), 'utf8')) as Credentials;
  } catch (error) {
    throw folderProblem(folder.path, error);
  }
}
