import { useEffect, useState } from 'preact/hooks';
import type { PersonAnswer } from '../../contract';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import type { ServerCall } from '../server-call';
import { text } from '../text/person-page';
import { EventList } from './event-list';

/** Everything that happened to one account, in order, for the selected person or for a typed address. */
export function PersonPage({ callServer }: { callServer: ServerCall }) {
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<PersonAnswer | null>(null);
  const [failure, setFailure] = useState('');
  const [isBusy, setBusy] = useState(true);
  const load = async (address: string) => {
    setBusy(true);
    const result = await callServer('getPersonHistory', address);
    setBusy(false);
    setFailure(result.ok ? '' : result.message);
    if (!result.ok) return;
    setAnswer(result.value);
    if (result.value.ok) setTyped(result.value.address);
  };
  useEffect(() => void load(''), []);
  return (
    <div class="page">
      <h1>{text.title}</h1>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void load(typed);
        }}
      >
        <label for="address">{text.address}</label>
        <input
          id="address"
          type="text"
          inputMode="email"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby="address-hint"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Button variant="action" isSubmit isBusy={isBusy}>
          {text.show}
        </Button>
        <p id="address-hint" class="hint">
          {text.hint}
        </p>
      </form>
      <p role="status">{isBusy ? text.loading : ''}</p>
      {failure && (
        <Notice kind="error">
          {failure} <Button onClick={() => load(typed)}>{text.retry}</Button>
        </Notice>
      )}
      {!failure && answer && !answer.ok && <Notice kind="info">{answer.message}</Notice>}
      {!failure && answer?.ok && <Found answer={answer} />}
    </div>
  );
}

function Found({ answer }: { answer: Extract<PersonAnswer, { ok: true }> }) {
  const { address, events, note } = answer;
  return (
    <section aria-label={text.of(address)}>
      <h2>{text.of(address)}</h2>
      {note && <Notice kind="info">{note}</Notice>}
      {events.length > 0 && <EventList key={address} events={events} zone={answer.zone} />}
    </section>
  );
}
