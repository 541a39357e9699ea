import { fallbackProvider } from './fallback-provider.ts';
import { tellFailure } from './failure.ts';
import { elementOf } from './mount.ts';
import { adoptPageStyles } from './page-styles.ts';
import type { registrations } from './registrations.ts';
import { watchSight } from './watch-sight.ts';

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
      registered = customElements.get(tag) ? Promise.resolve() : register(tag);
      loading.set(tag, registered);
    }
    await registered;
  } catch (error) {
    tellFailure(element, error);
  }
}

/** What most pages begin with is known at once; each element is a chunk of its own. */
async function register(tag: string): Promise<void> {
  if (tag === 'okr-provider') await import('../define/okr-provider.ts');
  else if (tag === 'okr-tree') await import('../define/okr-tree.ts');
  else await (await more())[tag]?.();
}

async function more(): Promise<typeof registrations> {
  return (await import('./registrations.ts')).registrations;
}

/** Fills a mount, unless its name is that of no element. */
async function fill(mount: Element): Promise<void> {
  const tag = `okr-${mount.getAttribute('data-okr')}`;
  if (/^okr-(provider|tree)$/.test(tag) || tag in (await more())) elementOf(mount, tag);
}

function scan(): void {
  for (const mount of document.querySelectorAll('[data-okr]')) fill(mount).catch(console.error);
  for (const element of document.querySelectorAll(':not(:defined)')) {
    if (known.has(element) || !element.localName.startsWith('okr-')) continue;
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
