import type { ComponentChildren } from 'preact';
import { addItems, type ListField } from '../pending-input';
import { invalidItems } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { Field } from './field';
import { idOf } from './ids';

interface ChipsProps {
  field: ListField;
  label: string;
  hint?: ComponentChildren;
  items: readonly string[];
  onEdit(items: string[]): void;
}

function useChips({ field, items, onEdit }: Pick<ChipsProps, 'field' | 'items' | 'onEdit'>) {
  const { wizard, state } = useSetupWizard();
  const typed = state.pendingInput[field] ?? '';
  const wrong = invalidItems(state.problems, field);
  const add = (text: string) => {
    if (text.trim() !== '') onEdit(addItems(items, text));
    wizard.editPendingInput(field, '');
  };
  const type = (text: string) => {
    if (/[\s,;]/.test(text.trimStart())) add(text);
    else wizard.editPendingInput(field, text);
  };
  const remove = (index: number) => {
    onEdit(items.filter((_, each) => each !== index));
    document.getElementById(idOf(field))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moving = event.key === 'Tab' && !event.shiftKey;
    if ((event.key !== 'Enter' && !moving) || typed.trim() === '') return;
    if (!moving) event.preventDefault();
    add(typed);
  };
  return { typed, wrong, type, remove, onKeyDown };
}

/** A list of short texts: Enter or a comma adds one, a button at each takes it away. */
export function Chips({ field, label, hint, items, onEdit }: ChipsProps) {
  const { typed, wrong, type, remove, onKeyDown } = useChips({ field, items, onEdit });
  return (
    <Field field={field} label={label} hint={hint}>
      {(control) => (
        <div class="chips">
          {items.length > 0 && (
            <ul aria-label={`${label}: entered`}>
              {items.map((item, index) => (
                <Chip key={item} item={item} wrong={wrong.includes(index)} onRemove={() => remove(index)} />
              ))}
            </ul>
          )}
          <input
            {...control}
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={typed}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
    </Field>
  );
}

function Chip({ item, wrong, onRemove }: { item: string; wrong: boolean; onRemove(): void }) {
  return (
    <li class={wrong ? 'chip wrong' : 'chip'}>
      <span>
        {wrong && <span aria-hidden="true">{'\u26a0 '}</span>}
        {item}
        {wrong && <span class="unseen"> (wrong)</span>}
      </span>
      <button type="button" aria-label={`Remove ${item}`} onClick={onRemove}>
        <span aria-hidden="true">{'\u00d7'}</span>
      </button>
    </li>
  );
}
