import kernTheme from '@zielbaum/elements/themes/kern.css?inline';
import type { Decorator } from '@storybook/web-components-vite';

const kern = new CSSStyleSheet();
kern.replaceSync(kernTheme);

/** Passes the toolbar's choices to the page, where the elements read them like on any host page. */
export const applyGlobals: Decorator = (story, { globals, canvasElement }) => {
  const { theme, language, direction } = globals;
  const root = document.documentElement;
  // Anything else follows the reader's system.
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
  const others = document.adoptedStyleSheets.filter((sheet) => sheet !== kern);
  document.adoptedStyleSheets = theme === 'kern' ? [...others, kern] : others;
  // Storybook's own pages are English, so the language stands right around each story.
  canvasElement.lang = String(language);
  canvasElement.dir = String(direction);
  return story();
};
