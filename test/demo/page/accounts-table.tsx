import { useEffect, useState } from 'preact/hooks';
import type { AccountView, ClockView, ZendeskView } from '../protocol';
import { useHighlighted } from './highlight';
import { sendCommand } from './server-call';
import { dayText } from './time-format';

/** The accounts, with the box for Chat where the product has one. */
export function AccountsTable({ zendesk, clock }: { zendesk: ZendeskView; clock: ClockView }) {
  const { accounts, product } = zendesk;
  const isSuite = product === 'support';
  const highlighted = useHighlighted(accounts.filter(({ changed }) => changed !== null).map(changeOf));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable areas must be reachable by keyboard
    <section class="scroll" aria-label="Accounts" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>{isSuite ? 'Person' : 'Account'}</th>
            {isSuite && <th>Chat</th>}
            <th>State</th>
            <th>{isSuite ? 'Groups' : 'Departments'}</th>
            <th>Role</th>
            <th>{isSuite ? 'Last seen' : 'Last use'}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id} class={highlighted.has(changeOf(account)) ? 'highlighted' : ''}>
              <td>
                <strong>{account.name}</strong>
                <span class="soft">{account.email}</span>
              </td>
              {isSuite && <td>{account.chat !== null && <ChatBox account={account} />}</td>}
              <td>
                <span class={`state ${account.state}`}>{account.state}</span>
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

/** What an admin ticks in Admin Center; no program can. */
function ChatBox({ account: { id, email, chat } }: { account: AccountView }) {
  // Whatever else is drawn before the server has answered must not take the tick back.
  const [isTicked, setTicked] = useState(chat === true);
  useEffect(() => setTicked(chat === true), [chat]);
  const tick = async (on: boolean) => {
    setTicked(on);
    if (!(await sendCommand({ do: 'tick-chat', account: id, on })).ok) setTicked(chat === true);
  };
  return (
    <input
      type="checkbox"
      aria-label={`Chat for ${email}`}
      title="Only an admin can tick Chat, in Zendesk's Admin Center. You are the admin here."
      checked={isTicked}
      onChange={({ currentTarget }) => void tick(currentTarget.checked)}
    />
  );
}

function changeOf({ id, changed }: AccountView): string {
  return `${id} ${changed}`;
}
