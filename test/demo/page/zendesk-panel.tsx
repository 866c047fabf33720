import { useState } from 'preact/hooks';
import type { CallView, ClockView, SwitchName, ZendeskView } from '../protocol';
import { AccountsTable } from './accounts-table';
import { useView } from './live-view';
import { sendCommand } from './server-call';
import { secondText } from './time-format';

const SWITCHES: [name: SwitchName, label: string, meaning: string][] = [
  ['down', 'Down', 'Every call is answered 503'],
  ['throttled', 'Throttled', 'More than six calls a minute are answered 429'],
  ['slow', 'Slow', 'Answers take 25 seconds'],
  ['revoked', 'Token revoked', 'The credential is refused with 401'],
  ['dropped', 'Lose an answer', 'The next account is created, but the answer is lost'],
  ['readOnly', 'Read-only', 'The accounts belong to Zendesk Support, so Chat cannot change them'],
  ['seatsFull', 'Seats full', 'No further account can be enabled'],
  ['searchLags', 'Search lags', 'For 15 minutes, search does not find whoever is new or changed'],
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
            <span class="soft">{countText(zendesk)}</span>
          </div>
          <AccountsTable zendesk={zendesk} clock={clock} />
        </div>
        <Calls calls={zendesk.calls} zone={clock.zone} />
      </div>
      {zendesk.client && (
        <p class="soft token">
          Client for the setup: <code>{zendesk.client.id}</code> · secret:{' '}
          <code>{zendesk.client.secret}</code>
        </p>
      )}
      <p class="soft token">
        Token for the setup: <code>{zendesk.token}</code> · subdomain: <code>{zendesk.subdomain}</code>
      </p>
    </div>
  );
}

function countText({ count: { on, total, seats } }: ZendeskView): string {
  if (!seats) return `${on.toLocaleString('en')} of ${total.toLocaleString('en')} accounts enabled`;
  const { taken, bought } = seats;
  const of = bought === null ? '' : ` of ${bought.toLocaleString('en')}`;
  return `${taken.toLocaleString('en')}${of} seats taken · ${total.toLocaleString('en')} people`;
}

function Switches({ zendesk }: { zendesk: ZendeskView }) {
  return (
    <fieldset class="switches" aria-label="Faults">
      {SWITCHES.filter(([name]) => name in zendesk.switches).map(([name, label, meaning]) => (
        <button
          key={name}
          type="button"
          role="switch"
          class="chip"
          aria-checked={zendesk.switches[name] === true}
          title={meaning}
          onClick={() => void sendCommand({ do: 'switch', name, on: !zendesk.switches[name] })}
        >
          {label}
        </button>
      ))}
    </fieldset>
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
            <span class="path" title={call.path}>
              {call.path}
            </span>
            <span class={`status s${String(call.status).charAt(0)}`}>{call.status}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
