import { useState } from 'preact/hooks';
import type { AccountShown, CallShown, ClockShown, SwitchName, ZendeskShown } from '../shapes';
import { ask } from './ask';
import { useFresh } from './fresh';
import { useView } from './live';
import { dayText, secondText } from './times';

const SWITCHES: [name: SwitchName, label: string, meaning: string][] = [
  ['down', 'Down', 'Every call is answered 503'],
  ['throttled', 'Throttled', 'More than six calls a minute are answered 429'],
  ['slow', 'Slow', 'Answers take 25 seconds'],
  ['revoked', 'Token revoked', 'The credential of the desk is refused with 401'],
  ['dropped', 'Lose an answer', 'The next account is created, and nobody is told so'],
  ['readOnly', 'Read-only', 'The accounts belong to Zendesk Support: Chat may not change them'],
  ['seatsFull', 'Seats full', 'No further account can be enabled'],
];

/** The accounts, what can go wrong with them, and every call that came in. */
export function ZendeskPlace({ clock }: { clock: ClockShown }) {
  const [wanted, setWanted] = useState('');
  const zendesk = useView('zendesk', `?find=${encodeURIComponent(wanted)}`);
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
              value={wanted}
              onInput={({ currentTarget }) => setWanted(currentTarget.value)}
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

function Switches({ zendesk }: { zendesk: ZendeskShown }) {
  return (
    <fieldset class="switches" aria-label="What goes wrong">
      {SWITCHES.map(([name, label, meaning]) => (
        <button
          key={name}
          type="button"
          role="switch"
          class="chip"
          aria-checked={zendesk.switches[name]}
          title={meaning}
          onClick={() => void ask({ do: 'switch', name, on: !zendesk.switches[name] })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function Accounts({ accounts, clock }: { accounts: AccountShown[]; clock: ClockShown }) {
  const fresh = useFresh(accounts.filter(({ changed }) => changed !== null).map(changeOf));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
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
            <tr key={account.id} class={fresh.has(changeOf(account)) ? 'fresh' : ''}>
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

function Calls({ calls, zone }: { calls: CallShown[]; zone: string }) {
  return (
    <div class="calls">
      <h3>Calls of the API</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <ol class="scroll" aria-label="Calls of the API" tabIndex={0}>
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

function changeOf({ id, changed }: AccountShown): string {
  return `${id} ${changed}`;
}

function stateOf({ deleted, enabled }: AccountShown): string {
  if (deleted) return 'deleted';
  return enabled ? 'on' : 'off';
}
