import { LitElement } from 'lit';
import { describe, expect, test } from 'vitest';
import kernTheme from '../../themes/kern.css?raw';
import okrTheme from '../../themes/okr.css?raw';
import { baseStyles } from './base.styles.ts';
import { controlStyles } from './controls.styles.ts';
import { adoptPageStyles } from '../embed/page-styles.ts';
import { contrast } from './testing/contrast.ts';
import { mount } from './testing/mount.ts';

class ThemeProbe extends LitElement {
  static override styles = [baseStyles, controlStyles];
}
customElements.define('theme-probe', ThemeProbe);

/** What the element's tokens come to on the screen, as `foreground on background: ratio`. */
async function contrasts(
  foregrounds: string[],
  backgrounds: string[],
): Promise<[string, number][]> {
  const probe = await mount(new ThemeProbe());
  const colourOf = (token: string) => {
    const span = document.createElement('span');
    span.style.setProperty('color', `var(--_${token})`);
    probe.shadowRoot?.append(span);
    return getComputedStyle(span).color;
  };
  return foregrounds.flatMap((foreground) =>
    backgrounds.map((background): [string, number] => {
      const ratio = contrast(colourOf(foreground), colourOf(background));
      return [`${foreground} on ${background}`, ratio];
    }),
  );
}

const surfaces = ['surface', 'surface-hover', 'surface-selected'];
/**
 * A track need not have the 3 of what carries meaning (WCAG 1.4.11): how far a goal has come stands
 * beside its bar in words, and the fill has 3 on the track. But how much is missing is to be seen.
 */
const trackOnSurface = 1.25;
const signals = ['success', 'warning', 'danger', 'info', 'neutral'];

function below(ratios: [string, number][], least: number): [string, number][] {
  return ratios.filter(([, ratio]) => ratio < least);
}

const themes = { 'without a theme file': '', 'with okr.css': okrTheme, 'with kern.css': kernTheme };

describe.each(Object.entries(themes))('%s', (_, css) => {
  describe.each(['light', 'dark'])('in %s', (scheme) => {
    const check = async (foregrounds: string[], backgrounds: string[], least: number) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
      adoptPageStyles();
      document.documentElement.dataset['theme'] = scheme;
      expect(below(await contrasts(foregrounds, backgrounds), least)).toEqual([]);
      document.adoptedStyleSheets = [];
      delete document.documentElement.dataset['theme'];
    };

    // Signals are read as text in some places: an error below a field, a goal that is reached.
    test('text and signals have a contrast of at least 4.5 on every surface', () =>
      check(['text', 'text-muted', 'accent', ...signals], surfaces, 4.5));

    test('text on a pressed button has at least 4.5', () => check(['on-accent'], ['accent'], 4.5));

    test('signals have at least 3 on the track of a bar', () => check(signals, ['track'], 3));

    test('focus rings and borders of controls have at least 3 on every surface', () =>
      check(['focus', 'control'], surfaces, 3));

    test('the track of a bar can be seen on every surface', () =>
      check(['track'], surfaces, trackOnSurface));

    test('the mark of today stands out on a bar', () => check(['text'], ['track'], 3));
  });
});

test('the theme file says what the elements have by themselves', () => {
  const styles = [baseStyles, controlStyles].map(({ cssText }) => cssText).join('');
  const own = [...styles.matchAll(/var\((--okr-color-[a-z-]+), (light-dark\([^)]+\))\)/g)];
  for (const [, token, value] of own) expect(okrTheme).toContain(`${token}: ${value};`);
  expect(own).toHaveLength(12);
});

test('the theme of KERN sets every colour the elements read', () => {
  const styles = [baseStyles, controlStyles].map(({ cssText }) => cssText).join('');
  const read = new Set(styles.match(/--okr-color-(?!scheme)[a-z-]+/g));
  const set = new Set(kernTheme.match(/--okr-color-(?!scheme)[a-z-]+(?=:)/g));
  expect(set).toEqual(read);
});

describe.each(['light', 'dark'])('a house that sets nothing but its accent, in %s', (scheme) => {
  // Dark enough, or light enough, to be read as text on the surface.
  const houses = {
    light: ['#a3003b', '#00693e', '#5b2a86', '#8a4b00', '#111', '#0a5a6b'],
    dark: ['#ff8fb0', '#5fd39b', '#cda7f5', '#ffb454', '#fff', '#7cc8d8'],
  };

  test.each(houses[scheme as 'light' | 'dark'])('%s', async (accent) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${okrTheme} theme-probe { --okr-color-accent: ${accent} }`);
    document.adoptedStyleSheets = [sheet];
    document.documentElement.dataset['theme'] = scheme;
    const same = await contrasts(['focus', 'info'], ['accent']);
    expect(same).toEqual([
      ['focus on accent', 1],
      ['info on accent', 1],
    ]);
    expect(below(await contrasts(['on-accent'], ['accent']), 4.5)).toEqual([]);
    expect(below(await contrasts(['text', 'text-muted', 'accent'], surfaces), 4.5)).toEqual([]);
    expect(below(await contrasts(['focus', 'control'], surfaces), 3)).toEqual([]);
    expect(below(await contrasts(['info'], ['track']), 3)).toEqual([]);
    expect(below(await contrasts(['track'], surfaces), trackOnSurface)).toEqual([]);
    document.adoptedStyleSheets = [];
    delete document.documentElement.dataset['theme'];
  });
});
