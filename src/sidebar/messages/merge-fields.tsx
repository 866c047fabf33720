import { Button } from '../components/button';

const LABELS: Record<string, string> = {
  name: 'Full name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Address',
  requester: 'Requester',
  action: 'Action',
  detail: 'Detail',
  signIn: 'Sign-in page',
  sheet: 'Sheet',
  problem: 'Problem',
};

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
      <legend>{`Insert into the ${target === 'body' ? 'text' : 'subject'}`}</legend>
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
