/**
 * Makes a provider for all elements outside any other, where the script's own tag names a key:
 * `<script type="module" src="…/embed/v1/loader.js" data-key="okr_pk_…">`. The server is that of
 * `data-base-url`, else the one the script comes from.
 */
export function fallbackProvider(scriptUrl: string): void {
  const script = [...document.scripts].find(({ src }) => src === scriptUrl);
  const key = script?.dataset['key'];
  if (!script || !key) return;
  const provider = document.createElement('okr-provider');
  provider.setAttribute('page-wide', '');
  provider.setAttribute('key', key);
  // The script lies in embed/v1/ below the server's address.
  provider.setAttribute('base-url', script.dataset['baseUrl'] ?? new URL('../..', scriptUrl).href);
  script.after(provider);
}
