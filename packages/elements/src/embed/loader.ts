import { fallbackProvider } from './fallback-provider.ts';
import { tellFailure } from './failure.ts';
import { elementOf } from './mount.ts';
import { adoptPageStyles } from './page-styles.ts';
import { watchSight } from './watch-sight.ts';

/** How to register each element. Each is a chunk of its own. */
const registrations: Readonly<Record<string, () => Promise<unknown>>> = {
  'okr-provider': () => import('../define/okr-provider.ts'),
  'okr-tree': () => import('../define/okr-tree.ts'),
  'okr-gauge': () => import('../define/okr-gauge.ts'),
  'okr-check-in': () => import('../define/okr-check-in.ts'),
};

const tags = Object.keys(registrations);
const waiting = tags.map((tag) => `${tag}:not(:defined)`).join();
const known = new WeakSet<Element>();
const loading = new Map<string, Promise<unknown>>();
const onSight = watchSight((element) => void load(element));

/** Registers what an element needs, once; a provider comes before all that ask it for data. */
async function load(element: Element): Promise<void> {
  const tag = element.localName;
  try {
    if (tag !== 'okr-provider') await loading.get('okr-provider')?.catch(() => {});
    let registered = loading.get(tag);
    if (!registered) {
      registered = customElements.get(tag) ? Promise.resolve() : registrations[tag]?.();
      loading.set(tag, registered ?? Promise.resolve());
    }
    await registered;
  } catch (error) {
    tellFailure(element, error);
  }
}

function scan(): void {
  for (const mount of document.querySelectorAll('[data-okr]')) elementOf(mount, tags);
  for (const element of document.querySelectorAll(waiting)) {
    if (known.has(element)) continue;
    known.add(element);
    if (element.localName === 'okr-provider') void load(element);
    else onSight(element);
  }
}

function start(): void {
  adoptPageStyles();
  fallbackProvider(import.meta.url);
  scan();
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
}

// The page belongs to somebody else: whatever goes wrong here, it goes on.
try {
  start();
} catch (error) {
  console.error('okr:', error);
}
