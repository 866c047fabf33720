import { Button } from '../components/button';
import { text } from '../text/text';

const LABELS: Record<string, string> = text.messages.mergeFields;

interface MergeFieldsProps {
  names: readonly string[];
  /** The part of the template that a merge field is inserted into. */
  target: 'subject' | 'body';
  onInsert(name: string): void;
}

/** Buttons that insert a merge field. */
export function MergeFields({ names, target, onInsert }: MergeFieldsProps) {
  return (
    <fieldset>
      <legend>{text.messages.insertInto[target]}</legend>
      <div class="merge-fields">
        {names.map((name) => (
          <Button key={name} onClick={() => onInsert(name)}>
            {LABELS[name] ?? name}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
