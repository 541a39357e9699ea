let sheet: CSSStyleSheet | undefined;

/**
 * Lets the theme attributes of a page decide between light and dark as `themes/okr.css` does, where
 * the page loads no theme file. On the page rather than in the elements, whose style rules cannot
 * look at what stands around them; a custom property comes down to them by itself.
 */
export function followTheme({ adoptedStyleSheets }: DocumentOrShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    for (const scheme of ['light', 'dark']) {
      for (const name of ['data-okr-theme', 'data-theme', 'data-kern-theme']) {
        sheet.insertRule(`[${name}=${scheme}]{--okr-color-scheme:${scheme}}`);
      }
    }
  }
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}
