import type { CSSResult, CSSResultOrNative } from 'lit';

/** Brings styles that came later into an element. */
export function adopt({ shadowRoot }: HTMLElement, ...styles: readonly CSSResultOrNative[]): void {
  const sheets = styles.flatMap((each) => (each as CSSResult).styleSheet ?? []);
  shadowRoot?.adoptedStyleSheets.push(...sheets);
}
