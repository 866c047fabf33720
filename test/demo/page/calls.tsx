import { useState } from 'preact/hooks';
import type { CallView } from '../protocol';
import { secondText } from './time-format';
import { PHONE, useMedia } from './use-media';

/** Every API call, the latest first. On a phone it takes no room from the accounts until it is opened. */
export function Calls({ calls, zone }: { calls: CallView[]; zone: string }) {
  const isPhone = useMedia(PHONE);
  const [isOpen, setOpen] = useState(false);
  return (
    <div class={`calls${isPhone && !isOpen ? ' closed' : ''}`}>
      <h3>
        {isPhone ? (
          <button type="button" class="fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            API calls
          </button>
        ) : (
          'API calls'
        )}
      </h3>
      {(isOpen || !isPhone) && <CallList calls={calls} zone={zone} />}
    </div>
  );
}

function CallList({ calls, zone }: { calls: CallView[]; zone: string }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable areas must be reachable by keyboard */}
      <ol class="scroll" aria-label="API calls" tabIndex={0}>
        {calls.map((call) => (
          <li key={call.number}>
            <time>{secondText(call.at, zone)}</time>
            <span class={`method ${call.method}`}>{call.method}</span>
            <span class="path" title={call.path}>
              {call.path}
            </span>
            <Status call={call} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** That nothing was found is an answer like any other: it is how a look-up says that nobody has the address yet. */
function Status({ call: { method, status } }: { call: CallView }) {
  const isAbsent = method === 'GET' && status === 404;
  return isAbsent ? (
    <span class="status absent" title="404 (not found): nobody has this address yet, or it is gone.">
      none
    </span>
  ) : (
    <span class={`status s${String(status).charAt(0)}`}>{status}</span>
  );
}
