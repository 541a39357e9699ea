import type { TemplateResult } from 'lit';

/** The part of Storybook's story format that the elements' stories use. */
export interface Story<Element> {
  name?: string;
  args?: Partial<Element>;
  parameters?: Record<string, unknown>;
  render?: (args: Partial<Element>) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}
