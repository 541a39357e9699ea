import type { Decorator } from '@storybook/web-components-vite';

/** Passes the toolbar's choices to the page, where the elements read them like on any host page. */
export const applyGlobals: Decorator = (story, { globals }) => {
  const { theme, language, direction } = globals;
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = String(theme);
  root.lang = String(language);
  root.dir = String(direction);
  return story();
};
