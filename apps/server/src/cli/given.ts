import { StartError } from '../db/index.ts';
import type { Given } from './command.ts';

/** An option's text, trimmed; `undefined` when it was not given. */
export function textOf({ values }: Given, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : undefined;
}

/** Every text of an option that may be given several times. */
export function textsOf({ values }: Given, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.map((item) => String(item).trim()) : [];
}

/** @throws StartError when it was not given, or is empty */
export function neededTextOf(given: Given, name: string): string {
  const text = textOf(given, name);
  if (text) return text;
  throw new StartError({
    de: `Es fehlt --${name}.`,
    en: `--${name} is missing.`,
  });
}
