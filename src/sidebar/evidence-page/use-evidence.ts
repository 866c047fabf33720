import { useRef, useState } from 'preact/hooks';
import type { EvidenceAnswer, EvidenceView } from '../../contract';
import type { CallResult, ServerCall } from '../server-call';

/** The evidence as far as the server has sent it. */
export interface LoadedEvidence {
  view: EvidenceView | null;
  /** Where the whole file can be had; `null`: not all of it has been sent yet. */
  file: string | null;
  /** Whether the file has the SHA-256 that the log names; `null`: this browser cannot tell. */
  isAsMade: boolean | null;
  isLoading: boolean;
  problem: string | null;
}

const NOTHING: LoadedEvidence = { view: null, file: null, isAsMade: null, isLoading: true, problem: null };

export function useEvidence(callServer: ServerCall) {
  const [evidence, setEvidence] = useState(NOTHING);
  const address = useRef<string | null>(null);
  const load = async () => {
    const show = (change: Partial<LoadedEvidence>) => setEvidence((before) => ({ ...before, ...change }));
    // What was made before stays to be seen until the new one is there.
    show({ isLoading: true, problem: null, file: null });
    const parts: string[] = [];
    let from: number | null = 0;
    while (from !== null) {
      const next: CallResult<EvidenceAnswer> = await callServer('getEvidence', from);
      const answer: EvidenceAnswer = next.ok ? next.value : next;
      if (!answer.ok) return show({ isLoading: false, problem: answer.message });
      show({ view: answer });
      parts.push(answer.csv);
      from = answer.more;
      if (from === null) show(await finished(parts, answer, address));
    }
  };
  return { evidence, load };
}

async function finished(
  parts: readonly string[],
  { sha256 }: EvidenceView,
  address: { current: string | null },
): Promise<Partial<LoadedEvidence>> {
  const bytes = new TextEncoder().encode(parts.join(''));
  if (address.current) URL.revokeObjectURL(address.current);
  address.current = URL.createObjectURL(new Blob([bytes], { type: 'text/csv;charset=utf-8' }));
  const own = await sha256Of(bytes);
  return { file: address.current, isAsMade: own === null ? null : own === sha256, isLoading: false };
}

/** Browsers have it on pages that came by HTTPS. */
async function sha256Of(bytes: BufferSource): Promise<string | null> {
  if (typeof crypto === 'undefined' || !crypto.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
