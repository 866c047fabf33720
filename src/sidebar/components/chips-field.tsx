import type { ComponentChildren } from 'preact';
import { addItems, type ListField } from '../pending-input';
import { invalidItems } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { elementId } from './element-id';
import { Field } from './field';

interface ChipsFieldProps {
  field: ListField;
  label: string;
  hint?: ComponentChildren;
  items: readonly string[];
  onEdit(items: string[]): void;
}

/** A list of short texts. Enter or a comma adds an item; each item has a button that removes it. */
export function ChipsField({ field, label, hint, items, onEdit }: ChipsFieldProps) {
  const { typed, invalid, type, remove, onKeyDown } = useChips({ field, items, onEdit });
  return (
    <Field field={field} label={label} hint={hint}>
      {(control) => (
        <div class="chips">
          {items.length > 0 && (
            <ul aria-label={text.fields.entered(label)}>
              {items.map((item, index) => (
                <Chip
                  key={item}
                  item={item}
                  isInvalid={invalid.includes(index)}
                  onRemove={() => remove(index)}
                />
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

function useChips({ field, items, onEdit }: Pick<ChipsFieldProps, 'field' | 'items' | 'onEdit'>) {
  const { wizard, state } = useSetupWizard();
  const typed = state.pendingInput[field] ?? '';
  const invalid = invalidItems(state.problems, field);
  const add = (input: string) => {
    if (input.trim() !== '') onEdit(addItems(items, input));
    wizard.editPendingInput(field, '');
  };
  const type = (input: string) => {
    if (/[\s,;]/.test(input.trimStart())) add(input);
    else wizard.editPendingInput(field, input);
  };
  const remove = (index: number) => {
    onEdit(items.filter((_, each) => each !== index));
    document.getElementById(elementId(field))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isLeaving = event.key === 'Tab' && !event.shiftKey;
    if ((event.key !== 'Enter' && !isLeaving) || typed.trim() === '') return;
    if (!isLeaving) event.preventDefault();
    add(typed);
  };
  return { typed, invalid, type, remove, onKeyDown };
}

function Chip({ item, isInvalid, onRemove }: { item: string; isInvalid: boolean; onRemove(): void }) {
  return (
    <li class={isInvalid ? 'chip invalid' : 'chip'}>
      <span>
        {isInvalid && <span aria-hidden="true">{'\u26a0 '}</span>}
        {item}
        {isInvalid && <span class="visually-hidden">{text.fields.invalid}</span>}
      </span>
      <button type="button" aria-label={text.fields.remove(item)} onClick={onRemove}>
        <span aria-hidden="true">{'\u00d7'}</span>
      </button>
    </li>
  );
}
