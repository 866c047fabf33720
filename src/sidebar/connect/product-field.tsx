import { RadioField } from '../components/radio-field';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';

const PRODUCTS = ['support', 'chat'] as const;

/** Which product of Zendesk owns the accounts. Until somebody chooses, the test of the connection finds it out. */
export function ProductField() {
  const { wizard, state } = useSetupWizard();
  const { product, kind, token } = state.drafts.connect;
  const choose = (chosen: (typeof PRODUCTS)[number]) => {
    // An OAuth client is the recommended way for Suite; what has been typed stays in view.
    const isClient = chosen === 'support' && token === '';
    wizard.editDraft('connect', { product: chosen, kind: isClient ? 'client' : kind }, 'connection');
  };
  return (
    <RadioField
      field="connection.product"
      legend={text.connect.product}
      hint={product === null ? text.connect.productUnknown : undefined}
      value={product}
      options={PRODUCTS.map((value) => ({
        value,
        label: text.connect.products[value],
        hint: text.connect.productHints[value],
      }))}
      onEdit={choose}
    />
  );
}
