import { followEvents, isTouched, type PageClient } from '@zielbaum/sdk/cache';
import type { DataSource, Observed, StopObserving, Writers } from '../internal/data-source.ts';
import type { Language } from '../internal/locale.ts';
import type { DataOf, ReadKind, SubjectOf } from '../internal/reads.ts';
import type { Known } from './entry.ts';
import { firstToTell } from './first-to-tell.ts';
import { piece } from './piece.ts';
import { resourceOf } from './resource.ts';
import { sourceErrorOf } from './source-error.ts';
import { Store } from './store.ts';

/** A data source over one client: one store and, once something is observed, one event stream. */
export interface ConnectedSource extends DataSource {
  /** Ends every request, stream and timer. */
  close(): void;
}

/** After this the server is asked whether it still refuses to tell of changes. */
const askAgainMs = 60_000;

/** @param language asked anew for every sentence, since a page may change it */
export function connectSource(okr: PageClient, language: () => Language): ConnectedSource {
  const store = new Store();
  const order = firstToTell();
  let stopFollowing: (() => void) | undefined;
  let askAgain: ReturnType<typeof setTimeout> | undefined;
  let writers: Writers | undefined;

  function observe<Kind extends ReadKind>(
    kind: Kind,
    subject: SubjectOf<Kind>,
    notify: (state: Observed<DataOf<Kind>>) => void,
  ): StopObserving {
    follow();
    let known: Known<DataOf<Kind>> = {};
    const tell = () => {
      const observed = observedOf(known, language());
      if (observed.error) observed.error = order.shorten(tell, observed.error);
      else order.leave(tell);
      notify(observed);
    };
    const stop = store.observe(resourceOf(okr, kind, subject), (state) => {
      known = state;
      tell();
    });
    return () => {
      order.leave(tell);
      stop();
    };
  }

  function follow(): void {
    stopFollowing ??= followEvents(okr, {
      onEvents(events) {
        store.refetch((entry) => events.some((event) => isTouched(entry, event)));
      },
      onState(state) {
        if (state !== 'ended' || !stopFollowing) return;
        // It ends by itself where the key is refused: nobody would notice that figures grow old.
        stopFollowing = undefined;
        store.refetch(() => true);
        askAgain = setTimeout(follow, askAgainMs);
      },
    });
  }

  return {
    observe,

    async write(kind, given) {
      try {
        // Most pages are only read: what saves comes with the first entry.
        const { writersOf } = await piece(import('./all-writers.ts'));
        writers ??= writersOf(store, okr, language);
        return await writers[kind](given);
      } catch (error) {
        throw sourceErrorOf(error, language());
      }
    },

    retry() {
      follow();
      store.refetch(({ state }) => state.error !== undefined);
    },

    close() {
      clearTimeout(askAgain);
      stopFollowing?.();
      stopFollowing = undefined;
      order.close();
      store.close();
    },
  };
}

function observedOf<Data>({ data, at, error }: Known<Data>, language: Language): Observed<Data> {
  if (error !== undefined) {
    return { status: 'error', data, error: { ...sourceErrorOf(error, language), knownAt: at } };
  }
  return data === undefined ? { status: 'loading' } : { status: 'ready', data };
}
