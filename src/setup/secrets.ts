import type { KeyValues } from '../state/key-values';
import { readJson } from '../state/key-values';
import { type AccessToken, type Credential, secretsIn, type TokenStore } from '../zendesk/auth';
import type { Connection } from '../zendesk/connection';
import { checkCredential } from './credential-schema';

/** Tokens that were fetched before the one that is kept: Zendesk may repeat one in a later answer. */
const TOKENS_BEFORE = 'tokens-before';
const MAX_TOKENS_REMEMBERED = 5;

/** A credential and the address that it was entered for. */
interface SavedCredential {
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
    const saved = this.saved();
    const isForThis = saved !== null && saved.subdomain === subdomain && saved.host === host;
    return isForThis ? checkCredential(saved.credential) : null;
  }

  savedAt(): number | null {
    return this.saved()?.savedAt ?? null;
  }

  private saved(): SavedCredential | null {
    return readJson<SavedCredential>(this.own.get('credential'));
  }

  save(credential: Credential, { subdomain, host }: Connection, savedAt: number): void {
    const saved: SavedCredential = { credential, subdomain, host, savedAt };
    this.own.set({ credential: JSON.stringify(saved) });
    this.forgetTokens();
  }

  forget(): void {
    this.own.remove('credential');
    this.forgetTokens();
  }

  private forgetTokens(): void {
    this.own.remove('token');
    if (this.own.get(TOKENS_BEFORE) !== null) this.own.remove(TOKENS_BEFORE);
  }

  /** What must not be shown: the credential, and the tokens that were fetched, also those that are used no more. */
  known(): string[] {
    const credential = checkCredential(this.saved()?.credential);
    return [...(credential ? secretsIn(credential) : []), ...this.fetched()];
  }

  /** The latest first. */
  private fetched(): string[] {
    const kept = readJson<SavedToken>(this.own.get('token'));
    const before = readJson<string[]>(this.own.get(TOKENS_BEFORE)) ?? [];
    return kept ? [kept.token, ...before] : before;
  }

  /** To be written together with what takes the place of the token. */
  private tokensBefore(): Record<string, string> {
    const tokens = this.fetched();
    return tokens.length === 0
      ? {}
      : { [TOKENS_BEFORE]: JSON.stringify(tokens.slice(0, MAX_TOKENS_REMEMBERED)) };
  }

  /**
   * Tokens that this credential has fetched at this address. One that was fetched for another address or by another client is
   * given to nobody: the owner may have moved the connection while it was fetched.
   */
  tokensFor({ product, subdomain, host }: Connection, credential: Credential): TokenStore {
    const client = credential.kind === 'client' ? credential.id : '';
    const isForThis = (kept: SavedToken) =>
      (kept.product ?? 'chat') === product && // guard: token-of-this-product
      kept.subdomain === subdomain &&
      kept.host === host &&
      kept.client === client;
    const read = (text: string | null) => {
      const kept = readJson<SavedToken>(text);
      return kept && isForThis(kept) ? kept : null; // guard: token-of-this-address
    };
    return {
      load: () => read(this.own.get('token')),
      fresh: () => read(this.own.fresh('token')),
      save: (token) => {
        const now = readJson<SavedCredential>(this.own.fresh('credential'));
        const isCurrent = now?.subdomain === subdomain && now.host === host;
        const saved: SavedToken = { ...token, product, subdomain, host, client };
        if (isCurrent) this.own.set({ token: JSON.stringify(saved), ...this.tokensBefore() });
      },
      known: () => this.fetched(),
    };
  }
}

/** A token and what it was fetched for. */
interface SavedToken extends AccessToken {
  /** Left out by version 0.1.0, which knew Zendesk Chat only. */
  product?: Connection['product'];
  subdomain: string;
  host: Connection['host'];
  client: string;
}

/** Tokens of a credential that is only being tried out do not outlive the execution. `others`: secrets of the saved one. */
export function noTokenStore(others: readonly string[]): TokenStore {
  let fetched: ReturnType<TokenStore['load']> = null;
  return {
    load: () => fetched,
    fresh: () => fetched,
    save: (token) => {
      fetched = token;
    },
    known: () => (fetched ? [fetched.token, ...others] : others),
  };
}
