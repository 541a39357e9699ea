import theme from '../../../themes/kern.css?raw';

/** The theme that takes the look of KERN, for pages that have not loaded it. */
export function kern(): HTMLStyleElement {
  return Object.assign(document.createElement('style'), {
    textContent: theme.replace(/:is\(.*?\)/, "[data-theme='kern']"),
  });
}
