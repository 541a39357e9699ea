import type { Preview, StoryContext } from '@storybook/web-components-vite';
import { render } from 'lit';
import { themes } from 'storybook/theming';
import '@zielbaum/elements/themes/okr.css';
import { exampleOf } from './example.ts';
import { applyGlobals } from './globals.ts';
import { argTypesOf, type Manifest } from './manifest.ts';
import './preview.css';

// The manifest comes from the elements' build; the stories themselves run without it.
const manifests = import.meta.glob<Manifest>(
  '../../../packages/elements/dist/custom-elements.json',
  { eager: true, import: 'default' },
);
const [manifest = { modules: [] }] = Object.values(manifests);

// The tests run every story once in each scheme.
const theme: unknown = import.meta.env.STORYBOOK_THEME;
const colourRules = ['color-contrast', 'link-in-text-block'];
const testedRules = {
  ...(theme === 'dark' ? { runOnly: colourRules } : {}),
  // A selector for each of a thousand things that are as they should be takes longer than the rules.
  resultTypes: ['violations'],
};

/** Drawn anew beside the page, since a page of documentation does not say where a story stands. */
function exampleOfStory(markup: string, context: StoryContext): string {
  const drawn = document.createElement('div');
  render(context.originalStoryFn(context.args, context), drawn);
  return exampleOf(markup, drawn);
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    // What a scheme changes are colours; every other rule is the same for both, and run in light.
    a11y: { test: 'error', ...(theme ? { options: testedRules } : {}) },
    controls: { expanded: true },
    docs: {
      lang: 'de',
      source: { transform: exampleOfStory },
      extractArgTypes: (tag: string) => argTypesOf(tag, manifest),
      theme: matchMedia('(prefers-color-scheme: dark)').matches ? themes.dark : themes.light,
    },
    options: {
      storySort: {
        order: [
          'Willkommen',
          'Variablen',
          'okr-tree',
          'okr-gauge',
          'okr-objective',
          'okr-key-result',
          'okr-presenter',
          'okr-status',
          'okr-explain',
          'okr-cycle',
          'okr-trend',
          'okr-check-in',
          'okr-editor',
          'okr-summary',
          'okr-map',
          'okr-matrix',
          'okr-provider',
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Farbschema',
      toolbar: {
        title: 'Farbschema',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'wie das System' },
          { value: 'light', title: 'hell' },
          { value: 'dark', title: 'dunkel' },
          { value: 'kern', title: 'KERN' },
        ],
      },
    },
    language: {
      description: 'Sprache',
      toolbar: {
        title: 'Sprache',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'de', title: 'Deutsch' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    direction: {
      description: 'Leserichtung',
      toolbar: {
        title: 'Leserichtung',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'links nach rechts' },
          { value: 'rtl', title: 'rechts nach links' },
        ],
      },
    },
  },
  initialGlobals: {
    theme: theme ?? 'auto',
    language: 'de',
    direction: 'ltr',
  },
  decorators: [applyGlobals],
  async beforeEach({ parameters }) {
    // The catalogue cannot force colours; the tests can.
    if (!theme || parameters['forcedColours'] !== true) return undefined;
    const { emulate } = await import('../../../packages/elements/src/internal/testing/emulate.ts');
    await emulate('forced-colors', 'active');
    return () => emulate('forced-colors', 'none');
  },
};

export default preview;
