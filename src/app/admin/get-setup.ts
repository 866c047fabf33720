import type { PublicSetup, SetupAnswer } from '../../contract';
import { FIELDS } from '../../mail/render';
import type { Setup } from '../../setup/settings';
import type { AppContext } from '../context';
import { confirmedSteps } from './confirmed-steps';
import { getHealth, type HealthContext } from './health';
import { helpTexts } from './help';
import { getMailTexts } from './mail-texts';
import { sheetChoices } from './sheet-choices';

type Context = HealthContext & Pick<AppContext, 'workbook' | 'ourPlaces' | 'shared'>;

/** All that the sidebar needs to show itself. */
export function getSetup(context: Context): SetupAnswer {
  return {
    setup: publicSetup(context.setup, context),
    health: getHealth(context),
    sheets: sheetChoices(context),
    texts: getMailTexts(null, context),
    fields: FIELDS,
    confirmed: confirmedSteps(context.shared),
    help: helpTexts(),
  };
}

export function publicSetup(setup: Setup, { secrets }: Pick<AppContext, 'secrets'>): PublicSetup {
  const hasSecret = secrets.credentialFor(setup.connection) !== null;
  return { ...setup, connection: { ...setup.connection, hasSecret } };
}
