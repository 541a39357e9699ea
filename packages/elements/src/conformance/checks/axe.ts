import axe, { type Result, type RunOptions } from 'axe-core';
import { everyTheme, wear } from '../themes.ts';
import { type Check, joined, seenAtSight } from './outcome.ts';

/** Of what is as it should be, one of each is named. */
const resultTypes: RunOptions['resultTypes'] = ['violations'];

/** All rules once, those of colours in every theme. */
const everyRule: RunOptions = {
  resultTypes,
  rules: {
    // A single element is no whole page with landmarks.
    region: { enabled: false },
    'target-size': { enabled: true },
    'label-content-name-mismatch': { enabled: true },
  },
};
const colours: RunOptions = { resultTypes, runOnly: ['color-contrast', 'link-in-text-block'] };

const violations = seenAtSight(async (element) => {
  const found: [string, Result][] = [];
  for (const theme of everyTheme) {
    wear(theme);
    const { violations: seen } = await axe.run(element, theme === 'light' ? everyRule : colours);
    for (const violation of seen) found.push([theme, violation]);
  }
  wear('light');
  return found;
});

/** The rules of axe-core that belong to a criterion. */
export function axeRules(criterion: string): Check {
  const tag = `wcag${criterion.replaceAll('.', '')}`;
  return async (subject) => {
    const states = Object.entries(await violations(subject)).map(([state, found]) => [
      state,
      found
        .filter(([, { tags }]) => tags.includes(tag))
        .map(
          ([theme, { id, nodes }]) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join()}`,
        ),
    ]);
    return joined(Object.fromEntries(states) as Record<string, string[]>);
  };
}
