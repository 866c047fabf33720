import type { PlanEntry } from '../../contract';
import { text } from '../text/plan-page';
import { mayBeSpared } from './entries';

interface PlanRowProps {
  entry: PlanEntry;
  index: number;
  /** In pixels, from the first row on. */
  top: number;
  /** The row that the keyboard leads to. */
  isActive: boolean;
  isFixed: boolean;
  warnDays: number | null;
  onFocus(): void;
  onOpen(): void;
}

/** One account: what happens to it, who it is and why. What does not fit is shown when it is opened. */
export function PlanRow({ entry, index, top, isActive, isFixed, warnDays, onFocus, onOpen }: PlanRowProps) {
  const { action, address, name, reason, status, spared } = entry;
  const kind = spared ? 'spared' : action;
  const tabIndex = isActive ? 0 : -1;
  return (
    <tr
      class={`account ${kind}`}
      aria-rowindex={index + 2}
      tabIndex={tabIndex}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={onFocus}
      onClick={onOpen}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === 'Enter' && target === currentTarget) onOpen();
      }}
    >
      <td class="what">
        <span class="badge">{text.entry.actions[kind]}</span>
        {!spared && <span class="secondary cut">{status || text.entry.when[action](warnDays)}</span>}
      </td>
      <td class="who">
        <strong class="cut">{name}</strong>
        <span class="cut">{address}</span>
      </td>
      <td class="why">
        <span class="cut">{spared ? text.list.sparedBecause(spared.reason) : reason}</span>
      </td>
      <td class="change">
        {!isFixed && (mayBeSpared(entry) || spared?.mayTakeBack) && (
          <ChangeButton entry={entry} tabIndex={tabIndex} onOpen={onOpen} />
        )}
      </td>
    </tr>
  );
}

function ChangeButton({
  entry,
  tabIndex,
  onOpen,
}: Pick<PlanRowProps, 'entry' | 'onOpen'> & { tabIndex: number }) {
  const who = entry.name || entry.address;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-label={entry.spared ? text.list.takeBackOne(who) : text.list.spareOne(who)}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      {entry.spared ? text.list.takeBack : text.list.spare}
    </button>
  );
}
