import { grouped } from './numbers';

/** `1 258 lignes`, `1 ligne`, `0 ligne`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${grouped(count)} ${count < 2 ? one : several}`;
}

export const days = (count: number) => counted(count, 'jour');
