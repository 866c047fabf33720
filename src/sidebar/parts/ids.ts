/** The id of the control of a setting. */
export function idOf(field: string): string {
  return field.replace(/[^\w-]/g, '-');
}
