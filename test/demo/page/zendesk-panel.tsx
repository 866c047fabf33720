import { useState } from 'preact/hooks';
import type { AccountView, CallView, ClockView, SwitchName, ZendeskView } from '../protocol';
import { useHighlighted } from './highlight';
import { useView } from './live-view';
import { sendCommand } from './server-call';
import { dayText, secondText } from './time-format';

const SWITCHES: [name: SwitchName, label: string, meaning: string][] = [
  ['down', 'Down', 'Every call is answered 503'],
  ['throttled', 'Throttled', 'More than six calls a minute are answered 429'],
  ['slow', 'Slow', 'Answers take 25 seconds'],
  ['revoked', 'Token revoked', 'The credential is refused with 401'],
  ['dropped', 'Lose an answer', 'The next account is created, but the answer is lost'],
  ['readOnly', 'Read-only', 'The accounts belong to Zendesk Support, so Chat cannot change them'],
  ['seatsFull', 'Seats full', 'No further account can be enabled'],
];

/** The accounts, the switches for faults, and every API call. */
export function ZendeskPanel({ clock }: { clock: ClockView }) {
  const [search, setSearch] = useState('');
  const zendesk = useView('zendesk', `?find=${encodeURIComponent(search)}`);
  if (!zendesk) return null;
  return (
    <div class="zendesk-body">
      <Switches zendesk={zendesk} />
      <div class="halves">
        <div class="accounts">
          <div class="finder">
            <input
              type="search"
              placeholder="Find an account"
              aria-label="Find an account"
              value={search}
              onInput={({ currentTarget }) => setSearch(currentTarget.value)}
            />
            <span class="soft">
              {zendesk.enabled.toLocaleString('en')} of {zendesk.total.toLocaleString('en')} accounts are on
            </span>
          </div>
          <Accounts accounts={zendesk.accounts} clock={clock} />
        </div>
        <Calls calls={zendesk.calls} zone={clock.zone} />
      </div>
      <p class="soft token">
        Token for the setup: <code>{zendesk.token}</code> · subdomain: <code>{zendesk.subdomain}</code>
      </p>
    </div>
  );
}

function Switches({ zendesk }: { zendesk: ZendeskView }) {
  return (
    <fieldset class="switches" aria-label="Faults">
      {SWITCHES.map(([name, label, meaning]) => (
        <button
          key={name}
          type="button"
          role="switch"
          class="chip"
          aria-checked={zendesk.switches[name]}
          title={meaning}
          onClick={() => void sendCommand({ do: 'switch', name, on: !zendesk.switches[name] })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function Accounts({ accounts, clock }: { accounts: AccountView[]; clock: ClockView }) {
  const highlighted = useHighlighted(accounts.filter(({ changed }) => changed !== null).map(changeOf));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable areas must be reachable by keyboard
    <section class="scroll" aria-label="Accounts" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>Account</th>
            <th>State</th>
            <th>Departments</th>
            <th>Role</th>
            <th>Last use</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id} class={highlighted.has(changeOf(account)) ? 'highlighted' : ''}>
              <td>
                <strong>{account.name}</strong>
                <span class="soft">{account.email}</span>
              </td>
              <td>
                <span class={`state ${stateOf(account)}`}>{stateOf(account)}</span>
              </td>
              <td>{account.departments.join(', ')}</td>
              <td>{account.role}</td>
              <td>{account.lastUse === null ? 'never' : dayText(account.lastUse, clock.zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Calls({ calls, zone }: { calls: CallView[]; zone: string }) {
  return (
    <div class="calls">
      <h3>API calls</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable areas must be reachable by keyboard */}
      <ol class="scroll" aria-label="API calls" tabIndex={0}>
        {calls.map((call) => (
          <li key={call.number}>
            <time>{secondText(call.at, zone)}</time>
            <span class={`method ${call.method}`}>{call.method}</span>
            <span class="path">{call.path}</span>
            <span class={`status s${String(call.status).charAt(0)}`}>{call.status}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function changeOf({ id, changed }: AccountView): string {
  return `${id} ${changed}`;
}

function stateOf({ deleted, enabled }: AccountView): string {
  if (deleted) return 'deleted';
  return enabled ? 'on' : 'off';
}
