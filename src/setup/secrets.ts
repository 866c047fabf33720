import type { KeyValues } from '../state/key-values';
import { readJson } from '../state/key-values';
import type { Credential, TokenStore } from '../zendesk/auth';
import { checkCredential } from './credential-schema';
import type { Setup } from './settings';

type Connection = Setup['connection'];

/** A credential and the address that it was entered for. */
interface Kept {
  credential: Credential;
  subdomain: string;
  host: Connection['host'];
  savedAt: number;
}

/**
 * The credential, in the properties of the person who entered it: other editors of the sheet cannot read
 * them, and it is given out for the address that it was entered for and no other.
 */
export class Secrets {
  private readonly own: KeyValues;

  constructor(own: KeyValues) {
    this.own = own;
  }

  credentialFor({ subdomain, host }: Pick<Connection, 'subdomain' | 'host'>): Credential | null {
    const kept = readJson<Kept>(this.own.get('credential'));
    const fits = kept !== null && kept.subdomain === subdomain && kept.host === host;
    return fits ? checkCredential(kept.credential) : null;
  }

  savedAt(): number | null {
    return readJson<Kept>(this.own.get('credential'))?.savedAt ?? null;
  }

  save(credential: Credential, { subdomain, host }: Connection, savedAt: number): void {
    const kept: Kept = { credential, subdomain, host, savedAt };
    this.own.set({ credential: JSON.stringify(kept) });
    this.own.remove('token');
  }

  forget(): void {
    this.own.remove('credential');
    this.own.remove('token');
  }

  /** Tokens that an OAuth client has fetched. */
  readonly tokens: TokenStore = {
    load: () => readJson(this.own.get('token')),
    save: (token) => this.own.set({ token: JSON.stringify(token) }),
  };
}

/** Fetched tokens of a credential that is only being tried out are not kept. */
export function noTokenStore(): TokenStore {
  let kept: ReturnType<TokenStore['load']> = null;
  return {
    load: () => kept,
    save: (token) => {
      kept = token;
    },
  };
}
