import { sanitizeForDisplay } from '../shared/safe-text';
import { hideSecrets } from './hidden';
import type { Setup } from './settings';

/** A setting that has another value now; both as text. */
export interface SettingChange {
  /** Its key, such as `idle.disableAfterDays`; an answer of the form may be part of it. */
  key: string;
  from: string;
  to: string;
}

/** Of each value so much is shown. */
const MAX_VALUE_LENGTH = 80;

/** What a saved setup has changed. A value that repeats one of the secrets is left out. */
export function changedSettings(before: Setup, after: Setup, secrets: readonly string[]): SettingChange[] {
  const old = settingsOf(before);
  const current = settingsOf(after);
  const keys = [...new Set([...old.keys(), ...current.keys()])];
  return keys
    .filter((key) => old.get(key) !== current.get(key))
    .map((key) => ({
      key: shown(key, secrets),
      from: shown(old.get(key), secrets),
      to: shown(current.get(key), secrets),
    }));
}

/** Each setting by its key; a list is one setting. */
function settingsOf(setup: Setup): Map<string, string> {
  return new Map(leavesOf(setup, []));
}

function leavesOf(value: unknown, path: readonly string[]): [key: string, value: string][] {
  if (Array.isArray(value)) return [[path.join('.'), value.join(', ')]];
  if (typeof value !== 'object' || value === null) return [[path.join('.'), String(value ?? '')]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

function shown(value: string | undefined, secrets: readonly string[]): string {
  return sanitizeForDisplay(hideSecrets(value ?? '', secrets), MAX_VALUE_LENGTH);
}
