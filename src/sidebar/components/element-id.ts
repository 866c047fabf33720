/** The id of the control for a setting. */
export function elementId(field: string): string {
  return field.replace(/[^\w-]/g, '-');
}
