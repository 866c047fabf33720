import { Button } from '../components/button';

const WORDS: Record<string, string> = {
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
  /** Where it goes, in a word. */
  place: string;
  onInsert(name: string): void;
}

/** Puts a merge field where the cursor was last. */
export function MergeFields({ names, place, onInsert }: MergeFieldsProps) {
  return (
    <fieldset>
      <legend>{`Insert into the ${place}`}</legend>
      <div class="merge-fields">
        {names.map((name) => (
          <Button key={name} onClick={() => onInsert(name)}>
            {WORDS[name] ?? name}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
