/** What a server's page tells the element that wakes in it. */
export interface Handover {
  /** The language it was rendered in. */
  lang: string;
  properties: Record<string, unknown>;
}
