import type { PageClient } from '@zielbaum/sdk/cache';
import type { Writers } from '../internal/data-source.ts';
import type { Language } from '../internal/locale.ts';
import { checkInThrough } from './check-in.ts';
import { piece } from './piece.ts';
import type { Store } from './store.ts';

/** Saves what elements give, and shows it in everything the store holds. */
export function writersOf(store: Store, okr: PageClient, language: () => Language): Writers {
  return {
    checkIn: checkInThrough(store, okr),
    async objective(given) {
      const { saveObjective } = await piece(import('./more.ts'));
      const outcome = await saveObjective(okr, given, language());
      store.refetch(({ queryKey: [, kind] }) => kind === 'tree');
      return outcome;
    },
  };
}
