import { useState } from 'preact/hooks';
import type { PersonEvent } from '../../contract';
import { formatDateTime, knownZone } from '../dates';
import { text } from '../text/person-page';

/** The events, oldest first; of all kinds or of one. */
export function EventList({ events, zone: sheetZone }: { events: readonly PersonEvent[]; zone: string }) {
  const zone = knownZone(sheetZone);
  const [kind, setKind] = useState('');
  const kinds = [...new Set(events.map(({ what }) => what))];
  const shown = events.filter(({ what }) => kind === '' || what === kind);
  return (
    <>
      {kinds.length > 1 && (
        <p class="search">
          <label for="kind">{text.kind}</label>
          <select id="kind" value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            <option value="">{text.all}</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </p>
      )}
      <p class="hint">{text.zone(zone)}</p>
      <ol class="events">
        {shown.map((event, index) => (
          <EventItem key={`${event.at} ${index}`} event={event} zone={zone} />
        ))}
      </ol>
    </>
  );
}

function EventItem({ event, zone }: { event: PersonEvent; zone: string }) {
  const { at, what, detail, by, before, after, answer, isProved } = event;
  return (
    <li>
      <p class="event">
        <time dateTime={at ?? undefined}>{at ? formatDateTime(at, zone) : text.noTime}</time>{' '}
        <strong>{what}</strong>
      </p>
      {detail && <p>{detail}</p>}
      <dl>
        <Fact term={text.by} value={by} />
        <Fact term={text.change} value={changeOf(before, after)} />
        <Fact term={text.zendesk} value={answer} />
      </dl>
      {isProved === false && <p class="unproved">{text.unproved}</p>}
    </li>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function changeOf(before: string, after: string): string {
  if (after === '') return before === '' ? '' : text.was(before);
  return before === '' ? after : text.arrow(before, after);
}
