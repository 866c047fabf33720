import { useEffect, useState } from 'preact/hooks';
import type { ClockView, SwitchName, ZendeskView } from '../protocol';
import { AccountsTable } from './accounts-table';
import { Calls } from './calls';
import { useView } from './live-view';
import { sendCommand } from './server-call';
import { SetupSecrets } from './setup-secrets';

/** What anyone understands, and what a technician calls it. */
const SWITCHES: [name: SwitchName, label: string, meaning: string][] = [
  ['down', 'Zendesk is down', 'Every call is answered 503 (service unavailable).'],
  ['throttled', 'Zendesk is busy', 'More than six calls a minute are answered 429 (rate limit).'],
  ['slow', 'Zendesk is slow', 'Each answer takes 25 seconds (latency).'],
  ['revoked', 'Credential revoked', 'The credential is refused with 401 (unauthorized).'],
  ['dropped', 'Connection breaks', 'The next account is created, but the answer to the call is lost.'],
  ['readOnly', 'Changes refused', 'The accounts belong to Zendesk Support, and are read-only in Chat (403).'],
  ['seatsFull', 'No free seat', 'No further account can take a seat.'],
  ['searchLags', 'Search is behind', 'For 15 minutes, search does not find whoever is new or changed.'],
];

interface ZendeskPanelProps {
  clock: ClockView;
  onChange: (zendesk: ZendeskView) => void;
}

/** The accounts, the switches for faults, and every API call. */
export function ZendeskPanel({ clock, onChange }: ZendeskPanelProps) {
  const [search, setSearch] = useState('');
  const zendesk = useView('zendesk', `?find=${encodeURIComponent(search)}`);
  useEffect(() => {
    if (zendesk) onChange(zendesk);
  }, [zendesk]);
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
      <SetupSecrets zendesk={zendesk} isSetUp={clock.next !== null} />
    </div>
  );
}

function countText({ count: { on, total, seats } }: ZendeskView): string {
  if (!seats) return `${on.toLocaleString('en')} of ${total.toLocaleString('en')} accounts enabled now`;
  const { taken, bought } = seats;
  const of = bought === null ? '' : ` of ${bought.toLocaleString('en')}`;
  return `${taken.toLocaleString('en')}${of} seats taken now · ${total.toLocaleString('en')} people, end-users included`;
}

function Switches({ zendesk }: { zendesk: ZendeskView }) {
  const switches = SWITCHES.filter(([name]) => name in zendesk.switches);
  const meanings = switches.flatMap(([name, , meaning]) => (zendesk.switches[name] ? [meaning] : []));
  return (
    <fieldset class="switches" aria-label="Faults">
      <span class="soft">What if …</span>
      {switches.map(([name, label, meaning]) => (
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
      {meanings.length > 0 && <p class="soft">{meanings.join(' ')}</p>}
    </fieldset>
  );
}
