/** `1,258` */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
