import { cdp } from 'vitest/browser';
import kernTheme from '../../themes/kern.css?raw';
import okrTheme from '../../themes/okr.css?raw';
import { adoptPageStyles } from '../embed/page-styles.ts';

const themes = {
  light: { css: okrTheme, scheme: 'light' },
  dark: { css: okrTheme, scheme: 'dark' },
  'KERN, light': { css: kernTheme, scheme: 'light' },
  'KERN, dark': { css: kernTheme, scheme: 'dark' },
} as const;

export type Theme = keyof typeof themes;

export const everyTheme = Object.keys(themes) as readonly Theme[];

/** Makes the page look like this until the next call. */
export function wear(theme: Theme): void {
  const { css, scheme } = themes[theme];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:root { color-scheme: ${scheme}; background: Canvas; color: CanvasText; }\n${css}`,
  );
  document.adoptedStyleSheets = [sheet];
  adoptPageStyles();
  document.documentElement.dataset['theme'] = scheme;
}

/** Makes the browser look as it does for readers who ask for these; for nothing, without. */
export async function askFor(wishes: Readonly<Record<string, string>> = {}): Promise<void> {
  const session = cdp() as unknown as {
    send: (method: string, parameters: object) => Promise<unknown>;
  };
  const features = Object.entries(wishes).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
}
