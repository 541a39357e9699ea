import { addons } from 'storybook/manager-api';
import { create, themes } from 'storybook/theming';

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

addons.setConfig({
  theme: create({
    ...(isDark ? themes.dark : themes.light),
    base: isDark ? 'dark' : 'light',
    brandTitle: 'Zielbaum – Katalog',
    brandUrl: './',
  }),
});
