const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be the id of anything; what cannot be one names nothing. */
export function isUuid(text: string): boolean {
  return uuid.test(text.toLowerCase());
}
