import type { PlanCounts } from '../../contract';
import { grouped } from '../text/grouped';
import { text } from '../text/plan-page';
import type { Shown } from './entries';

interface PlanFilterProps {
  counts: PlanCounts & { keep: number };
  shown: Shown;
  search: string;
  onShow(shown: Shown): void;
  onSearch(search: string): void;
}

/** The counts of the plan. Each shows the accounts that it counts. */
export function PlanFilter({ counts, shown, search, onShow, onSearch }: PlanFilterProps) {
  const ends = counts.end + counts.remind;
  const todo = counts.warn + counts.disable + counts.delete + ends;
  const all: [Shown, string, number][] = [
    ['todo', text.filter.todo, todo],
    ['warn', text.entry.actions.warn, counts.warn],
    ['disable', text.entry.actions.disable, counts.disable],
    ['delete', text.entry.actions.delete, counts.delete],
    ['ends', text.filter.ends, ends],
    ['keep', text.filter.keep, counts.keep],
  ];
  return (
    <>
      <fieldset class="counts">
        <legend class="visually-hidden">{text.filter.label}</legend>
        {all
          .filter(([each, , count]) => each !== 'ends' || count > 0)
          .map(([each, label, count]) => (
            <button
              key={each}
              type="button"
              class={`count ${each}`}
              aria-pressed={shown === each}
              onClick={() => onShow(each)}
            >
              <strong>{grouped(count)}</strong> <span>{label}</span>
            </button>
          ))}
      </fieldset>
      <div class="search">
        <label class="visually-hidden" for="search">
          {text.filter.search}
        </label>
        <input
          id="search"
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={text.filter.searchHint}
          value={search}
          onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        />
      </div>
    </>
  );
}
