import { noteException } from './console';

/** For probes of the platform: what throws could not be tried, `null`. */
export function tried<T>(what: string, probe: () => T): T | null {
  try {
    return probe();
  } catch (error) {
    noteException(`probe of ${what}`, error);
    return null;
  }
}
