import { randomBytes } from '../google/random';
import { sleep } from '../google/sleep';
import { urlFetch } from '../google/url-fetch';
import { noTokenStore, type Secrets } from '../setup/secrets';
import type { AppState } from '../state/app-state';
import type { Accounts } from '../zendesk/accounts';
import type { Credential } from '../zendesk/auth';
import type { Connection, ConnectParts } from '../zendesk/connection';
import { connectAccounts } from '../zendesk/products';

interface ConnectionsParts extends Pick<ConnectParts, 'now' | 'isLate' | 'allAccounts'> {
  state: AppState;
  secrets: Secrets;
}

/** Zendesk as this execution reaches it. */
export class Connections {
  private readonly parts: ConnectionsParts;

  constructor(parts: ConnectionsParts) {
    this.parts = parts;
  }

  /** By the saved connection: what Zendesk says about waits, tokens and names is kept for the next execution. */
  saved(
    connection: Connection,
    credential: Credential,
    onUnauthorized: ConnectParts['onUnauthorized'],
  ): Accounts {
    const { state, secrets, now } = this.parts;
    return connectAccounts({
      ...this.common(connection, credential),
      tokens: secrets.tokensFor(connection, credential),
      names: { load: () => state.names(), save: (names) => state.setNames(names) },
      onThrottled: (notBefore) => state.setNotBefore(notBefore),
      notBefore: () => state.notBefore(now()),
      onUnauthorized,
    });
  }

  /** By one that is being tried out: nothing that Zendesk says is kept. */
  tryOut(connection: Connection, credential: Credential): Accounts {
    return connectAccounts({
      ...this.common(connection, credential),
      tokens: noTokenStore(),
      names: { load: () => null, save: () => {} },
      onThrottled: () => {},
      notBefore: () => null,
      onUnauthorized: () => {},
    });
  }

  private common(connection: Connection, credential: Credential) {
    const { now, isLate, allAccounts } = this.parts;
    return { connection, credential, transport: urlFetch, now, isLate, sleep, randomBytes, allAccounts };
  }
}
