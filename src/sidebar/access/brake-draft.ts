import type { Setup } from '../../contract';
import { parseOptionalNumber } from '../whole-number';

/** The most accounts a day as they are typed; empty: any number. */
export interface BrakeDraft {
  brake: string;
  brakeAll: string;
}

export function createBrakeDraft({ brake, brakeAll }: Setup['access']): BrakeDraft {
  return { brake: String(brake ?? ''), brakeAll: String(brakeAll ?? '') };
}

export function parseBrakeDraft({
  brake,
  brakeAll,
}: BrakeDraft): Pick<Setup['access'], 'brake' | 'brakeAll'> {
  return { brake: parseOptionalNumber(brake), brakeAll: parseOptionalNumber(brakeAll) };
}
