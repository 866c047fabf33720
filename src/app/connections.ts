import { randomBytes } from '../google/random';
import { sleep } from '../google/sleep';
import { urlFetch } from '../google/url-fetch';
import { noTokenStore, type Secrets } from '../setup/secrets';
import type { Setup } from '../setup/settings';
import type { AppState } from '../state/app-state';
import type { Accounts } from '../zendesk/accounts';
import type { Credential } from '../zendesk/auth';
import type { ConnectParts, TeamPolicy } from '../zendesk/connection';
import type { LastAnswers } from '../zendesk/last-answers';
import { connectAccounts } from '../zendesk/products';

interface ConnectionsParts extends Pick<ConnectParts, 'now' | 'isLate' | 'withLease'> {
  state: AppState;
  secrets: Secrets;
  answers: LastAnswers;
  /** Asked for only when it is needed: it needs a connection itself. */
  readonly snapshot: { refresh: ConnectParts['allAccounts'] };
}

type ConnectionSetup = Pick<Setup, 'connection' | 'access' | 'idle'>;

/** Zendesk as this execution reaches it. */
export class Connections {
  private readonly parts: ConnectionsParts;

  constructor(parts: ConnectionsParts) {
    this.parts = parts;
  }

  /** By the saved connection: what Zendesk says about waits, tokens and names is kept for the next execution. */
  saved(
    setup: ConnectionSetup,
    credential: Credential,
    onUnauthorized: ConnectParts['onUnauthorized'],
  ): Accounts {
    const { state, secrets, now, withLease, answers } = this.parts;
    return connectAccounts({
      ...this.common(setup, credential),
      tokens: secrets.tokensFor(setup.connection, credential),
      names: { load: () => state.names.get(), save: (names) => state.names.set(names) },
      onThrottled: (notBefore) => state.setNotBefore(notBefore),
      notBefore: () => state.notBefore(now()),
      onAnswer: (...answer) => answers.note(...answer),
      onUnauthorized,
      withLease,
    });
  }

  /** By one that is being tried out: nothing that Zendesk says is kept. */
  tryOut(setup: ConnectionSetup, credential: Credential): Accounts {
    return connectAccounts({
      ...this.common(setup, credential),
      tokens: noTokenStore(this.parts.secrets.known()),
      names: { load: () => null, save: () => {} },
      onThrottled: () => {},
      notBefore: () => null,
      onUnauthorized: () => {},
      withLease: (_, action) => action(),
    });
  }

  private common(setup: ConnectionSetup, credential: Credential) {
    const { now, isLate } = this.parts;
    const parts = { credential, transport: urlFetch, now, isLate, sleep, randomBytes };
    return {
      ...parts,
      connection: setup.connection,
      team: teamPolicyOf(setup),
      allAccounts: () => this.parts.snapshot.refresh(),
    };
  }
}

function teamPolicyOf({ access, idle }: ConnectionSetup): TeamPolicy {
  return { disableBy: idle.by, chat: access.chat, roles: access.role === null ? [] : [access.role] };
}
